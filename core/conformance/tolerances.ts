import type { AcceptanceInterval } from '#core/standards/iec-61672-1-2013.ts';
import type { Tolerance } from './check.ts';

/** The bench's own goal: arithmetic on samples must not spend the tolerance of the meter's class. */
export function ownGoal(limit: number): Tolerance {
  return { below: -limit, above: limit, source: 'Senyap goal' };
}

/** Class 1 limits, the same on both sides. */
export function classOne(limit: number): Tolerance {
  return { below: -limit, above: limit, source: 'class 1' };
}

/** Class 1 limits as a table of the standard has them. */
export function classOneInterval({ above, below }: AcceptanceInterval): Tolerance {
  return { above, below, source: 'class 1' };
}

/** The bench's goal for a frequency weighting: 0.05 dB to 10 kHz, 0.1 dB to 16 kHz, 0.2 dB above. */
export function weightingGoal(frequencyHz: number): Tolerance {
  if (frequencyHz <= 10_001) return ownGoal(0.05);
  return ownGoal(frequencyHz <= 16_001 ? 0.1 : 0.2);
}
