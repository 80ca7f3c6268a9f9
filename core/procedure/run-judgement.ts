import type { LevelTrack } from './evidence.ts';
import type { Reason } from './reason.ts';

/** The part of a run that counts, in seconds of the run's own clock (decisions 7 and 8). */
export interface CountedWindow {
  /** First speed sample of the hold that ends in the release. */
  readonly holdStartSeconds: number;
  /** Last speed sample inside the band. */
  readonly holdEndSeconds: number;
  /** Return to idle: the last moment that counts. */
  readonly endSeconds: number;
}

/** Figures of the throttle release, always measured and shown (decision 10). */
export interface ReleaseFigures {
  readonly fallRpmPerSecond: number;
  readonly timeToIdleSeconds: number;
}

/** What the bench found about one run. `LAFmaxDb` may be known although the run is rejected: it stays on paper. */
export interface RunJudgement {
  readonly number: number;
  readonly valid: boolean;
  readonly reasons: readonly Reason[];
  /** Unrounded largest LAF in the counted window; null when it could not be determined. */
  readonly LAFmaxDb: number | null;
  /** LAFmax as noted by the profile's rule. */
  readonly notedDb: number | null;
  readonly holdMaximumDb: number | null;
  readonly decelerationMaximumDb: number | null;
  readonly obtainedBy: LevelTrack['obtainedBy'] | null;
  /** Typical spacing of the level samples in milliseconds. */
  readonly sampleSpacingMilliseconds: number | null;
  /** By how much LAFmax can be low because samples are polled: 34.74 dB/s times the spacing; null for a waveform. */
  readonly possibleShortfallDb: number | null;
  readonly window: CountedWindow | null;
  readonly holdSeconds: number | null;
  readonly minimumSpeedRpm: number | null;
  readonly maximumSpeedRpm: number | null;
  readonly idleSpeedRpm: number | null;
  readonly release: ReleaseFigures | null;
}
