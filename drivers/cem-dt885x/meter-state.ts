import type { HoldState, SoundLevelReading } from '#core/reading/reading.ts';
import { reported } from '../level-reading.ts';
import { token } from './tokens.ts';

interface Said {
  frequencyWeighting: 'A' | 'C' | null;
  timeWeighting: 'F' | 'S' | null;
  rangeDb: readonly [number, number] | null;
  hold: Exclude<HoldState, 'hold'> | null;
  threshold: 'in-range' | 'over' | 'under' | null;
  batteryLow: boolean | 'unknown';
}

const nothingSaid: Said = {
  frequencyWeighting: null,
  timeWeighting: null,
  rangeDb: null,
  hold: null,
  threshold: null,
  batteryLow: 'unknown',
};

const changes: ReadonlyMap<number, Partial<Said>> = new Map<number, Partial<Said>>([
  [token.fast, { timeWeighting: 'F' }],
  [token.slow, { timeWeighting: 'S' }],
  [token.maximum, { hold: 'maximum' }],
  [token.minimum, { hold: 'minimum' }],
  [token.live, { hold: 'none' }],
  [token.overRange, { threshold: 'over' }],
  [token.underRange, { threshold: 'under' }],
  [token.inRange, { threshold: 'in-range' }],
  [token.batteryLow, { batteryLow: true }],
  [token.batteryGood, { batteryLow: false }],
  [token.weightingA, { frequencyWeighting: 'A' }],
  [token.weightingC, { frequencyWeighting: 'C' }],
  [token.range30To80, { rangeDb: [30, 80] }],
  [token.range30To130, { rangeDb: [30, 130] }],
  [token.range50To100, { rangeDb: [50, 100] }],
  [token.range80To130, { rangeDb: [80, 130] }],
]);

type LevelFacts = Pick<
  SoundLevelReading,
  'frequencyWeighting' | 'timeWeighting' | 'rangeDb' | 'hold' | 'overload' | 'underRange' | 'batteryLow'
>;

/** What the meter's tokens have said of its keys, piece by piece, since the line was opened or its state was lost. */
export class MeterState {
  readonly #said: Said = { ...nothingSaid };

  /** Takes a token; tokens about the memory or the clock change nothing here. */
  hear(kind: number): void {
    Object.assign(this.#said, changes.get(kind));
  }

  /** Begins anew: the meter's keys may have been pressed unheard. */
  forget(): void {
    Object.assign(this.#said, nothingSaid);
  }

  /** True while the meter shows the highest or lowest level that it has kept. */
  get keepsLevel(): boolean {
    return this.#said.hold !== 'none';
  }

  /** All that a reading must carry; null until weightings, range and hold have been heard. */
  facts(): LevelFacts | null {
    const { frequencyWeighting, timeWeighting, rangeDb, hold, threshold, batteryLow } = this.#said;
    if (frequencyWeighting === null || timeWeighting === null || rangeDb === null || hold === null)
      return null;
    return {
      frequencyWeighting: reported(frequencyWeighting),
      timeWeighting: reported(timeWeighting),
      rangeDb,
      hold,
      overload: flagOf(threshold, 'over'),
      underRange: flagOf(threshold, 'under'),
      batteryLow,
    };
  }
}

function flagOf(threshold: Said['threshold'], wanted: 'over' | 'under'): 'now' | 'no' | 'unknown' {
  if (threshold === null) return 'unknown';
  return threshold === wanted ? 'now' : 'no';
}
