import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { FrameFinder, fixedLengthShape, garbage } from '../framing/frame-finder.ts';
import { LineSplitter } from '../framing/line-splitter.ts';
import { createFieldReader } from './field-reader.ts';
import { lineText } from './line-text.ts';
import type { GenericLineSettings } from './settings.ts';

/** Hears whole lines and what was dropped, in the order of the stream. */
export interface LineSourceListener {
  onLine(line: Uint8Array): void;
  onDropped(code: RejectionCode, bytes: Uint8Array): void;
}

/** Cuts a stream of bytes into lines. */
export interface LineSource {
  push(chunk: Uint8Array, listener: LineSourceListener): void;
  end(listener: LineSourceListener): void;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const terminators = {
  any: [lineFeed, carriageReturn],
  LF: [lineFeed],
  CR: [carriageReturn],
  CRLF: [lineFeed],
  ';': [0x3b],
} as const;

/** Makes the source that the settings ask for: lines with an end, or lines of one length without. */
export function createLineSource(settings: GenericLineSettings): LineSource {
  const { lineEnd, fixedLineBytes, lineEndByte } = settings;
  if (lineEnd === 'fixed-length') return fixedLengthLines(settings, fixedLineBytes ?? 0);
  const [first, ...more] = lineEnd === 'byte' ? [lineEndByte ?? lineFeed] : terminators[lineEnd];
  return endedLines([first, ...more], settings.maximumLineBytes);
}

function endedLines(
  ends: ConstructorParameters<typeof LineSplitter>[0]['terminators'],
  maximumLineBytes: number,
): LineSource {
  const splitter = new LineSplitter({ terminators: ends, maximumLineBytes });
  const listenAs = (listener: LineSourceListener) => ({
    onLine(line: Uint8Array) {
      listener.onLine(line);
    },
    onTooLong(beginning: Uint8Array) {
      listener.onDropped('line-too-long', beginning);
    },
  });
  return {
    push(chunk, listener) {
      splitter.push(chunk, listenAs(listener));
    },
    end(listener) {
      splitter.end(listenAs(listener));
    },
  };
}

/** A window of the line's length slides over the stream; it is a line where one of the formats recognises it. */
function fixedLengthLines({ formats }: GenericLineSettings, length: number): LineSource {
  const readers = formats.map((format) => createFieldReader(format));
  const isLine = (text: string): boolean =>
    readers.some((read) => {
      const outcome = read(text, true);
      return outcome !== null && 'fields' in outcome;
    });
  const finder = new FrameFinder(
    fixedLengthShape({
      length,
      mayStart: () => true,
      judge: (bytes, start) =>
        isLine(lineText(bytes.subarray(start, start + length))) ? { kind: 'frame', length } : garbage,
    }),
  );
  const listenAs = (listener: LineSourceListener) => ({
    onFrame(line: Uint8Array) {
      listener.onLine(line);
    },
    onDropped(code: RejectionCode, bytes: Uint8Array) {
      listener.onDropped(code, bytes);
    },
  });
  return {
    push(chunk, listener) {
      finder.push(chunk, listenAs(listener));
    },
    end(listener) {
      finder.end(listenAs(listener));
    },
  };
}
