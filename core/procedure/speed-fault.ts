/** What most likely makes a sensor show another speed than the sound. */
export type SpeedFaultCause =
  /** Twice as many pulses as set: a spark in every revolution (wasted spark, two-stroke) counted as one in two. */
  | 'pulses-twice'
  /** Half as many pulses as set: a spark in every second revolution (four-stroke) counted as one in each. */
  | 'pulses-half'
  /** Pulses of another number of cylinders than set. */
  | 'cylinders';

/** The likely cause of a speed that the sound contradicts, and the correction that a person can make. */
export interface SpeedFault {
  readonly cause: SpeedFaultCause;
  /** The sensor shows so many times the speed heard; the pulses per revolution that are set times this would be right. */
  readonly factor: { readonly numerator: number; readonly denominator: number };
}

/** The ratios that wrong settings make: revolutions per spark, and cylinders of engines with up to four of them. */
const FAULTS: readonly (readonly [numerator: number, denominator: number, SpeedFaultCause])[] = [
  [2, 1, 'pulses-twice'],
  [1, 2, 'pulses-half'],
  [3, 2, 'cylinders'],
  [2, 3, 'cylinders'],
  [4, 3, 'cylinders'],
  [3, 4, 'cylinders'],
  [3, 1, 'cylinders'],
  [1, 3, 'cylinders'],
  [4, 1, 'cylinders'],
  [1, 4, 'cylinders'],
];

/** Sensor and sound may differ by this share once the factor is taken out: the same as without a factor. */
const LARGEST_REST = 0.03;

/**
 * The fault of a sensor whose speed is a clear factor away from the speed heard; null where no setting explains it. The
 * sensor shows the frequency of its pulses divided by the pulses per revolution that are set, so that the setting is wrong
 * by the same factor as the speed. Nothing is corrected by it: the run stays rejected until a person has changed the setting.
 */
export function likelySpeedFault(speeds: {
  readonly sensorRpm: number;
  readonly heardRpm: number;
}): SpeedFault | null {
  const { sensorRpm, heardRpm } = speeds;
  if (!(sensorRpm > 0 && heardRpm > 0)) return null;
  for (const [numerator, denominator, cause] of FAULTS) {
    const expected = heardRpm * numerator;
    const rest = Math.abs(sensorRpm * denominator - expected);
    if (rest <= LARGEST_REST * expected) return { cause, factor: { numerator, denominator } };
  }
  return null;
}
