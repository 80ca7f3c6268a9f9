import { createRealFourierTransform } from '#core/acoustics/fourier-transform.ts';
import { createLevelAnalyser } from '#core/acoustics/level-analyser.ts';
import { MOST_SAMPLES_PER_PIECE } from '#core/acoustics/signal-front-end.ts';
import { createThirdOctaveBank } from '#core/acoustics/third-octave-bank.ts';
import { levelFromMeanSquare } from '#core/units/decibel.ts';
import type { BenchSound } from './bench-sound.ts';
import { COMPARED_BANDS } from './peer-files.ts';
import { PASCAL_PER_FULL_SCALE } from './run-sound.ts';

/** A block as it comes from a file or a stream. */
const BLOCK_SAMPLES = 4096;
/** Points of the transform, half of them from one transform to the next, as the narrow-band spectrum takes them. */
export const TRANSFORM_SIZE = 16_384;
/** Bins are compared in so many groups, from the second bin on. */
const COMPARED_BIN_GROUPS = 16;

/**
 * All broadband levels of the analyser: A, C and Z, Fast and Slow, equivalent levels, maxima and inter-sample peaks.
 * Senyap also finds minima, percentiles, overloads and lost stretches in this time, which the peers do not.
 */
export function broadbandLevels({ samples, sampleRateHz }: BenchSound): number[] {
  const analyser = createLevelAnalyser({
    sampleRateHz,
    pascalPerFullScale: PASCAL_PER_FULL_SCALE,
    withThirdOctave: false,
  });
  for (let start = 0; start < samples.length; start += BLOCK_SAMPLES)
    analyser.push(samples.subarray(start, start + BLOCK_SAMPLES));
  const { LAeq, LCeq, LZeq, LAFmax, LASmax, LCFmax, LCpeak, LZpeak } = analyser.finish().levels;
  return [LAeq, LCeq, LZeq, LAFmax, LASmax, LCFmax, LCpeak, LZpeak].map((level) => level ?? -Infinity);
}

/**
 * The 31 bands from 20 Hz to 20 kHz with Fast and mean; Senyap also runs those from 10 to 16 Hz. Everyone begins with
 * the pressure as 64-bit numbers: taking the constant part out belongs to the levels, where all do it.
 */
export function bandLevels({ pressure, sampleRateHz }: BenchSound): number[] {
  const bank = createThirdOctaveBank(sampleRateHz);
  for (let start = 0; start < pressure.length; start += MOST_SAMPLES_PER_PIECE) {
    const piece = pressure.subarray(start, start + MOST_SAMPLES_PER_PIECE);
    bank.process(piece, piece.length, true);
  }
  const means = new Map(bank.read().map(({ band, mean }) => [band.index, mean]));
  return COMPARED_BANDS.map((band) => levelFromMeanSquare(means.get(band.index) ?? 0) ?? -Infinity);
}

/** Mean powers of all transforms with half overlap, without a window, in groups of bins. */
export function transformLevels({ samples }: BenchSound): number[] {
  const transform = createRealFourierTransform(TRANSFORM_SIZE);
  const block = new Float64Array(TRANSFORM_SIZE);
  const powers = new Float64Array(TRANSFORM_SIZE / 2 + 1);
  const sums = new Float64Array(COMPARED_BIN_GROUPS);
  let count = 0;
  for (let start = 0; start + TRANSFORM_SIZE <= samples.length; start += TRANSFORM_SIZE / 2) {
    block.set(samples.subarray(start, start + TRANSFORM_SIZE));
    transform.transformToPowers(block, powers);
    addInGroups(powers, sums);
    count += 1;
  }
  return Array.from(sums, (sum) => levelFromMeanSquare(sum / count) ?? -Infinity);
}

/**
 * As many transforms as the narrow-band analysis makes, and nothing else: of one block, since fetching the samples of the
 * next belongs to whoever cuts the recording, and a transform takes as long whatever the samples are.
 */
export function transformOnly({ pressure }: BenchSound): void {
  const transform = createRealFourierTransform(TRANSFORM_SIZE);
  const block = pressure.slice(0, TRANSFORM_SIZE);
  const powers = new Float64Array(TRANSFORM_SIZE / 2 + 1);
  for (let start = 0; start + TRANSFORM_SIZE <= pressure.length; start += TRANSFORM_SIZE / 2)
    transform.transformToPowers(block, powers);
}

function addInGroups(powers: Float64Array, sums: Float64Array): void {
  const width = (powers.length - 1) / sums.length;
  for (let group = 0; group < sums.length; group += 1) {
    let sum = sums[group] as number;
    for (let bin = 1 + group * width; bin <= (group + 1) * width; bin += 1) sum += powers[bin] as number;
    sums[group] = sum;
  }
}
