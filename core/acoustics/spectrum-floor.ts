import type { HeldSoundSpectrum } from './held-sound-spectrum.ts';
import { valueAtRank } from './value-at-rank.ts';

const QUANTILE = 0.25;
/** Of a normal distribution: the lower quartile, and what the highest of some thousand values stays below. */
const QUARTILE_DEVIATION = -0.674;
const HIGHEST_DEVIATION = 4;

/** Mean power of the noise beneath the lines of a spectrum. */
export interface NoiseFloor {
  /** In a bin; beyond the ends of the spectrum what is at its end. */
  at(bin: number): number;
}

/**
 * Mean power of the noise beneath the lines in each bin, told from the lower quartile of the bins around it, which
 * lines do not reach as long as they are farther apart than they are wide. Each stretch is told when it is asked for:
 * lines are looked for in a part of the spectrum only, and putting the bins in order is most of the work there.
 */
export function noiseFloor(spectrum: HeldSoundSpectrum, halfWidthHz: number): NoiseFloor {
  const { powers, stepHz, windowCount } = spectrum;
  const halfWidth = Math.max(8, Math.round(halfWidthHz / stepHz));
  const stretch = Math.max(1, Math.floor(halfWidth / 4));
  const meanOverQuartile = 1 / noiseQuantile(windowCount, QUARTILE_DEVIATION);
  const told = new Float64Array(Math.ceil(powers.length / stretch)).fill(Number.NaN);
  const around = new Float64Array(2 * halfWidth + 1);
  return {
    at(bin) {
      const place = Math.floor(Math.max(0, Math.min(powers.length - 1, bin)) / stretch);
      const known = told[place] as number;
      if (!Number.isNaN(known)) return known;
      const middle = place * stretch + Math.floor(stretch / 2);
      const floor = quartileAround(powers, middle, around) * meanOverQuartile;
      told[place] = floor;
      return floor;
    },
  };
}

/** Lower quartile of the powers around a bin, as many to each side as half of `around` holds, which is written over. */
function quartileAround(powers: Float64Array, middle: number, around: Float64Array): number {
  const first = Math.max(0, middle - (around.length >> 1));
  const count = Math.min(powers.length, middle + (around.length >> 1) + 1) - first;
  for (let index = 0; index < count; index += 1) around[index] = powers[first + index] as number;
  return valueAtRank(around.subarray(0, count), Math.floor(count * QUANTILE));
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
