/** What was found in a calibration recording, as far as it could be found; null where there was nothing to find. */
export interface CalibrationFigures {
  readonly durationSeconds: number;
  /** Root mean square of the unweighted tone after settling, re digital full scale 1.0. */
  readonly rmsFullScale: number | null;
  /** Level that the calibrator makes at the microphone: declared level with the correction. */
  readonly appliedLevelDb: number;
  /** Sound pressure in pascal at digital 1.0 that follows from the tone. */
  readonly pascalPerFullScale: number | null;
  readonly frequencyHz: number | null;
  /** Largest deviation of LF(t) from the mean level after settling. */
  readonly fluctuationDb: number | null;
  /** Total distortion and noise from 20 Hz to 20 kHz re the tone, percent. */
  readonly distortionPercent: number | null;
  readonly overload: boolean;
  readonly dropout: boolean;
}
