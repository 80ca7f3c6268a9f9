import type { SoundLevelReading } from '#core/reading/reading.ts';
import { DECAY_DB_PER_SECOND } from '#core/standards/iec-61672-1-2013.ts';

/** A line may have waited so long on its way: where it was longer, the level counts as lost anyway (decision 11). */
const latenessSeconds = 0.25;

/** Levels are written in whole decibels by some devices, and the decay of a real meter is not exact. */
const marginDb = 1;

/** How much faster than nominal a meter may fall: 38.5 for 34.7 and 5.1 for 4.3 dB/s at the limits (IEC 61672-1:2013, clause 5.8). */
const toleratedShare = { F: 38.5 / 34.7, S: 5.1 / 4.3 } as const;

type Exponential = keyof typeof DECAY_DB_PER_SECOND;

/**
 * Recognises levels that fall faster than Fast or Slow lets any sound fall (34.74 and 4.34 dB/s): then the time weighting is
 * another one, or a value before or now is wrong. How fast a level may rise nobody can say.
 */
export class LevelFall {
  #highest: { readonly levelDb: number; readonly timeSeconds: number } | null = null;
  #weightings = '';

  /** Takes a reading; says whether it lies below all that the readings before it allow. */
  isTooFast({ value, timeSeconds, frequencyWeighting, timeWeighting, hold }: SoundLevelReading): boolean {
    const frequency = frequencyWeighting.origin === 'unknown' ? '' : frequencyWeighting.value;
    const weighting = timeWeighting.origin === 'unknown' ? null : exponentialOf(timeWeighting.value);
    this.#beginAnewWith(`${frequency} ${weighting ?? ''}`);
    const isLive = hold === 'none' || hold === 'unknown';
    if (weighting === null || value.state === 'none' || !isLive) return false;
    const now = { levelDb: value.value, timeSeconds };
    const before = this.#highest ?? now;
    const perSecond = DECAY_DB_PER_SECOND[weighting] * toleratedShare[weighting];
    const fallenDb = (seconds: number): number => before.levelDb - perSecond * seconds;
    const passedSeconds = timeSeconds - before.timeSeconds;
    if (now.levelDb >= fallenDb(passedSeconds)) this.#highest = now;
    // Of what came at once nobody knows the time between.
    return passedSeconds > 0 && now.levelDb < fallenDb(passedSeconds + latenessSeconds) - marginDb;
  }

  /** Levels of another weighting are not to be compared: whoever turns a meter from C to A sees it fall at once. */
  #beginAnewWith(weightings: string): void {
    if (weightings !== this.#weightings) this.#highest = null;
    this.#weightings = weightings;
  }
}

function exponentialOf(weighting: string): Exponential | null {
  return weighting === 'F' || weighting === 'S' ? weighting : null;
}
