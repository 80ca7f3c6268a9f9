import { TIME_CONSTANT_SECONDS } from '#core/standards/iec-61672-1-2013.ts';
import { REFERENCE_PRESSURE_PASCAL } from '#core/units/decibel.ts';
import { analogueNetwork } from './analogue-network.ts';

/** What an exact meter shows for a sound from its first moment to its last, dB re 20 µPa. */
export interface AnalogueLevels {
  readonly exposureDb: number;
  readonly fastMaximumDb: number;
  readonly slowMaximumDb: number;
  readonly peakDb: number;
}

const RATE_HZ = 3_072_000;

/** Follows a pressure in pascal over time through the analogue network and the exact time weightings. */
export function analogueLevels(
  weighting: 'A' | 'C',
  pressureAt: (seconds: number) => number,
  seconds: number,
): AnalogueLevels {
  const network = analogueNetwork(weighting, RATE_HZ);
  const keptFast = Math.exp(-1 / (RATE_HZ * TIME_CONSTANT_SECONDS.F));
  const keptSlow = Math.exp(-1 / (RATE_HZ * TIME_CONSTANT_SECONDS.S));
  let [exposure, fast, slow, fastMaximum, slowMaximum, peak] = [0, 0, 0, 0, 0, 0];
  const steps = Math.round(seconds * RATE_HZ);
  for (let step = 0; step < steps; step += 1) {
    const pressure = network(pressureAt((step + 0.5) / RATE_HZ));
    const square = pressure * pressure;
    exposure += square;
    fast = square + keptFast * (fast - square);
    slow = square + keptSlow * (slow - square);
    fastMaximum = Math.max(fastMaximum, fast);
    slowMaximum = Math.max(slowMaximum, slow);
    peak = Math.max(peak, Math.abs(pressure));
  }
  return {
    exposureDb: levelDb(exposure / RATE_HZ),
    fastMaximumDb: levelDb(fastMaximum),
    slowMaximumDb: levelDb(slowMaximum),
    peakDb: levelDb(peak * peak),
  };
}

function levelDb(meanSquare: number): number {
  return 10 * Math.log10(meanSquare / REFERENCE_PRESSURE_PASCAL ** 2);
}
