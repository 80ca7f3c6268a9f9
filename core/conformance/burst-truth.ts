import { type AnalogueLevels, analogueLevels } from './analogue-levels.ts';

/** A burst of a sine; a negative amplitude (Pa) begins with a negative half cycle. */
export interface SingleBurst {
  readonly frequencyHz: number;
  readonly burstSeconds: number;
  readonly amplitude: number;
}

/** What an exact meter shows for one burst, dB re 20 µPa. */
export type BurstLevels = AnalogueLevels;

/** The networks ring out after a burst; what comes later is below a hundred-thousandth of its energy. */
const RINGING_SECONDS = 0.04;

/** Follows a burst through the analogue network and the exact time weightings. */
export function burstTruth(weighting: 'A' | 'C', burst: SingleBurst): BurstLevels {
  const { frequencyHz, burstSeconds, amplitude } = burst;
  const pressureAt = (seconds: number): number =>
    seconds < burstSeconds ? amplitude * Math.sin(2 * Math.PI * frequencyHz * seconds) : 0;
  return analogueLevels(weighting, pressureAt, burstSeconds + RINGING_SECONDS);
}
