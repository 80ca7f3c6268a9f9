import {
  FIND_SECONDS,
  type HeardStretch,
  heardSpeeds,
  RUN_OUT_SECONDS,
} from '#core/acoustics/speed-tracking/heard-speeds.ts';
import type { HeardSpeedTrack, SpeedTrack, Vehicle } from '#core/procedure/evidence.ts';
import type { CountedWindow } from '#core/procedure/run-judgement.ts';
import { roundHalfUp } from '#core/units/rounding.ts';

/** The approach to a hold is heard too, as far as it is no longer. */
const APPROACH_SECONDS = 3;
const SPEED_DECIMALS = 2;
const TIME_DECIMALS = 6;
const CONFIDENCE_DECIMALS = 3;

/** First sample of a run to listen to and the one after its last; all of a run whose sensor was never inside the band. */
export function heardSamples(
  window: CountedWindow | null,
  sampleRateHz: number,
): { first: number; end: number } {
  if (window === null) return { first: 0, end: Number.MAX_SAFE_INTEGER };
  const startSeconds = window.holdStartSeconds - APPROACH_SECONDS - FIND_SECONDS;
  return {
    first: Math.max(0, Math.round(startSeconds * sampleRateHz)),
    end: Math.round((window.endSeconds + RUN_OUT_SECONDS) * sampleRateHz),
  };
}

/** Engine speed heard all through a run; undefined where the engine was not declared or there is no sensor to check. */
export function speedsHeardInRun(
  stretch: HeardStretch,
  speed: SpeedTrack,
  { cylinders, strokes }: Vehicle,
): HeardSpeedTrack | undefined {
  // The sound is no witness for itself.
  if (speed.obtainedBy === 'sound' || cylinders === null || strokes === null) return undefined;
  const samples = heardSpeeds(stretch, { cylinders, strokes }).map((one) => ({
    timeSeconds: roundHalfUp(one.timeSeconds, TIME_DECIMALS),
    speedRpm: one.speedRpm === null ? null : roundHalfUp(one.speedRpm, SPEED_DECIMALS),
    confidence: roundHalfUp(one.confidence, CONFIDENCE_DECIMALS),
  }));
  return { samples };
}
