import type { HeldSoundSpectrum } from './held-sound-spectrum.ts';
import { valueAtRank } from './value-at-rank.ts';

const QUANTILE = 0.25;
/** Of a normal distribution: the lower quartile, and what the highest of some thousand values stays below. */
const QUARTILE_DEVIATION = -0.674;
const HIGHEST_DEVIATION = 4;

/**
 * Mean power of the noise beneath the lines in each bin, told from the lower quartile of the bins around it, which
 * lines do not reach as long as they are farther apart than they are wide.
 */
export function noiseFloor(spectrum: HeldSoundSpectrum, halfWidthHz: number): Float64Array {
  const { powers, stepHz, windowCount } = spectrum;
  const halfWidth = Math.max(8, Math.round(halfWidthHz / stepHz));
  const stretch = Math.max(1, Math.floor(halfWidth / 4));
  const meanOverQuartile = 1 / noiseQuantile(windowCount, QUARTILE_DEVIATION);
  const floor = new Float64Array(powers.length);
  for (let start = 0; start < powers.length; start += stretch) {
    const middle = start + Math.floor(stretch / 2);
    const around = powers.slice(Math.max(0, middle - halfWidth), middle + halfWidth + 1);
    const quartile = valueAtRank(around, Math.floor(around.length * QUANTILE));
    floor.fill(quartile * meanOverQuartile, start, start + stretch);
  }
  return floor;
}

/** How far above its mean noise reaches by chance in a spectrum, in dB, if so many values are averaged. */
export function highestChanceDb(averagedValues: number): number {
  return 10 * Math.log10(noiseQuantile(averagedValues, HIGHEST_DEVIATION));
}

/** Quantile of averaged power of noise over its mean, by the cube root of Wilson and Hilferty (1931). */
function noiseQuantile(averagedValues: number, deviation: number): number {
  const ninth = 1 / (9 * averagedValues);
  return Math.max(0.05, 1 - ninth + deviation * Math.sqrt(ninth)) ** 3;
}
