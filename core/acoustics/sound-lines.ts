import type { HeldSoundSpectrum } from './held-sound-spectrum.ts';
import { highestChanceDb, type NoiseFloor, noiseFloor } from './spectrum-floor.ts';

/** A line of a spectrum that stands out of its surroundings. */
export interface SoundLine {
  readonly frequencyHz: number;
  /** Level in dB, relative within one spectrum. */
  readonly levelDb: number;
  /** How far it stands out over what noise reaches by chance, in dB. */
  readonly excessDb: number;
}

/** The lines of a spectrum between two frequencies. */
export interface SoundLines {
  readonly lines: readonly SoundLine[];
  /** Uncertainty of a line's frequency from the length of the window alone, hertz. */
  readonly resolutionHz: number;
  /** The line at a frequency, whether it stands out or not. */
  readAt(frequencyHz: number): LineReading;
}

/** What a spectrum holds around a frequency. */
export interface LineReading {
  /** Power of a line there, without the noise beneath it, and of the noise: both in dB. */
  readonly lineDb: number;
  readonly noiseDb: number;
  /** Centre of gravity of the line's power. */
  readonly centreHz: number;
}

/** Where to look for lines. */
export interface LineSearch {
  readonly lowestHz: number;
  readonly highestHz: number;
  /** Lines wander with the speed by up to this share of their frequency and are gathered over it. */
  readonly spread: number;
  /** Lines of interest lie about this far from each other. */
  readonly spacingHz: number;
}

/** The floor is told from so many distances of lines to either side, and at least from so many hertz. */
const FLOOR_SPACINGS = 2;
const LEAST_FLOOR_HALF_WIDTH_HZ = 50;
/** Uneven floors make bumps that are not lines. */
const LEAST_HEIGHT_DB = 5;
const MARGIN_DB = 0.5;
const LARGEST_RANGE_DB = 45;
/** A line falls off this much to both sides; bumps of noise through a resonance do not. */
const LEAST_FALL_DB = 6;
const FLANK_WIDTHS = 2;
/** Half of the width of a Hann window's main lobe, in widths 1/T. */
const LOBE_WIDTHS = 1.5;
/** Side lobes of the window and the skirts of an unsteady line lie within this many widths 1/T. */
const SIDE_LOBE_WIDTHS = 5;
const SIDE_LOBE_DB = 10;

/** The lines of a spectrum; those that wander with the speed are gathered into one. */
export function findSoundLines(spectrum: HeldSoundSpectrum, search: LineSearch): SoundLines {
  const { widthHz } = spectrum;
  const floor = noiseFloor(spectrum, Math.max(LEAST_FLOOR_HALF_WIDTH_HZ, FLOOR_SPACINGS * search.spacingHz));
  const gathered = gather(spectrum.powers, search.spread);
  const candidates = standingOut(spectrum, gathered, floor, search);
  return {
    lines: withoutSideLobes(candidates, widthHz, search.spread),
    resolutionHz: widthHz / 2,
    readAt: (frequencyHz) => readAt(spectrum, floor, frequencyHz, search.spread),
  };
}

function readAt(
  { powers, stepHz, widthHz }: HeldSoundSpectrum,
  floor: NoiseFloor,
  frequencyHz: number,
  spread: number,
): LineReading {
  const halfWidth = Math.max(LOBE_WIDTHS * widthHz, 1.5 * spread * frequencyHz) / stepHz;
  const first = Math.max(0, Math.round(frequencyHz / stepHz - halfWidth));
  const last = Math.min(powers.length - 1, Math.round(frequencyHz / stepHz + halfWidth));
  const noise = floor.at(Math.round(frequencyHz / stepHz));
  let sum = 0;
  let moment = 0;
  for (let bin = first; bin <= last; bin += 1) {
    const power = (powers[bin] as number) - noise;
    sum += power;
    moment += power * bin;
  }
  const noiseSum = noise * (last + 1 - first);
  const centreHz = sum > noiseSum ? (moment / sum) * stepHz : frequencyHz;
  return { lineDb: decibels(sum, 0.1 * noiseSum), noiseDb: decibels(noiseSum, 0), centreHz };
}

function decibels(power: number, least: number): number {
  return 10 * Math.log10(Math.max(power, least, 1e-300));
}

