import { TIME_CONSTANT_SECONDS } from '#core/standards/iec-61672-1-2013.ts';
import { REFERENCE_PRESSURE_PASCAL } from '#core/units/decibel.ts';
import { analogueNetwork } from './analogue-network.ts';

/** A burst of a sine; a negative amplitude (Pa) begins with a negative half cycle. */
export interface SingleBurst {
  readonly frequencyHz: number;
  readonly burstSeconds: number;
  readonly amplitude: number;
}

/** What an exact meter shows for one burst, dB re 20 µPa. */
export interface BurstLevels {
  readonly exposureDb: number;
  readonly fastMaximumDb: number;
  readonly slowMaximumDb: number;
  readonly peakDb: number;
}

const RATE_HZ = 3_072_000;
/** The networks ring out after a burst; what comes later is below a hundred-thousandth of its energy. */
const RINGING_SECONDS = 0.04;

/** Follows a burst through the analogue network and the exact time weightings. */
export function burstTruth(weighting: 'A' | 'C', burst: SingleBurst): BurstLevels {
  const network = analogueNetwork(weighting, RATE_HZ);
  const keptFast = Math.exp(-1 / (RATE_HZ * TIME_CONSTANT_SECONDS.F));
  const keptSlow = Math.exp(-1 / (RATE_HZ * TIME_CONSTANT_SECONDS.S));
  let [exposure, fast, slow, fastMaximum, slowMaximum, peak] = [0, 0, 0, 0, 0, 0];
  const steps = Math.round((burst.burstSeconds + RINGING_SECONDS) * RATE_HZ);
  for (let step = 0; step < steps; step += 1) {
    const pressure = network(pressureAt(burst, (step + 0.5) / RATE_HZ));
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

function pressureAt({ frequencyHz, burstSeconds, amplitude }: SingleBurst, seconds: number): number {
  return seconds < burstSeconds ? amplitude * Math.sin(2 * Math.PI * frequencyHz * seconds) : 0;
}

function levelDb(meanSquare: number): number {
  return 10 * Math.log10(meanSquare / REFERENCE_PRESSURE_PASCAL ** 2);
}
