import { incompleteCode } from '../framing/frame-finder.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import { refuserAt } from '../framing/judged-frames.ts';
import type { Decoder, InstrumentListener, StreamStart } from '../instrument.ts';
import { LineDoubts } from './doubts/line-doubts.ts';
import { LineAllowance } from './line-rate.ts';
import { createLineReader } from './line-reader.ts';
import { readingsOf, type LineReading } from './line-readings.ts';
import { createLineSource, type LineSourceListener } from './line-source.ts';
import { speechOf } from './line-speech.ts';
import type { GenericLineSettings } from './settings.ts';

/** Decodes lines of text; live lines and recordings take the same way, but only live ones come with a limit to their rate. */
export function createGenericLineDecoder(settings: GenericLineSettings, start?: StreamStart): Decoder {
  const source = createLineSource(settings);
  const lines = new LineDecoder(settings, start ?? 'at-beginning');
  let isStale = false;
  const speech = speechOf(settings, () => {
    isStale = true;
  });
  const heardAt = (timeSeconds: number, listener: InstrumentListener): LineSourceListener => ({
    onLine(line) {
      if (lines.take(line, timeSeconds, listener)) speech.answered(timeSeconds);
    },
    onDropped: refuserAt(timeSeconds, listener),
  });
  return {
    push(chunk, timeSeconds, listener) {
      if (isStale) dropRest(source, timeSeconds, listener);
      isStale = false;
      source.push(chunk, heardAt(timeSeconds, listener));
    },
    end(timeSeconds, listener) {
      source.end(heardAt(timeSeconds, listener));
    },
    ...speech.words,
  };
}

/** Half an answer that did not come in time could look like a whole one. */
function dropRest(
  source: ReturnType<typeof createLineSource>,
  timeSeconds: number,
  listener: InstrumentListener,
): void {
  const refuse = refuserAt(timeSeconds, listener);
  source.end({ onLine: (line) => refuse(incompleteCode, line), onDropped: refuse });
}

/** Tells the readings of whole lines, with what is doubtful about them. */
class LineDecoder {
  readonly #settings: GenericLineSettings;
  readonly #read: ReturnType<typeof createLineReader>;
  readonly #allowance: LineAllowance | null;
  readonly #doubts: LineDoubts;

  constructor(settings: GenericLineSettings, start: StreamStart) {
    this.#settings = settings;
    this.#read = createLineReader(settings, start);
    this.#allowance = start === 'in-the-middle' ? new LineAllowance() : null;
    this.#doubts = new LineDoubts(settings);
  }

  /** Takes a line; says whether it had a reading, be it of no value. */
  take(line: Uint8Array, timeSeconds: number, listener: InstrumentListener): boolean {
    const refuse = refuserAt(timeSeconds, listener);
    const rawHex = hexadecimalOf(line);
    const found = this.#readingsIn(line, { timeSeconds, rawHex });
    const hasReading = found.some((one) => !('rejected' in one));
    const doubted = hasReading ? this.#doubts.ofLine(rawHex, timeSeconds) : null;
    for (const one of found) {
      if ('rejected' in one) refuse(one.rejected, line);
      else listener.onReading(doubted?.(one) ?? one);
    }
    return hasReading;
  }

  #readingsIn(line: Uint8Array, origin: { timeSeconds: number; rawHex: string }): readonly LineReading[] {
    if (this.#allowance?.take(origin.timeSeconds) === false) return [{ rejected: 'too-many-lines' }];
    const outcome = this.#read(line);
    if (outcome === null) return [];
    return 'rejected' in outcome ? [outcome] : readingsOf(outcome.fields, this.#settings, origin);
  }
}