function standingOut(
  spectrum: HeldSoundSpectrum,
  powers: Float64Array,
  floor: NoiseFloor,
  { lowestHz, highestHz, spread }: LineSearch,
): SoundLine[] {
  const { stepHz, widthHz, windowCount } = spectrum;
  const lines: SoundLine[] = [];
  const last = Math.min(powers.length - 2, Math.floor(highestHz / stepHz));
  for (let bin = Math.max(2, Math.ceil(lowestHz / stepHz)); bin <= last; bin += 1) {
    const here = powers[bin] as number;
    if (!(here > (powers[bin - 1] as number) && here >= (powers[bin + 1] as number))) continue;
    const heightDb = 10 * Math.log10(here / Math.max(floor.at(bin), 1e-300));
    if (heightDb < LEAST_HEIGHT_DB) continue;
    const averaged = windowCount * Math.max(1, (2 * spread * bin + 1) / 2);
    const excessDb = heightDb - Math.max(LEAST_HEIGHT_DB, highestChanceDb(averaged) + MARGIN_DB);
    if (excessDb < 0 || !isNarrow(powers, bin, widthHz / stepHz, spread)) continue;
    lines.push({
      frequencyHz: interpolatedBin(powers, bin) * stepHz,
      levelDb: 10 * Math.log10(here),
      excessDb,
    });
  }
  return lines;
}

/** Whether the powers fall off on both sides within a few widths. */
function isNarrow(powers: Float64Array, bin: number, widthBins: number, spread: number): boolean {
  const near = Math.round(FLANK_WIDTHS * widthBins + 2 * spread * bin);
  const far = near + Math.round(FLANK_WIDTHS * widthBins);
  const highest = (powers[bin] as number) * 10 ** (-LEAST_FALL_DB / 10);
  return meanOf(powers, bin - far, bin - near) < highest && meanOf(powers, bin + near, bin + far) < highest;
}

function meanOf(powers: Float64Array, from: number, to: number): number {
  const first = Math.max(0, from);
  const last = Math.min(powers.length - 1, to);
  let sum = 0;
  for (let bin = first; bin <= last; bin += 1) sum += powers[bin] as number;
  return sum / Math.max(1, last + 1 - first);
}

/** Mean of the powers around each bin, over a width that grows with the frequency. */
function gather(powers: Float64Array, spread: number): Float64Array {
  const sums = runningSums(powers);
  return powers.map((_, bin) => {
    const reach = Math.min(Math.round(spread * bin), powers.length - 1 - bin);
    return ((sums[bin + reach + 1] as number) - (sums[bin - reach] as number)) / (2 * reach + 1);
  });
}

function runningSums(powers: Float64Array): Float64Array {
  const sums = new Float64Array(powers.length + 1);
  for (let bin = 0; bin < powers.length; bin += 1)
    sums[bin + 1] = (sums[bin] as number) + (powers[bin] as number);
  return sums;
}

/** The top of the parabola through the levels of three bins. */
function interpolatedBin(powers: Float64Array, bin: number): number {
  const below = Math.log(powers[bin - 1] as number);
  const here = Math.log(powers[bin] as number);
  const above = Math.log(powers[bin + 1] as number);
  const curvature = below - 2 * here + above;
  return curvature < 0 && Number.isFinite(curvature) ? bin + (0.5 * (below - above)) / curvature : bin;
}

/** Leaves out what lies at the foot of a stronger line, and all but the strongest top of a line that wanders. */
function withoutSideLobes(lines: readonly SoundLine[], widthHz: number, spread: number): SoundLine[] {
  const strongest = lines.reduce((level, line) => Math.max(level, line.levelDb), Number.NEGATIVE_INFINITY);
  return lines.filter((line) => {
    if (line.levelDb < strongest - LARGEST_RANGE_DB) return false;
    return !lines.some((other) => {
      const distance = Math.abs(other.frequencyHz - line.frequencyHz);
      if (other.levelDb > line.levelDb && distance < 2 * spread * line.frequencyHz) return true;
      return distance < SIDE_LOBE_WIDTHS * widthHz && other.levelDb > line.levelDb + SIDE_LOBE_DB;
    });
  });
}
