import type { Speech } from '../instrument.ts';

/** One thing to say to an instrument and how its answer is waited for. */
export interface Turn {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** After this long without an answer it is said again or given up. */
  readonly timeoutSeconds: number;
  /** How often it is said before it counts as unanswered; once where nothing is said. */
  readonly tries?: number;
  /** True where no answer is expected: the next turn follows after the pause. */
  readonly unanswered?: boolean;
  /** Silence kept after the answer before anything else is said. */
  readonly pauseSeconds?: number;
  /** A turn of this name is begun no more often than once in this time; its repeats after silence do not wait for it. */
  readonly everySeconds?: number;
  /** The line is pulled low before the turn's first try, then left high: some engine control units are woken so. */
  readonly wakeBefore?: { readonly lowSeconds: number; readonly highSeconds: number };
}

/** What is to be said, decided anew each time the line is free. */
export interface Script {
  /** The next turn; null where the instrument now speaks by itself. */
  next(): Turn | null;
  /** A turn got no answer in one of its tries; the last of them where `isGivenUp`. What has come of an answer is stale. */
  onSilence(turn: Turn, isGivenUp: boolean): void;
}

/** Timers come a rounding error early. */
const timeNoiseSeconds = 1e-6;

/**
 * Takes turns with an instrument that must be asked: says one thing, waits for its answer or its time, says the next. Never
 * speaks while an answer is under way. Has no clock of its own: every call brings the time.
 */
export class Conversation {
  readonly #script: Script;
  readonly #lastSaidSeconds = new Map<string, number>();
  #turn: Turn | null = null;
  #wake: 'none' | 'low' | 'high' = 'none';
  #wakeUntilSeconds = 0;
  /** The line was left low by a wake that was broken off. */
  #mustLetGo = false;
  #said = 0;
  #saidAtSeconds = 0;
  #freeAtSeconds = Number.NEGATIVE_INFINITY;

  constructor(script: Script) {
    this.#script = script;
  }

  /** The turn whose answer is waited for; null while nothing was asked. */
  get current(): Turn | null {
    return this.#said > 0 ? this.#turn : null;
  }

  /** The present turn has its answer; the next may be said after its pause. */
  answered(timeSeconds: number): void {
    if (this.current === null) return;
    this.#freeAtSeconds = timeSeconds + (this.#turn?.pauseSeconds ?? 0);
    this.#turn = null;
    this.#said = 0;
  }

  /** Drops the present turn: its answer is no longer waited for, a line that is low is let go, and nothing is said for a while. */
  interrupt(timeSeconds: number, quietSeconds = 0): void {
    this.#turn = null;
    this.#said = 0;
    this.#mustLetGo ||= this.#wake === 'low';
    this.#wake = 'none';
    this.#freeAtSeconds = timeSeconds + quietSeconds;
  }

  /** What to say now and when to be asked again. */
  speak(timeSeconds: number): Speech {
    if (!this.#mustLetGo) return this.#speak(timeSeconds);
    this.#mustLetGo = false;
    return { bytes: null, againInSeconds: Math.max(0, this.#freeAtSeconds - timeSeconds), lineBreak: 'end' };
  }

  #speak(timeSeconds: number): Speech {
    const waiting = this.#waitForAnswer(timeSeconds);
    if (waiting !== null) return waiting;
    if (timeSeconds < this.#freeAtSeconds - timeNoiseSeconds) return later(this.#freeAtSeconds - timeSeconds);
    this.#turn ??= this.#script.next();
    const turn = this.#turn;
    if (turn === null) return { bytes: null, againInSeconds: null };
    const dueSeconds =
      (this.#lastSaidSeconds.get(turn.name) ?? Number.NEGATIVE_INFINITY) + (turn.everySeconds ?? 0);
    if (this.#said === 0 && timeSeconds < dueSeconds - timeNoiseSeconds)
      return later(dueSeconds - timeSeconds);
    return this.#wakeFor(turn, timeSeconds) ?? this.#say(turn, timeSeconds);
  }

  /** Not yet time to give the answer up; null when something may be said. */
  #waitForAnswer(timeSeconds: number): Speech | null {
    const turn = this.current;
    if (turn === null) return null;
    const leftSeconds = this.#saidAtSeconds + turn.timeoutSeconds - timeSeconds;
    if (leftSeconds > timeNoiseSeconds) return later(leftSeconds);
    const isGivenUp = this.#said >= (turn.tries ?? 1);
    this.#script.onSilence(turn, isGivenUp);
    if (isGivenUp && this.#turn === turn) {
      this.#turn = null;
      this.#said = 0;
    }
    return null;
  }

  #wakeFor(turn: Turn, timeSeconds: number): Speech | null {
    const wake = turn.wakeBefore;
    if (wake === undefined || this.#said > 0) return null;
    if (this.#wake !== 'none' && timeSeconds < this.#wakeUntilSeconds - timeNoiseSeconds)
      return later(this.#wakeUntilSeconds - timeSeconds);
    if (this.#wake === 'high') {
      this.#wake = 'none';
      return null;
    }
    const begins = this.#wake === 'none';
    const seconds = begins ? wake.lowSeconds : wake.highSeconds;
    this.#wake = begins ? 'low' : 'high';
    this.#wakeUntilSeconds = timeSeconds + seconds;
    return { bytes: null, againInSeconds: seconds, lineBreak: begins ? 'begin' : 'end' };
  }

  #say(turn: Turn, timeSeconds: number): Speech {
    this.#lastSaidSeconds.set(turn.name, timeSeconds);
    this.#saidAtSeconds = timeSeconds;
    this.#said += 1;
    if (turn.unanswered !== true) return { bytes: turn.bytes, againInSeconds: turn.timeoutSeconds };
    this.answered(timeSeconds);
    return { bytes: turn.bytes, againInSeconds: turn.pauseSeconds ?? 0 };
  }
}

function later(seconds: number): Speech {
  return { bytes: null, againInSeconds: seconds };
}
