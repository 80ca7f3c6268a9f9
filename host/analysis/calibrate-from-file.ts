import {
  createCalibrationMeter,
  type CalibrationResult,
  type CalibratorDeclaration,
} from '#core/acoustics/calibration.ts';
import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import { largestCode, quantisationStep } from '#core/acoustics/wave-file/wave-decoder.ts';
import { correctionFilter } from './microphone-correction-of-file.ts';
import { withWaveFile } from './read-wave-file.ts';
import { chooseChannel } from './wave-channel.ts';

/**
 * Measures a calibrator recording from disk. A mono file is the calibration of whatever channel is asked for, since
 * calibrators are recorded one microphone at a time. A microphone correction is taken out of the tone, so that the
 * sensitivity belongs to corrected recordings.
 */
export function calibrateFromFile(
  path: string,
  declaration: CalibratorDeclaration,
  channel: number | undefined,
  correction?: MicrophoneCorrection,
): CalibrationResult {
  return withWaveFile(path, ({ header, samples }) => {
    const chosen = header.channelCount === 1 ? 1 : chooseChannel(header, channel).channel;
    const sampleFormat = { largestCode: largestCode(header), quantisationStep: quantisationStep(header) };
    const { sampleRateHz } = header;
    const filter = correctionFilter(correction, sampleRateHz);
    const meter = createCalibrationMeter({ ...declaration, ...filter, sampleRateHz, sampleFormat });
    for (const block of samples(chosen)) meter.push(block);
    return meter.finish();
  });
}
