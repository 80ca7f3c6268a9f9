import { largestCode, quantisationStep } from '#core/acoustics/wave-file/wave-decoder.ts';
import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import type { CalibrationEvidence, LevelTrack } from '#core/procedure/evidence.ts';
import { analyseCalibrationWaveform } from '../analysis/analyse-calibration-waveform.ts';
import { levelTrackOfBlocks } from '../analysis/level-track-of-waveform.ts';
import { type OpenWaveFile, withWaveFile } from '../analysis/read-wave-file.ts';
import { chooseChannel } from '../analysis/wave-channel.ts';
import type { TestFile } from './test-file.ts';

/** Samples of a stretch of a recording, full scale 1.0. */
export interface RecordedStretch {
  readonly sampleRateHz: number;
  readonly samples: Float64Array;
}

/** How the recordings of a folder are read, all alike. */
export interface RecordingReading {
  readonly test: TestFile;
  /** Taken out of every recording, the calibrator's too; null for none. */
  readonly microphoneCorrection: MicrophoneCorrection | null;
}

/** LAF of a recording on the grid of evidence, block by block. @throws FileAccessError, WaveFileError, NonFiniteSampleError */
export function readLevelRecording(
  path: string,
  pascalPerFullScale: number,
  { test, microphoneCorrection }: RecordingReading,
): LevelTrack {
  return withWaveFile(path, (file) =>
    levelTrackOfBlocks({ ...inputOf(file), pascalPerFullScale, microphoneCorrection }, blocksOf(file, test)),
  );
}

/** A calibration check from its recording. @throws FileAccessError, WaveFileError, NonFiniteSampleError */
export function readCalibrationRecording(
  path: string,
  pascalPerFullScale: number | null,
  { test, microphoneCorrection }: RecordingReading,
): CalibrationEvidence {
  const known = { calibrator: test.calibrator, pascalPerFullScale, microphoneCorrection };
  return withWaveFile(path, (file) => {
    const samples = stretchOf(file, test, 0, Number.POSITIVE_INFINITY);
    return analyseCalibrationWaveform({ ...inputOf(file), samples, ...known });
  });
}

/** Part of a recording. @throws FileAccessError, WaveFileError */
export function readStretch(
  path: string,
  test: TestFile,
  bounds: (sampleRateHz: number) => { readonly first: number; readonly end: number },
): RecordedStretch {
  return withWaveFile(path, (file) => {
    const { sampleRateHz } = file.header;
    const { first, end } = bounds(sampleRateHz);
    return { sampleRateHz, samples: stretchOf(file, test, first, end) };
  });
}

function inputOf({ header }: OpenWaveFile) {
  const sampleFormat = { largestCode: largestCode(header), quantisationStep: quantisationStep(header) };
  return { sampleRateHz: header.sampleRateHz, sampleFormat };
}

function blocksOf(file: OpenWaveFile, test: TestFile): Generator<Float64Array, void, undefined> {
  const isMono = file.header.channelCount === 1;
  return file.samples(isMono ? 1 : chooseChannel(file.header, test.channel).channel);
}

function stretchOf(file: OpenWaveFile, test: TestFile, first: number, end: number): Float64Array {
  const pieces: Float64Array[] = [];
  let position = 0;
  for (const block of blocksOf(file, test)) {
    const from = Math.max(0, first - position);
    const to = Math.min(block.length, end - position);
    if (to > from) pieces.push(block.slice(from, to));
    position += block.length;
    if (position >= end) break;
  }
  return joined(pieces);
}

function joined(pieces: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let position = 0;
  for (const piece of pieces) {
    whole.set(piece, position);
    position += piece.length;
  }
  return whole;
}
