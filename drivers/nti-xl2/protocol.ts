import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { AnswerLines } from '../dialogue/answer-lines.ts';
import { Conversation } from '../dialogue/conversation.ts';
import type { Decoder, InstrumentIdentity, InstrumentListener, Speech, StreamStart } from '../instrument.ts';
import { isWithin, type FrameOrigin } from '../level-reading.ts';
import { readAnswerLine, type Xl2Line } from './answer-line.ts';
import { stepOf, type Xl2Step } from './commands.ts';
import { isLevel, LatchChain, type LatchedLevel } from './latched-set.ts';
import { readingOfSet } from './reading-of-set.ts';
import { Xl2Script } from './script.ts';
import type { Xl2Settings } from './settings.ts';

const maximumLineBytes = 128;

/** After a silence, or an answer out of step, nothing is asked for so long: what comes then belongs to an old question. */
const quietSeconds = 0.3;

/** An answer that was not waited for. */
const outOfStep = 'out-of-step';

/** What has come of one latch. */
interface OpenSet {
  readonly level: LatchedLevel;
  readonly maximum: LatchedLevel | null;
  readonly hex: string;
}

/**
 * Asks an XL2 in cycles of one latch and decodes the answers. They do not name their question, so a set only counts when
 * all its answers came in their order and the last of them, which looks like no other, closed it.
 */
export class Xl2Decoder implements Decoder {
  readonly #settings: Xl2Settings;
  readonly #lines: AnswerLines;
  readonly #script: Xl2Script;
  readonly #conversation: Conversation;
  readonly #chain: LatchChain;
  #timeSeconds = 0;
  #isAsked = false;
  #mustStart: boolean;
  #isHeld: boolean | null = null;
  #set: OpenSet | null = null;
  #recordedStep: Xl2Step = 'level';
  #identity: InstrumentIdentity | null = null;

