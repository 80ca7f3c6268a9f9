import type { Script, Turn } from '../dialogue/conversation.ts';
import { mainScreenQuestion } from './questions.ts';
import type { Bswa308Settings } from './settings.ts';

/** An answer takes some 20 ms on the line; the meter's own time is not stated. */
const answerSeconds = 0.5;

/** The first of the values that come every second may take a whole one. */
const firstOfStreamSeconds = 1.5;

/** A meter that sends every second and has been silent for so long was switched off in between. */
const streamSilenceSeconds = 3.5;

/** What the meter is asked: either value by value, or once for one every second. */
export class Bswa308Script implements Script {
  readonly #settings: Bswa308Settings;
  readonly #stop: Turn;
  readonly #ask: Turn;
  readonly #stream: Turn;
  #mayStillStream = true;
  #heardSeconds: number | null = null;
  #isStale = false;

  constructor(settings: Bswa308Settings) {
    const { deviceId, pollSeconds } = settings;
    this.#settings = settings;
    const turn = (manner: Parameters<typeof mainScreenQuestion>[1], timeoutSeconds: number): Turn => {
      return { name: manner, bytes: mainScreenQuestion(deviceId, manner), timeoutSeconds };
    };
    this.#stop = turn('stop', answerSeconds);
    this.#ask = { ...turn('once', answerSeconds), everySeconds: pollSeconds };
    this.#stream = turn('every-second', firstOfStreamSeconds);
  }

  next(): Turn | null {
    if (this.#settings.sampling === 'every-second') return this.#heardSeconds === null ? this.#stream : null;
    return this.#mayStillStream ? this.#stop : this.#ask;
  }

  onSilence(): void {
    this.#isStale = true;
    this.#mayStillStream = false;
  }

  /** The meter has answered. */
  heard(timeSeconds: number): void {
    this.#mayStillStream = false;
    this.#heardSeconds = timeSeconds;
  }

  /** The meter has refused: what it sends every second has to be asked for again. */
  refused(): void {
    this.#mayStillStream = false;
    this.#heardSeconds = null;
  }

  /** Whether what waits of an answer belongs to a question that was given up; asked once. */
  takeStale(): boolean {
    const isStale = this.#isStale;
    this.#isStale = false;
    return isStale;
  }

  /** When the values that come every second are missed, counted from now; null where none are awaited. */
  missedInSeconds(timeSeconds: number): number | null {
    if (this.#settings.sampling === 'poll' || this.#heardSeconds === null) return null;
    const leftSeconds = this.#heardSeconds + streamSilenceSeconds - timeSeconds;
    if (leftSeconds <= 0) this.#heardSeconds = null;
    return Math.max(0, leftSeconds);
  }
}
