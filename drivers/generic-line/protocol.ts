import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { Rejection } from '#core/reading/reading.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import type { Decoder, InstrumentListener, StreamStart } from '../instrument.ts';
import { LineAllowance } from './line-rate.ts';
import { createLineReader } from './line-reader.ts';
import { readingsOf, type LineReading } from './line-readings.ts';
import { createLineSource } from './line-source.ts';
import { speechOf } from './line-speech.ts';
import type { GenericLineSettings } from './settings.ts';

/** Decodes lines of text; live lines and recordings take the same way, but only live ones come with a limit to their rate. */
export function createGenericLineDecoder(settings: GenericLineSettings, start?: StreamStart): Decoder {
  const source = createLineSource(settings);
  const readLine = createLineReader(settings, start ?? 'at-beginning');
  const allowance = start === 'in-the-middle' ? new LineAllowance() : null;
  const readingsIn = (line: Uint8Array, timeSeconds: number): readonly LineReading[] => {
    if (allowance?.take(timeSeconds) === false) return [{ rejected: 'too-many-lines' }];
    const outcome = readLine(line);
    if (outcome === null) return [];
    if ('rejected' in outcome) return [outcome];
    return readingsOf(outcome.fields, settings, { timeSeconds, rawHex: hexadecimalOf(line) });
  };
  const listenAs = (timeSeconds: number, listener: InstrumentListener) => ({
    onLine(line: Uint8Array) {
      for (const reading of readingsIn(line, timeSeconds)) {
        if ('rejected' in reading) listener.onRejection(rejectionOf(reading.rejected, line, timeSeconds));
        else listener.onReading(reading);
      }
    },
    onDropped(code: RejectionCode, bytes: Uint8Array) {
      listener.onRejection(rejectionOf(code, bytes, timeSeconds));
    },
  });
  return {
    push(chunk, timeSeconds, listener) {
      source.push(chunk, listenAs(timeSeconds, listener));
    },
    end(timeSeconds, listener) {
      source.end(listenAs(timeSeconds, listener));
    },
    ...speechOf(settings),
  };
}

function rejectionOf(rejected: RejectionCode, bytes: Uint8Array, timeSeconds: number): Rejection {
  return { kind: 'rejection', timeSeconds, rejected, rawHex: hexadecimalOf(bytes) };
}
