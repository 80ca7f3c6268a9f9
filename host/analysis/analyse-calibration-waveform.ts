/** The waveform of a calibration check with what the calibrator promises. */
export interface CalibrationWaveform {
  readonly sampleRateHz: number;
  /** Full scale is 1.0. */
  readonly samples: Float32Array | Float64Array;
  readonly nominalLevelDb: number;
  readonly nominalFrequencyHz: number;
  readonly freeFieldCorrectionDb: number;
  /** Sensitivity of the first check, by which a later check is read; null for the first check itself. */
  readonly pascalPerFullScale: number | null;
}
