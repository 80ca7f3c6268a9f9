import type { MaximumRegister } from '#core/reading/reading.ts';

/** Levels are rounded when they are sent: a live level may stand this much above the maximum that contains it. */
const roundingDb = 0.1;

/**
 * Says of what time an instrument's maximum register is, where it is kept until it is cleared. It is ours only from a
 * clearing that the instrument has confirmed, and no longer when it falls (somebody else cleared it) or no longer follows the
 * live level (the measurement was stopped).
 */
export class KeptMaximum {
  #isOurs = false;
  #highestDb = Number.NEGATIVE_INFINITY;

  /** The instrument has confirmed the clearing: the register counts from here. */
  cleared(): void {
    this.#isOurs = true;
    this.#highestDb = Number.NEGATIVE_INFINITY;
  }

  /** A clearing was asked for or the measurement may have been interrupted: the register counts no longer. */
  forget(): void {
    this.#isOurs = false;
  }

  /** What a reading may say of the register; null where nothing certain. `liveDb` is the level of the same moment, if known. */
  claim(registerDb: number | null, liveDb: number | null): MaximumRegister | null {
    if (!this.#isOurs || registerDb === null) return null;
    const hasFallen = registerDb < this.#highestDb;
    const isLeftBehind = liveDb !== null && liveDb > registerDb + roundingDb;
    if (hasFallen || isLeftBehind) {
      this.#isOurs = false;
      return null;
    }
    this.#highestDb = registerDb;
    return { levelDb: registerDb, since: 'cleared' };
  }
}
