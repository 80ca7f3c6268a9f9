import type { MaximumRegister } from '#core/reading/reading.ts';
import type { LevelStatus } from './answer-line.ts';

/** A level as the meter sent it. */
export interface LatchedLevel {
  readonly levelDb: number;
  readonly status: LevelStatus;
}

/** Levels are rounded when they are sent: the live level may stand this much above the maximum that contains it. */
const roundingDb = 0.1;

/** The meter's interval and the bench's own may differ by this part of the time between two questions: a latch more is a whole, a restart leaves less. */
const intervalToleranceOfPeriod = 0.7;

/**
 * Knows of what time the meter's maximum is: `dt` values cover the time between the last two latches. A maximum belongs to
 * a reading only if the latch before it is the one of the reading before it, so that nothing in between is missing.
 */
export class LatchChain {
  readonly #toleranceSeconds: number;
  #latchSeconds: number | null = null;
  #lastReadingLatchSeconds: number | null = null;

  constructor(pollPeriodSeconds: number) {
    this.#toleranceSeconds = intervalToleranceOfPeriod * pollPeriodSeconds;
  }

  /** A latch was asked for. A reading whose latch is not the one before this is too long ago. */
  latched(timeSeconds: number): void {
    if (this.#latchSeconds !== this.#lastReadingLatchSeconds) this.#lastReadingLatchSeconds = null;
    this.#latchSeconds = timeSeconds;
  }

  /** The measurement was interrupted, or may have been. */
  broken(): void {
    this.#latchSeconds = null;
    this.#lastReadingLatchSeconds = null;
  }

  /** The present latch becomes a reading; what its maximum covers, null where that is not exactly the time since the last one. */
  reading(
    live: LatchedLevel,
    maximum: LatchedLevel | null,
    intervalSeconds: number | null,
  ): MaximumRegister | null {
    const covers = this.#covers(intervalSeconds);
    this.#lastReadingLatchSeconds = live.status === 'UNDEF' ? null : this.#latchSeconds;
    if (!covers || maximum === null || !isLevel(maximum) || !isLevel(live)) return null;
    if (live.levelDb > maximum.levelDb + roundingDb) return null;
    return { levelDb: maximum.levelDb, since: 'last-reading' };
  }

  #covers(intervalSeconds: number | null): boolean {
    const [from, to] = [this.#lastReadingLatchSeconds, this.#latchSeconds];
    if (from === null || to === null || intervalSeconds === null) return false;
    return Math.abs(to - from - intervalSeconds) <= this.#toleranceSeconds;
  }
}

/** Whether there is a level at all. */
export function isLevel({ status }: LatchedLevel): boolean {
  return status === 'OK' || status === 'LOW' || status === 'OVLD';
}