  constructor(settings: Xl2Settings, start: StreamStart = 'at-beginning') {
    this.#settings = settings;
    this.#mustStart = settings.startMeasurement;
    this.#lines = new AnswerLines(maximumLineBytes, start, (listener) => (bytes, origin) => {
      const line = readAnswerLine(Buffer.from(bytes).toString('latin1'));
      return this.#take(line, origin, listener);
    });
    this.#chain = new LatchChain(settings.pollPeriodSeconds);
    this.#script = new Xl2Script(settings, () => {
      this.#lines.expire();
      this.#set = null;
      this.#conversation.interrupt(this.#timeSeconds, quietSeconds);
    });
    this.#conversation = new Conversation(this.#script);
  }

  push(chunk: Uint8Array, timeSeconds: number, listener: InstrumentListener): void {
    this.#lines.push(chunk, timeSeconds, listener);
  }

  end(timeSeconds: number, listener: InstrumentListener): void {
    this.#lines.end(timeSeconds, listener);
  }

  speak(timeSeconds: number): Speech {
    this.#isAsked = true;
    this.#lines.asked();
    this.#timeSeconds = timeSeconds;
    const speech = this.#conversation.speak(timeSeconds);
    if (speech.bytes !== null && this.#script.lastSaid === 'latch') {
      this.#set = null;
      this.#chain.latched(timeSeconds);
    }
    return speech;
  }

  identity(): InstrumentIdentity | null {
    return this.#identity;
  }

  /** The question whose answer is next; in a recording, where none is heard, the one that the answers so far call for. */
  get #step(): Xl2Step | null {
    return this.#isAsked ? stepOf(this.#conversation.current?.name ?? '') : this.#recordedStep;
  }

  /** Takes a line; the name of the reason where it is refused. */
  #take(line: Xl2Line, origin: FrameOrigin, listener: InstrumentListener): RejectionCode | null {
    if (line.kind === 'unknown') return 'line-unknown';
    const step = this.#step;
    if (!this.#isAnswer(line, step)) return this.#fallOutOfStep(origin.timeSeconds);
    if (this.#isAsked) this.#conversation.answered(origin.timeSeconds);
    if (line.kind === 'identity') {
      this.#identity = line.identity;
      return null;
    }
    if (line.kind === 'state') return this.#takeState(line.state);
    if (step === 'level') return this.#takeLevel(line, origin, listener);
    if (step === 'maximum') this.#takeMaximum(line, origin);
    if (step === 'interval')
      return this.#close(line.kind === 'interval' ? line.seconds : null, origin, listener);
    return null;
  }

  #isAnswer(line: Xl2Line, step: Xl2Step | null): boolean {
    // What the meter says of itself shows by its form; a recording has it anywhere.
    if (!this.#isAsked && (line.kind === 'identity' || line.kind === 'state')) return true;
    switch (step) {
      case 'identify':
        return line.kind === 'identity';
      case 'state':
        return line.kind === 'state';
      case 'level':
      case 'maximum':
        return line.kind === 'level' || line.kind === 'refused';
      case 'interval':
        return line.kind === 'interval' || line.kind === 'refused';
      default:
        return false;
    }
  }

  #fallOutOfStep(timeSeconds: number): RejectionCode {
    this.#set = null;
    this.#recordedStep = 'level';
    if (this.#isAsked) {
      const greets = this.#identity === null;
      this.#script.begin(greets);
      this.#conversation.interrupt(timeSeconds, quietSeconds);
    }
    return outOfStep;
  }

  #takeState(state: string): RejectionCode | null {
    this.#isHeld = state === 'FROZEN' || state === 'PAUSED';
    const hasValues = state === 'RUNNING' || this.#isHeld;
    this.#script.setRunning(hasValues);
    if (state !== 'RUNNING') this.#chain.broken();
    if (state !== 'STOPPED') return null;
    if (this.#mustStart) this.#script.start();
    const isStarting = this.#mustStart;
    this.#mustStart = false;
    return isStarting ? null : 'not-running';
  }

  #takeLevel(line: Xl2Line, origin: FrameOrigin, listener: InstrumentListener): RejectionCode | null {
    if (line.kind !== 'level') {
      this.#script.abandonCycle();
      return 'parameter-unknown';
    }
    this.#set = { level: line, maximum: null, hex: origin.rawHex };
    if (this.#settings.readMaximum) this.#recordedStep = 'maximum';
    else return this.#deliver(this.#set, null, origin.timeSeconds, listener);
    return null;
  }

  #takeMaximum(line: Xl2Line, { rawHex }: FrameOrigin): void {
    this.#recordedStep = 'interval';
    if (this.#set === null) return;
    const maximum = line.kind === 'level' ? line : null;
    this.#set = { ...this.#set, maximum, hex: `${this.#set.hex} 0d 0a ${rawHex}` };
  }

  #close(
    intervalSeconds: number | null,
    origin: FrameOrigin,
    listener: InstrumentListener,
  ): RejectionCode | null {
    this.#recordedStep = 'level';
    const set = this.#set;
    if (set === null) return outOfStep;
    const hex = `${set.hex} 0d 0a ${origin.rawHex}`;
    return this.#deliver({ ...set, hex }, intervalSeconds, origin.timeSeconds, listener);
  }

  #deliver(
    { level, maximum, hex }: OpenSet,
    intervalSeconds: number | null,
    timeSeconds: number,
    listener: InstrumentListener,
  ): RejectionCode | null {
    this.#set = null;
    const { plausibleLevelDb } = this.#settings;
    const isUndefined = level.status === 'UNDEF';
    if (isUndefined) this.#script.setRunning(false);
    if (isUndefined || this.#isHeld === true) this.#script.begin(false);
    if (isLevel(level) && !isWithin(level.levelDb, plausibleLevelDb)) return 'implausible';
    const register = this.#chain.reading(level, maximum, intervalSeconds);
    const origin = { timeSeconds, rawHex: hex };
    listener.onReading(
      readingOfSet(origin, this.#settings, { level, maximum, register, isHeld: this.#isHeld }),
    );
    return null;
  }
}
