import type { MissingValue } from '#core/reading/missing-value.ts';
import type {
  EngineSpeedReading,
  Measured,
  Reading,
  SoundLevelReading,
  Stated,
} from '#core/reading/reading.ts';

/** When a frame arrived and what it looked like. */
export interface FrameOrigin {
  readonly timeSeconds: number;
  readonly rawHex: string;
}

/** A measured number, or the reason why there is none. */
export type NumberOrNone = number | { readonly none: MissingValue };

type LevelFacts = Omit<SoundLevelReading, 'kind' | 'unit' | 'value' | keyof FrameOrigin>;

const nothingSaid: LevelFacts = {
  frequencyWeighting: { origin: 'unknown' },
  timeWeighting: { origin: 'unknown' },
  hold: 'unknown',
  overload: 'unknown',
  underRange: 'unknown',
  rangeDb: null,
  maximum: null,
  batteryLow: 'unknown',
};

/** A sound level with what its instrument says of it; what is not said is unknown. A number or the reason why there is none. */
export function levelReading(
  origin: FrameOrigin,
  level: NumberOrNone,
  facts: Partial<LevelFacts> = {},
): SoundLevelReading {
  return { kind: 'spl', unit: 'dB', value: measured(level), ...origin, ...nothingSaid, ...facts };
}

/** An engine speed, or the reason why there is none. */
export function speedReading(
  origin: FrameOrigin,
  speedRpm: NumberOrNone,
  batteryLow: Reading['batteryLow'] = 'unknown',
): EngineSpeedReading {
  return { kind: 'rpm', unit: 'rpm', value: measured(speedRpm), ...origin, batteryLow };
}

/** A property that the instrument reported. */
export function reported<T>(value: T): Stated<T> {
  return { origin: 'reported', value };
}

/** A property that the operator declared, unknown where nothing was declared. */
export function declared<T>(value: T | null): Stated<T> {
  return value === null ? { origin: 'unknown' } : { origin: 'declared', value };
}

/** Whether a number lies inside a range, both ends included. */
export function isWithin(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}

/** The number, or that there is none and why, as a reading carries it. */
export function measured(value: NumberOrNone): Measured {
  return typeof value === 'number' ? { state: 'value', value } : { state: 'none', why: value.none };
}
