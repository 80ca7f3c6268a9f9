import {
  createCalibrationMeter,
  type CalibrationResult,
  type CalibratorDeclaration,
} from '#core/acoustics/calibration.ts';
import { largestCode, quantisationStep } from '#core/acoustics/wave-file/wave-decoder.ts';
import { withWaveFile } from './read-wave-file.ts';
import { chooseChannel } from './wave-channel.ts';

/**
 * Measures a calibrator recording from disk. A mono file is the calibration of whatever channel is asked for, since
 * calibrators are recorded one microphone at a time.
 */
export function calibrateFromFile(
  path: string,
  declaration: CalibratorDeclaration,
  channel: number | undefined,
): CalibrationResult {
  return withWaveFile(path, ({ header, samples }) => {
    const chosen = header.channelCount === 1 ? 1 : chooseChannel(header, channel).channel;
    const sampleFormat = { largestCode: largestCode(header), quantisationStep: quantisationStep(header) };
    const meter = createCalibrationMeter({ ...declaration, sampleRateHz: header.sampleRateHz, sampleFormat });
    for (const block of samples(chosen)) meter.push(block);
    return meter.finish();
  });
}
