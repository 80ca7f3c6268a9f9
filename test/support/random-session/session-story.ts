/**
 * A made-up session as whole numbers: hundredths of a decibel, tenths of other units, milliseconds. Evidence is written
 * from it, and what the verdict must be is worked out from it, without the engine.
 */

/** A weighting as a track states it; null is "nobody stated it". */
export type StatedWeighting<T> = T | null;

/** Where in a run something happens. */
export type PlaceInRun = 'before' | 'hold' | 'fall' | 'after';

/** A stretch without data, as empty cells or as missing rows. */
export interface Hole {
  readonly place: 'before' | 'hold' | 'fall';
  readonly lengthMs: number;
  readonly as: 'empty-cells' | 'missing-rows';
}

/** One run: idle for a second, a jump to the speed, a hold, a fall to the end speed. */
export interface RunStory {
  readonly peakCentiDb: number;
  readonly peakPlace: 'hold' | 'fall';
  /** Level before the hold and after the return to idle; it may be louder than the peak and never counts. */
  readonly outsideCentiDb: number;
  readonly speedRpm: number;
  readonly holdMs: number;
  /** Time in the hold at which one speed value lies above the band; null for none. */
  readonly excursionMs: number | null;
  readonly fallMs: number;
  readonly endSpeedRpm: number;
  readonly spacingMs: number;
  /** So many levels arrive together and carry the time of the first of them. */
  readonly bunch: number;
  readonly levelHole: Hole | null;
  readonly speedHole: Hole | null;
  readonly overload: PlaceInRun | null;
  readonly underRange: PlaceInRun | null;
  readonly frequencyWeighting: StatedWeighting<'A' | 'C' | 'Z'>;
  readonly timeWeighting: StatedWeighting<'F' | 'S' | 'I'>;
  /** What the sound says of the hold; null where nothing was recorded. */
  readonly sound: 'agrees' | 'within-3-percent' | 'beyond-3-percent' | 'twice' | 'cannot-tell' | null;
  /** True where the speed itself was heard: that is no sensor. */
  readonly speedIsHeard: boolean;
  readonly missing: 'level' | 'speed' | 'every-level' | 'every-speed' | null;
  readonly cut: 'OPERATOR_ABORTED' | 'INTERRUPTED' | 'SIGNAL_DROPOUT' | null;
}

/** One calibration check by a meter at 94 dB and 1000 Hz. */
export interface CalibrationStory {
  readonly levelCentiDb: number | null;
  readonly fluctuationMilliDb: number | null;
  readonly durationCentiseconds: number;
  readonly frequencyDeciHz: number | null;
  readonly overload: boolean;
}

/** One background measurement with ten values a second. */
export interface BackgroundStory {
  readonly levelCentiDb: number;
  readonly values: number;
  readonly overload: boolean;
  readonly frequencyWeighting: StatedWeighting<'A' | 'C' | 'Z'>;
  readonly timeWeighting: StatedWeighting<'F' | 'S' | 'I'>;
}

/** How readings are noted and the result is formed. */
export interface RoundingStory {
  readonly noteDecimals: 0 | 1;
  readonly noteRounding: 'half-up' | 'floor';
  readonly aggregate: 'mean' | 'highest';
  readonly resultDecimals: 0 | 1;
  readonly resultRounding: 'half-up' | 'floor';
}

/** A whole session by UN R41-04 on 23 November 2026, target 4000 rpm. */
export interface SessionStory {
  readonly mode: 'site' | 'workshop';
  readonly rounding: RoundingStory;
  readonly limit: 'absolute' | 'none' | 'pass-by' | 'unsure';
  readonly limitDeciDb: number;
  /** A rule of the profile that is marked unsure; null for none. */
  readonly unsureRule: 'calibration' | 'reading' | 'resultRounding' | null;
  readonly rule: 'simple' | 'guarded' | 'four-way';
  readonly uncertaintyDeciDb: number;
  readonly runs: readonly RunStory[];
  readonly calibrationBefore: CalibrationStory | null;
  readonly calibrationAfter: CalibrationStory | null;
  readonly backgroundBefore: BackgroundStory | null;
  readonly backgroundAfter: BackgroundStory | null;
  readonly windDeciMps: number | null;
  readonly gustDeciMps: number | null;
  readonly geometryConfirmed: boolean | null;
  readonly distanceMm: number | null;
  readonly angleDeciDeg: number | null;
  readonly heightMm: number | null;
  readonly meterClass: 1 | 2 | null;
  readonly calibratorClass: 1 | 2 | null;
  readonly meterCertificate: string | null;
  readonly calibratorCertificate: string | null;
  readonly category: string | null;
  readonly ratedSpeedRpm: number | null;
  readonly outlets: number;
}
