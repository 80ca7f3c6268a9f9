import type { Rejection } from '#core/reading/reading.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import { LineSplitter } from '../framing/line-splitter.ts';
import type { Decoder, InstrumentListener, StreamStart } from '../instrument.ts';
import type { LineFields } from './line-fields.ts';
import { createLineReader } from './line-reader.ts';
import { readingsOf } from './line-readings.ts';
import { speechOf } from './line-speech.ts';
import type { GenericLineSettings } from './settings.ts';

const terminators = { any: [0x0a, 0x0d], LF: [0x0a], CR: [0x0d], CRLF: [0x0a], ';': [0x3b] } as const;

/** Decodes lines of text; live lines and recordings take the same way. */
export function createGenericLineDecoder(settings: GenericLineSettings, start?: StreamStart): Decoder {
  const [first, ...more] = terminators[settings.lineEnd];
  const splitter = new LineSplitter({
    terminators: [first, ...more],
    maximumLineBytes: settings.maximumLineBytes,
  });
  const readLine = createLineReader(settings, start ?? 'at-beginning');
  const listenAs = (timeSeconds: number, listener: InstrumentListener) => ({
    onLine(line: Uint8Array) {
      const outcome = readLine(line);
      if (outcome === null) return;
      const readings = 'rejected' in outcome ? [outcome] : readingsOfLine(outcome.fields, line, timeSeconds);
      for (const reading of readings) {
        if ('rejected' in reading) listener.onRejection(rejectionOf(reading.rejected, line, timeSeconds));
        else listener.onReading(reading);
      }
    },
    onTooLong(beginning: Uint8Array) {
      listener.onRejection(rejectionOf('line-too-long', beginning, timeSeconds));
    },
  });
  const readingsOfLine = (fields: LineFields, line: Uint8Array, timeSeconds: number) =>
    readingsOf(fields, settings, { timeSeconds, rawHex: hexadecimalOf(line) });
  return {
    push(chunk, timeSeconds, listener) {
      splitter.push(chunk, listenAs(timeSeconds, listener));
    },
    end(timeSeconds, listener) {
      splitter.end(listenAs(timeSeconds, listener));
    },
    ...speechOf(settings),
  };
}

function rejectionOf(rejected: string, bytes: Uint8Array, timeSeconds: number): Rejection {
  return { kind: 'rejection', timeSeconds, rejected, rawHex: hexadecimalOf(bytes) };
}
