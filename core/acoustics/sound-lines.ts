import { createRealFourierTransform } from './fourier-transform.ts';
import { createWindow } from './window-function.ts';

/** A line of a spectrum that stands out of its surroundings. */
export interface SoundLine {
  readonly frequencyHz: number;
  /** Level in dB, relative within one spectrum. */
  readonly levelDb: number;
  /** Height above the floor around it. */
  readonly heightDb: number;
}

/** Lines up to a frequency, and the level of the floor to put where a line is missing. */
export interface SoundLines {
  readonly lines: readonly SoundLine[];
  /** Uncertainty of a line's frequency from the length of the window alone, hertz. */
  readonly resolutionHz: number;
  readonly floorDb: number;
}

const LONGEST_WINDOW_SECONDS = 1.4;
const PADDING = 2;
const FLOOR_HALF_WIDTH_HZ = 60;
const FLOOR_QUANTILE = 0.25;
/** Peaks of noise reach 15 dB over its lower quartile in one spectrum. */
const LEAST_HEIGHT_DB = 16;
const LARGEST_RANGE_DB = 45;
/** Side lobes of the window and the skirts of an unsteady line lie within this many widths 1/T. */
const SIDE_LOBE_WIDTHS = 5;
const SIDE_LOBE_DB = 10;

/** The lines of a stretch of sound between two frequencies, from Hann spectra averaged over it; needs 0.3 s or more. */
export function findSoundLines(
  samples: Float64Array | Float32Array,
  sampleRateHz: number,
  lowestHz: number,
  highestHz: number,
): SoundLines {
  const length = Math.min(samples.length, Math.round(LONGEST_WINDOW_SECONDS * sampleRateHz));
  const { levels, stepHz } = averagedLevels(samples, sampleRateHz, length);
  const widthHz = sampleRateHz / length;
  const first = Math.max(2, Math.ceil(lowestHz / stepHz));
  const last = Math.min(levels.length - 2, Math.floor(highestHz / stepHz));
  const floor = floorReader(levels, stepHz);
  const candidates: SoundLine[] = [];
  for (let bin = first; bin <= last; bin += 1) {
    if (!isLocalMaximum(levels, bin)) continue;
    const heightDb = (levels[bin] as number) - floor(bin);
    if (heightDb < LEAST_HEIGHT_DB) continue;
    candidates.push({
      frequencyHz: interpolatedBin(levels, bin) * stepHz,
      levelDb: levels[bin] as number,
      heightDb,
    });
  }
  const middle = Math.round((first + last) / 2);
  const floorDb = floorAround(levels, middle, middle - first);
  return { lines: withoutSideLobes(candidates, widthHz), resolutionHz: widthHz / 2, floorDb };
}

function averagedLevels(
  samples: Float64Array | Float32Array,
  sampleRateHz: number,
  length: number,
): { levels: Float64Array; stepHz: number } {
  const size = 2 ** Math.ceil(Math.log2(PADDING * length));
  const transform = createRealFourierTransform(size);
  const window = createWindow('hann', length).weights;
  const padded = new Float64Array(size);
  const powers = new Float64Array(size / 2 + 1);
  const sums = new Float64Array(size / 2 + 1);
  for (let start = 0; start + length <= samples.length; start += Math.max(1, Math.floor(length / 2))) {
    for (let index = 0; index < length; index += 1) {
      padded[index] = (samples[start + index] as number) * (window[index] as number);
    }
    transform.transformToPowers(padded, powers);
    for (let bin = 0; bin < sums.length; bin += 1)
      sums[bin] = (sums[bin] as number) + (powers[bin] as number);
  }
  return { levels: sums.map((sum) => 10 * Math.log10(Math.max(sum, 1e-300))), stepHz: sampleRateHz / size };
}

function isLocalMaximum(levels: Float64Array, bin: number): boolean {
  const here = levels[bin] as number;
  return here > (levels[bin - 1] as number) && here >= (levels[bin + 1] as number);
}

/** The floor changes slowly, so it is found once for each stretch of a quarter of its width. */
function floorReader(levels: Float64Array, stepHz: number): (bin: number) => number {
  const halfWidth = Math.round(FLOOR_HALF_WIDTH_HZ / stepHz);
  const stretch = Math.max(1, Math.round(halfWidth / 2));
  const known = new Map<number, number>();
  return (bin) => {
    const place = Math.round(bin / stretch);
    const floor = known.get(place) ?? floorAround(levels, place * stretch, halfWidth);
    known.set(place, floor);
    return floor;
  };
}

function floorAround(levels: Float64Array, bin: number, halfWidth: number): number {
  const around = levels.slice(Math.max(0, bin - halfWidth), bin + halfWidth + 1).sort();
  return around[Math.floor(around.length * FLOOR_QUANTILE)] as number;
}

function interpolatedBin(levels: Float64Array, bin: number): number {
  const below = levels[bin - 1] as number;
  const here = levels[bin] as number;
  const above = levels[bin + 1] as number;
  const curvature = below - 2 * here + above;
  return curvature === 0 ? bin : bin + (0.5 * (below - above)) / curvature;
}

function withoutSideLobes(lines: readonly SoundLine[], widthHz: number): SoundLine[] {
  const strongest = lines.reduce((level, line) => Math.max(level, line.levelDb), Number.NEGATIVE_INFINITY);
  return lines.filter((line) => {
    if (line.levelDb < strongest - LARGEST_RANGE_DB) return false;
    return !lines.some(
      (other) =>
        Math.abs(other.frequencyHz - line.frequencyHz) < SIDE_LOBE_WIDTHS * widthHz &&
        other.levelDb > line.levelDb + SIDE_LOBE_DB,
    );
  });
}
