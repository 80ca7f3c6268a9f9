/** What crosses the door about calibration: every check that is kept, and the correction file of the microphone. */
import type { CheckedInstrument } from '#core/record/calibration-history.ts';
import type { Bilingual } from './bilingual.ts';

/** One calibration check. */
export interface CalibrationCheck {
  readonly testId: string;
  readonly testNumber: string;
  readonly which: 'before' | 'after';
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly accepted: boolean;
  readonly nominalLevelDb: number | null;
  readonly levelDb: number | null;
  readonly frequencyHz: number | null;
  readonly fluctuationDb: number | null;
  readonly distortionPercent: number | null;
  /** A microphone's level of 1 Pa in dB re full scale (rms 1.0), or a meter's reading less the calibrator's level in dB. */
  readonly indicationDb: number | null;
  readonly driftFromPreviousDb: number | null;
  readonly driftFromFirstOfDayDb: number | null;
  /** Largest drift by the test's profile. */
  readonly maximumDriftDb: number | null;
  /** Why it was refused, or what else was found; empty for a good one. */
  readonly reasons: readonly Bilingual[];
  /** Drift that is near or beyond its limit. */
  readonly warnings: readonly Bilingual[];
}

/** Every calibration check that is kept, by instrument (the one checked last first), oldest check first. */
export interface CalibrationHistory {
  readonly instruments: readonly (CheckedInstrument & { readonly checks: readonly CalibrationCheck[] })[];
}

/** A correction file of the measuring microphone as the page picked it; `text` has one letter for each byte (Latin-1). */
export interface MicrophoneCorrectionFile {
  readonly fileName: string;
  readonly text: string;
}

/** The chosen correction file. A sensitivity that it states is shown and never used: only a calibrator check calibrates. */
export interface MicrophoneCorrectionView {
  readonly fileName: string;
  readonly serialNumber: string | null;
  readonly sha256: string;
  readonly lowestHz: number;
  readonly highestHz: number;
  readonly pointCount: number;
  readonly lowestDb: number;
  readonly highestDb: number;
  readonly statedSensitivityDb: number | null;
  /** What should be known about its reach, or null. */
  readonly warning: Bilingual | null;
}
