import type { Rejection } from '#core/reading/reading.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import { LineSplitter } from '../framing/line-splitter.ts';
import type { Decoder, InstrumentListener, Speech } from '../instrument.ts';
import { escapedBytes } from './escaped-bytes.ts';
import { createFieldReader } from './field-reader.ts';
import type { FieldOutcome } from './line-fields.ts';
import { readingsOf } from './line-readings.ts';
import type { GenericLineSettings } from './settings.ts';

const terminators = { any: [0x0a, 0x0d], LF: [0x0a], CR: [0x0d], CRLF: [0x0a], ';': [0x3b] } as const;

/** Decodes lines of text; live lines and recordings take the same way. */
export function createGenericLineDecoder(settings: GenericLineSettings): Decoder {
  const [first, ...more] = terminators[settings.lineEnd];
  const splitter = new LineSplitter({
    terminators: [first, ...more],
    maximumLineBytes: settings.maximumLineBytes,
  });
  const decodeLine = createLineDecoder(settings);
  const listenAs = (timeSeconds: number, listener: InstrumentListener) => ({
    onLine(line: Uint8Array) {
      decodeLine(line, timeSeconds, listener);
    },
    onTooLong(beginning: Uint8Array) {
      listener.onRejection(rejectionOf('line-too-long', beginning, timeSeconds));
    },
  });
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

function createLineDecoder(settings: GenericLineSettings) {
  const readers = settings.formats.map(createFieldReader);
  return (line: Uint8Array, timeSeconds: number, listener: InstrumentListener): void => {
    const text = textOf(line);
    if (text.trim() === '') return;
    const outcome = firstOutcome(readers.map((reader) => () => reader(text)));
    if ('rejected' in outcome) {
      listener.onRejection(rejectionOf(outcome.rejected, line, timeSeconds));
      return;
    }
    const origin = { timeSeconds, rawHex: hexadecimalOf(line) };
    const readings = readingsOf(outcome.fields, settings, origin);
    if (readings.length === 0) listener.onRejection(rejectionOf('no-match', line, timeSeconds));
    for (const reading of readings) {
      if ('rejected' in reading) listener.onRejection(rejectionOf(reading.rejected, line, timeSeconds));
      else listener.onReading(reading);
    }
  };
}

function firstOutcome(attempts: readonly (() => FieldOutcome)[]): NonNullable<FieldOutcome> {
  for (const attempt of attempts) {
    const outcome = attempt();
    if (outcome !== null) return outcome;
  }
  return { rejected: 'no-match' };
}

/** Latin-1 never fails; control characters (all but the tab) are noise of the line. */
function textOf(line: Uint8Array): string {
  const printable = line.filter((byte) => byte === 0x09 || (byte >= 0x20 && byte !== 0x7f));
  return Buffer.from(printable.buffer, printable.byteOffset, printable.length).toString('latin1');
}

function rejectionOf(rejected: string, bytes: Uint8Array, timeSeconds: number): Rejection {
  return { kind: 'rejection', timeSeconds, rejected, rawHex: hexadecimalOf(bytes) };
}

/** Devices that stream by themselves are never spoken to. */
function speechOf(settings: GenericLineSettings): { speak?: (timeSeconds: number) => Speech } {
  const start = escapedBytes(settings.startText);
  const poll = escapedBytes(settings.pollText);
  if (start.length === 0 && poll.length === 0) return {};
  let started = false;
  let nextPollSeconds = -Infinity;
  return {
    speak(timeSeconds) {
      const due = timeSeconds >= nextPollSeconds - 1e-6;
      if (!due) return { bytes: null, againInSeconds: nextPollSeconds - timeSeconds };
      nextPollSeconds = timeSeconds + settings.pollPeriodSeconds;
      const bytes = started ? poll : Buffer.concat([start, poll]);
      started = true;
      return { bytes, againInSeconds: poll.length === 0 ? null : settings.pollPeriodSeconds };
    },
  };
}
