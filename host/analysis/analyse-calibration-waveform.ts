import { calibrateFromSamples, calibrationLevelDb } from '#core/acoustics/calibration.ts';
import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import type { SampleFormat } from '#core/acoustics/sample-format.ts';
import type { CalibrationEvidence } from '#core/procedure/evidence.ts';
import type { CalibratorPromise } from './calibration-of-level-track.ts';
import { correctionFilter } from './microphone-correction-of-file.ts';

/** The waveform of a calibration check with what the calibrator promises. */
export interface CalibrationWaveform {
  readonly sampleRateHz: number;
  /** Full scale is 1.0. */
  readonly samples: Float32Array | Float64Array;
  /** Codes of the file; floating point where nothing is said, as live input is. */
  readonly sampleFormat?: SampleFormat;
  readonly calibrator: CalibratorPromise;
  /** Sensitivity of the first check, by which a later check is read; null for the first check itself. */
  readonly pascalPerFullScale: number | null;
  /** Taken out of the tone as of everything that is measured with the sensitivity it gives. */
  readonly microphoneCorrection?: MicrophoneCorrection | null;
}

/**
 * A calibration check read from a recording: the same for a live check and for a file.
 * @throws NonFiniteSampleError at a sample that is not a number
 */
export function analyseCalibrationWaveform(waveform: CalibrationWaveform): CalibrationEvidence {
  const { samples, calibrator, pascalPerFullScale, microphoneCorrection, ...input } = waveform;
  const filter = correctionFilter(microphoneCorrection, input.sampleRateHz);
  const { figures } = calibrateFromSamples(samples, { ...input, ...calibrator, ...filter });
  const sensitivity = pascalPerFullScale ?? figures.pascalPerFullScale;
  const rms = figures.rmsFullScale;
  return {
    obtainedBy: 'waveform',
    nominalLevelDb: calibrator.levelDb,
    nominalFrequencyHz: calibrator.frequencyHz,
    freeFieldCorrectionDb: calibrator.freeFieldCorrectionDb,
    levelDb: rms === null || sensitivity === null ? null : calibrationLevelDb(rms, sensitivity),
    frequencyHz: figures.frequencyHz,
    fluctuationDb: figures.fluctuationDb,
    distortionPercent: figures.distortionPercent,
    durationSeconds: figures.durationSeconds,
    overload: figures.overload,
    pascalPerFullScale: figures.pascalPerFullScale,
  };
}
