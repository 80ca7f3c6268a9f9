import type { DeclaredEngine } from '../speed-from-sound.ts';
import { SpeedTracker, type TrackedSpeed } from './speed-tracker.ts';

/** A stretch of a recording. */
export interface HeardStretch {
  readonly samples: Float32Array | Float64Array;
  readonly sampleRateHz: number;
  /** When in the recording its first sample stands. */
  readonly startSeconds: number;
}

/** A stretch is heard from so long before what is of interest: an engine must be found before it can be followed. */
export const FIND_SECONDS = 2;
/** And on after it: the tracker tells the middle of its look, and takes its samples in blocks. */
export const RUN_OUT_SECONDS = 0.3;

/**
 * The engine speeds heard in a stretch of a recording, moment by moment and by the sound alone: no sensor is asked. Times are
 * those of the recording; samples may have any scale.
 */
export function heardSpeeds(
  { samples, sampleRateHz, startSeconds }: HeardStretch,
  engine: DeclaredEngine,
): readonly TrackedSpeed[] {
  const heard: TrackedSpeed[] = [];
  const keep = (speed: TrackedSpeed): void => {
    heard.push({ ...speed, timeSeconds: startSeconds + speed.timeSeconds });
  };
  new SpeedTracker(sampleRateHz, engine, keep, 'sparing').push(samples);
  return heard;
}
