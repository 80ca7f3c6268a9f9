import { createRealFourierTransform } from '#core/acoustics/fourier-transform.ts';
import { createWindow } from '#core/acoustics/window-function.ts';

/** Power of a sound in which the lines of the engine are left out moment by moment. */
export interface ClearSpectrum {
  readonly stepHz: number;
  /** Equivalent noise bandwidth of a bin. */
  readonly noiseBandwidthHz: number;
  readonly transformCount: number;
  /** Mean square of a tone in each bin over all transforms. */
  readonly powers: Float64Array;
  /** The same over those transforms in which no line of the engine was near. */
  readonly clearPowers: Float64Array;
  /** How many these were. */
  readonly clearCounts: Float64Array;
}

/** A sound and the frequency of the first line of its engine's cycle at each sample. */
export interface TurningSound {
  readonly samples: Float64Array;
  readonly sampleRateHz: number;
  readonly cycleHz: Float64Array;
}

/** Room around a line of the engine: half the lobe of the window, and how well the speed is known. */
const CLEAR_BINS = 1.6;
const CLEAR_SHARE = 0.0015;

/** Averages Hann windows of `size` samples that overlap by half; null of a sound shorter than one. */
export function clearSpectrum(
  { samples, sampleRateHz, cycleHz }: TurningSound,
  size: number,
): ClearSpectrum | null {
  const transform = createRealFourierTransform(size);
  const window = createWindow('hann', size);
  const scale = 2 / window.sum ** 2;
  const empty = (): Float64Array => new Float64Array(size / 2 + 1);
  const [powers, clearPowers, clearCounts, now] = [empty(), empty(), empty(), empty()];
  const stepHz = sampleRateHz / size;
  let transformCount = 0;
  for (let start = 0; start + size <= samples.length; start += size / 2) {
    now.fill(0);
    transform.addPowers(samples.slice(start, start + size), window.weights, now);
    const cycle = rangeOf(cycleHz.subarray(start, start + size));
    for (let bin = 1; bin <= size / 2; bin += 1) {
      const power = scale * (now[bin] as number);
      powers[bin] = (powers[bin] as number) + power;
      if (!isClear(bin * stepHz, stepHz, cycle)) continue;
      clearPowers[bin] = (clearPowers[bin] as number) + power;
      clearCounts[bin] = (clearCounts[bin] as number) + 1;
    }
    transformCount += 1;
  }
  if (transformCount === 0) return null;
  return {
    stepHz,
    noiseBandwidthHz: window.noiseBandwidthBins * stepHz,
    transformCount,
    powers: powers.map((power) => power / transformCount),
    clearPowers: clearPowers.map((power, bin) => power / Math.max(1, clearCounts[bin] as number)),
    clearCounts,
  };
}

/** Lowest, mean and highest of a frequency. */
export interface FrequencyRange {
  readonly lowestHz: number;
  readonly meanHz: number;
  readonly highestHz: number;
}

/** The range of some frequencies. */
export function rangeOf(frequencies: Float64Array): FrequencyRange {
  let [lowestHz, highestHz, sum] = [Infinity, 0, 0];
  for (const frequency of frequencies) {
    lowestHz = Math.min(lowestHz, frequency);
    highestHz = Math.max(highestHz, frequency);
    sum += frequency;
  }
  return { lowestHz, meanHz: sum / frequencies.length, highestHz };
}

/** Whether no line of the engine comes near a frequency. */
function isClear(hertz: number, stepHz: number, { lowestHz, meanHz, highestHz }: FrequencyRange): boolean {
  const room = CLEAR_BINS * stepHz + CLEAR_SHARE * hertz;
  const below = Math.floor(hertz / meanHz);
  return hertz > below * highestHz + room && hertz < (below + 1) * lowestHz - room;
}
