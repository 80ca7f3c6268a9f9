import type { TimedStretch } from './timed-stretch.ts';

/** Levels in dB re 20 µPa under their symbols (IEC 61672-1:2013; LAFn: ISO 1996-1). null: there is no such level. */
export interface LevelFigures {
  readonly LAeq: number | null;
  readonly LCeq: number | null;
  readonly LZeq: number | null;
  readonly LAE: number | null;
  readonly LAFmax: number | null;
  readonly LAFmin: number | null;
  readonly LASmax: number | null;
  readonly LCFmax: number | null;
  readonly LCpeak: number | null;
  readonly LZpeak: number | null;
  readonly LAF1: number | null;
  readonly LAF5: number | null;
  readonly LAF10: number | null;
  readonly LAF50: number | null;
  readonly LAF90: number | null;
  readonly LAF95: number | null;
  readonly LAF99: number | null;
}

/** Something a reader of the levels must know. */
export interface AnalysisWarning {
  readonly code: AnalysisWarningCode;
  readonly message: string;
}

/** Stable codes of what can be wrong with a recording that is still measured. */
export type AnalysisWarningCode =
  | 'DIGITAL_SILENCE'
  | 'NO_LEVEL'
  | 'TOO_SHORT_FOR_FAST'
  | 'OVERLOAD'
  | 'FLAT_TOP'
  | 'OVERLOAD_OUTSIDE_INTERVAL'
  | 'UNDER_RANGE'
  | 'SIGNAL_DROPOUT'
  | 'DC_OFFSET'
  | 'RATE_LIMITS_BANDWIDTH'
  | 'BAND_ABOVE_RATE'
  | 'ORDERS_NOT_FORMED'
  | 'MICROPHONE_CORRECTION_SPAN'
  | 'MICROPHONE_CORRECTION_INEXACT'
  | 'BAND_NOT_SETTLED'
  | 'CHANNEL_CHOSEN'
  | 'UNFINISHED_RECORDING'
  | 'FULL_SCALE_FROM_FILE'
  | 'FULL_SCALE_ASSUMED_PEAK'
  | 'FULL_SCALE_DISAGREES'
  | 'NOT_CALIBRATED'
  | 'TOO_SHORT_FOR_SPECTRUM';

/** Level of one octave or third-octave band, unweighted; null where rate or duration do not give one. */
export interface BandLevel {
  readonly nominalHz: number;
  readonly levelDb: number | null;
}

/** Everything a level analysis finds in its interval. */
export interface LevelAnalysis {
  readonly durationSeconds: number;
  /** The part that was counted, in seconds since the first sample. */
  readonly interval: TimedStretch;
  readonly levels: LevelFigures;
  readonly thirdOctave: readonly BandLevel[];
  readonly octave: readonly BandLevel[];
  /** An overload lies within the interval. */
  readonly overload: boolean;
  readonly overloads: readonly TimedStretch[];
  /** Overloads that were cut off below full scale, before the converter. */
  readonly flatTops: readonly TimedStretch[];
  /** The level is so near to the format's steps that they add more than 0.1 dB, or there is no sound at all. */
  readonly underRange: boolean;
  readonly dropouts: readonly TimedStretch[];
  /** Constant part of the interval, in shares of full scale; it is removed from every level. */
  readonly constantPart: number;
  readonly warnings: readonly AnalysisWarning[];
}
