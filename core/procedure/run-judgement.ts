import type { LevelTrack } from './evidence.ts';
import type { Reason } from './reason.ts';
import type { SpeedAgreement } from './speed-agreement.ts';

/** The part of a run that counts, in seconds of the run's own clock (decisions 7 and 8). */
export interface CountedWindow {
  /** First speed sample of the hold that ends in the release; where no target is held, the first moment that counts. */
  readonly holdStartSeconds: number;
  /** Last speed sample inside the band; in a sweep the one that reached the set speed, at full throttle the last at the top. */
  readonly holdEndSeconds: number;
  /** Return to idle, or where the method ends before it: the last moment that counts. */
  readonly endSeconds: number;
}

/** Figures of the throttle release, always measured and shown (decision 10). */
export interface ReleaseFigures {
  readonly fallRpmPerSecond: number;
  readonly timeToIdleSeconds: number;
}

/** What was measured of a run in which no target speed is held; always shown, as the release is. */
export type RiddenFigures =
  | {
      readonly manner: 'idle';
      readonly steadySeconds: number;
      /** Largest deviation from the idle in percent; null where no speed was seen. */
      readonly deviationPercent: number | null;
    }
  | {
      readonly manner: 'sweep';
      /** Highest speed of the sweep, until the return to idle. */
      readonly highestRpm: number;
      /** From leaving idle until the set speed, or the highest speed below it, was reached. */
      readonly sweepSeconds: number;
      readonly meanRiseRpmPerSecond: number;
      /** Steepest rise over a quarter of a second. */
      readonly steepestRiseRpmPerSecond: number;
      /** By how much the speed fell back most on its way. */
      readonly largestDipRpm: number;
    }
  | {
      readonly manner: 'full-throttle';
      readonly highestRpm: number;
      /** Time at the highest speed, the swing of a limiter included. */
      readonly topSeconds: number;
      /** From leaving idle until the highest speed was reached; null where idle was not seen. */
      readonly openingSeconds: number | null;
    };

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
  /** There where no target speed is held. */
  readonly ridden?: RiddenFigures;
  /** The sensor against the speed heard; left out where no speed was heard along the run. */
  readonly speedAgreement?: SpeedAgreement;
}
