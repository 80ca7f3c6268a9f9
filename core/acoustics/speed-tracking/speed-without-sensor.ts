import { pulsesPerCycle, type PatternLimits } from '../firing-pattern.ts';
import type { HarmonicComb } from '../harmonic-comb.ts';
import { mayBeHalfHum, mayBeHum } from '../mains-hum.ts';
import {
  combBetween,
  CONTRADICTING,
  type DeclaredEngine,
  LEAST_EXPLAINED_AGAINST_SENSOR,
  revolutionsPerMinuteOfOneHertz,
} from '../speed-from-sound.ts';

/** A speed with the spacing of the lines it was told from. */
export interface HeardComb {
  readonly speedRpm: number;
  readonly spacingHz: number;
}

/** Engines are looked for between these speeds. */
export const SLOWEST_RPM = 600;
export const FASTEST_RPM = 14_000;
/** Speeds from which the lines are looked for: each sees them a little differently. */
const STARTS_RPM = [1000, 2000, 4000] as const;
/** Starts that tell something must agree this well. */
const SAME_SPEED = 0.01;
const FEWEST_AGREEING = 2;
/** A stretch must hold so many periods: else lines half as far apart would not be seen. */
const FEWEST_PERIODS = 12;

/**
 * Speed of a held engine by its sound alone; null where the sound leaves more than one reading. The lines are looked
 * for several times as if a sensor showed a low speed, a middle one, a high one; only what all that tell agree on counts.
 */
export function speedWithoutSensor(
  samples: Float64Array,
  sampleRateHz: number,
  engine: DeclaredEngine,
): HeardComb | null {
  let first: HeardComb | null = null;
  let agreeing = 0;
  for (const sensorSpeedRpm of STARTS_RPM) {
    const one = hear(samples, sampleRateHz, engine, sensorSpeedRpm);
    if (one === null) continue;
    first ??= one;
    if (Math.abs(one.speedRpm / first.speedRpm - 1) > SAME_SPEED) return null;
    agreeing += 1;
  }
  if (first === null || agreeing < FEWEST_AGREEING) return null;
  const periods = first.spacingHz * (samples.length / sampleRateHz);
  return periods >= FEWEST_PERIODS ? first : null;
}

function hear(
  samples: Float64Array,
  sampleRateHz: number,
  engine: DeclaredEngine,
  sensorSpeedRpm: number,
): HeardComb | null {
  const perHertz = revolutionsPerMinuteOfOneHertz(engine);
  const highestHz = Math.min((FASTEST_RPM / perHertz) * engine.cylinders, 0.1 * sampleRateHz);
  const comb = combBetween(
    { samples, sampleRateHz, engine, sensorSpeedRpm },
    SLOWEST_RPM / perHertz,
    highestHz,
  );
  if (comb === null) return null;
  const pulses = isClear(comb) ? pulsesPerCycle(comb, engine.cylinders, limitsOf(engine)) : null;
  if (pulses === null) return null;
  const speedRpm = (comb.fundamentalHz * perHertz) / pulses;
  return speedRpm < SLOWEST_RPM || speedRpm > FASTEST_RPM
    ? null
    : { speedRpm, spacingHz: comb.fundamentalHz };
}

function isClear(comb: HarmonicComb): boolean {
  return comb.explained >= LEAST_EXPLAINED_AGAINST_SENSOR && !mayBeHum(comb) && !mayBeHalfHum(comb);
}

/** Engines whose cylinders can fire in groups are told only from an even row, or from one clear line for each firing. */
function limitsOf({ cylinders }: DeclaredEngine): PatternLimits {
  const canGroup = Array.from({ length: cylinders }, (_, index) => index).some(
    (groups) => groups > 1 && cylinders % groups === 0,
  );
  return canGroup ? { ...CONTRADICTING, unevenAboveDb: Number.POSITIVE_INFINITY } : CONTRADICTING;
}
