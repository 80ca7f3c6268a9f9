import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { Reading } from '#core/reading/reading.ts';
import { FrameFinder, garbageCode, type FrameListener } from '../framing/frame-finder.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import type { Decoder, InstrumentListener } from '../instrument.ts';
import { isWithin, levelReading } from '../level-reading.ts';
import { MeterState } from './meter-state.ts';
import type { CemDt885xSettings } from './settings.ts';
import { cemShape, holdMark, mayTrailByte, token, tokenMark } from './tokens.ts';

/** After more lost bytes than one block is long in tokens, a change of the meter's keys may have been missed. */
const lostBytesToForget = 8;

/** HOLD is told no more often; how often the meter repeats its mark is not known. */
const holdPeriodSeconds = 0.1;

/** Decodes the stream of tokens; levels are held back until the meter has said how it measures. */
export function createCemDt885xDecoder(settings: CemDt885xSettings): Decoder {
  const finder = new FrameFinder(cemShape);
  const stream = new TokenStream(settings);
  return {
    push(chunk, timeSeconds, listener) {
      finder.push(chunk, stream.heardAt(timeSeconds, listener));
    },
    end(timeSeconds, listener) {
      const heard = stream.heardAt(timeSeconds, listener);
      finder.end(heard);
      heard.onEnd();
    },
  };
}

/** One place in the stream: what the last tokens said, and to whom it is told. */
class TokenStream {
  readonly #settings: CemDt885xSettings;
  readonly #state = new MeterState();
  /** Four decimal digits of a level whose kind has not been said yet. */
  #level: number | null = null;
  #lastKind = 0;
  #lostBytes = 0;
  #holdToldSeconds = Number.NEGATIVE_INFINITY;

  constructor(settings: CemDt885xSettings) {
    this.#settings = settings;
  }

  heardAt(timeSeconds: number, listener: InstrumentListener): FrameListener & { onEnd(): void } {
    const reject = (rejected: RejectionCode, rawHex: string): void => {
      listener.onRejection({ kind: 'rejection', timeSeconds, rejected, rawHex });
    };
    return {
      onFrame: (frame) => {
        if (frame[0] === holdMark) this.#held(frame, timeSeconds, listener);
        else this.#take(frame, timeSeconds, listener, reject);
      },
      onDropped: (code, bytes) => {
        if (!this.#isDoubtfulByte(code, bytes)) this.#lose(bytes, (rawHex) => reject(code, rawHex));
      },
      onEnd: () => this.#missOutput(reject),
    };
  }

  #take(frame: Uint8Array, timeSeconds: number, listener: InstrumentListener, reject: Reject): void {
    const kind = frame[1] ?? 0;
    this.#holdToldSeconds = Number.NEGATIVE_INFINITY;
    this.#lastKind = kind;
    if (kind === token.digits || kind === token.barGraph) {
      this.#output(kind, timeSeconds, listener, reject);
      return;
    }
    this.#missOutput(reject);
    if (kind === token.level) this.#level = ((frame[2] ?? 0) << 8) | (frame[3] ?? 0);
    else this.#state.hear(kind);
  }

  /** The level that was sent is a bar graph's or the digits': now it can be told. */
  #output(kind: number, timeSeconds: number, listener: InstrumentListener, reject: Reject): void {
    const level = this.#level;
    this.#level = null;
    this.#lostBytes = 0;
    if (level === null) reject('level-missing', hexadecimalOf(Uint8Array.of(tokenMark, kind)));
    else {
      const told = this.#told(level, kind, timeSeconds);
      if (typeof told === 'string') reject(told, rawHexOf(level, kind));
      else if (told !== null) listener.onReading(told);
    }
  }

  /** The reading of a level; the reason why it is refused; or null where the other kind of level counts. */
  #told(level: number, kind: number, timeSeconds: number): Reading | RejectionCode | null {
    const facts = this.#state.facts();
    if (facts === null) return 'state-not-known-yet';
    if (!this.#counts(kind)) return null;
    const levelDb = tenthsOf(level) / 10;
    if (!isWithin(levelDb, this.#settings.plausibleLevelDb)) return 'implausible';
    return levelReading({ timeSeconds, rawHex: rawHexOf(level, kind) }, levelDb, facts);
  }

  /** In maximum and minimum mode the bar graph still shows the sound of the moment: only the digits are the kept level. */
  #counts(kind: number): boolean {
    if (this.#state.keepsLevel) return kind === token.digits;
    const { liveLevel } = this.#settings;
    return liveLevel === 'both' || (liveLevel === 'digits') === (kind === token.digits);
  }

  /** On HOLD no level is sent at all, and behind it the meter says everything anew. */
  #held(marks: Uint8Array, timeSeconds: number, listener: InstrumentListener): void {
    this.#level = null;
    this.#state.forget();
    if (timeSeconds - this.#holdToldSeconds < holdPeriodSeconds) return;
    this.#holdToldSeconds = timeSeconds;
    const origin = { timeSeconds, rawHex: hexadecimalOf(marks) };
    listener.onReading(levelReading(origin, { none: 'hold' }, { hold: 'hold' }));
  }

  #isDoubtfulByte(code: RejectionCode, bytes: Uint8Array): boolean {
    const isDoubtful = code === garbageCode && bytes.length === 1 && mayTrailByte(this.#lastKind);
    this.#lastKind = 0;
    return isDoubtful;
  }

  #lose(bytes: Uint8Array, report: (rawHex: string) => void): void {
    this.#level = null;
    this.#lostBytes += bytes.length;
    if (this.#lostBytes >= lostBytesToForget) this.#state.forget();
    report(hexadecimalOf(bytes));
  }

  #missOutput(reject: Reject): void {
    if (this.#level !== null) reject('output-missing', rawHexOf(this.#level));
    this.#level = null;
  }
}

type Reject = (rejected: RejectionCode, rawHex: string) => void;

function tenthsOf(level: number): number {
  return (level >> 12) * 1000 + ((level >> 8) & 0x0f) * 100 + ((level >> 4) & 0x0f) * 10 + (level & 0x0f);
}

function rawHexOf(level: number, kind?: number): string {
  const output = kind === undefined ? [] : [tokenMark, kind];
  return hexadecimalOf(Uint8Array.of(tokenMark, token.level, level >> 8, level & 0xff, ...output));
}
