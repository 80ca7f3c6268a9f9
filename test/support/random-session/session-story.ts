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
  readonly isVoided: boolean;
  /**
   * What was heard along the hold: nothing recorded, nothing told, the sensor's speed, one look that slips by 10 %, half of
   * the speed for half a second in the middle, twice of it all through.
   */
  readonly heardAlong: 'not-recorded' | 'untold' | 'agrees' | 'slips' | 'half-for-a-while' | 'twice';
}

/** How the levels of all runs were obtained. */
export type LevelSource = 'meter-stream' | 'waveform' | 'meter-maximum';

/** A comparison: the runs with the stock exhaust, and how much more the replacement may have. */
export interface ComparisonStory {
  readonly stockRuns: readonly RunStory[];
  readonly plusDeciDb: number;
}

/** Where the U of a decision comes from. */
export interface UncertaintyStory {
  /** `budget` is one of which all but one component is the laboratory's 0. */
  readonly from: 'declared' | 'budget';
  readonly deciDb: number;
  /** Correlation of the one component in a comparison; null keeps the U of one level, as the first versions did. */
  readonly correlation: 0 | 1 | null;
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
  readonly limit: 'absolute' | 'none' | 'pass-by' | 'unsure' | 'registered-plus' | 'smallest-of';
  readonly limitDeciDb: number;
  /** A rule of the profile that is marked unsure; null for none. */
  readonly unsureRule: 'calibration' | 'reading' | 'resultRounding' | null;
  readonly rule: 'simple' | 'guarded' | 'four-way';
  readonly uncertainty: UncertaintyStory;
  readonly source: LevelSource;
  /** Level in the papers, and how much more is allowed, where the limit asks for it. */
  readonly registeredDeciDb: number | null;
  readonly plusDeciDb: number;
  /** Dates of a laboratory's own profile; null for one that the bench ships. */
  readonly laboratory: { readonly validFrom: string | null; readonly validTo: string | null } | null;
  readonly comparison: ComparisonStory | null;
  /** Runs at a second outlet. */
  readonly secondOutlet: readonly RunStory[] | null;
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
