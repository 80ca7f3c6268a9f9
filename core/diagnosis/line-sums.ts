import type { CrankFrame } from './crank-frames.ts';
import { bandAt, bandCount } from './frame-bands.ts';

/** What frames hold at the lines of the engine's cycle and between them. */
export interface LineSums {
  /** Order of the first line; line number j (from 1) lies at j times it. */
  readonly cycleOrder: number;
  readonly lineCount: number;
  /** Energy in the bins of each line, and what the noise between the lines would put there. */
  readonly lineEnergies: Float64Array;
  readonly noiseEnergies: Float64Array;
  /** Energy above the noise of each line by band, row by row for each line; its sign goes with chance. */
  readonly excessByBand: Float64Array;
  /** Mean frequency of each line, weighted by its energy above the noise. */
  readonly energyTimesHz: Float64Array;
  /** All energy by band, and what lies outside all bands. */
  readonly bandEnergies: Float64Array;
  outsideEnergy: number;
  frameCount: number;
  /** Bins that belong to a line and to the noise beside it. */
  readonly lineBins: number;
  readonly noiseBins: number;
}

/** Above this the lines of a real engine are not told from its noise. */
const HIGHEST_LINE_HZ = 6000;
const MOST_LINES = 400;
/** A line takes a bin to each side of its own for each so many revolutions of a frame: the lobe of the Hann window. */
const TURNS_PER_LINE_BIN = 8;

/** Empty sums for frames of a length and a speed no lower than one. */
export function createLineSums(cycleOrder: number, frameTurns: number, lowestPerSecond: number): LineSums {
  const lineCount = Math.min(MOST_LINES, Math.floor(HIGHEST_LINE_HZ / (cycleOrder * lowestPerSecond)));
  const halfWidth = frameTurns / TURNS_PER_LINE_BIN;
  const spacing = frameTurns * cycleOrder;
  const empty = (count: number): Float64Array => new Float64Array(count);
  return {
    cycleOrder,
    lineCount,
    lineEnergies: empty(lineCount + 1),
    noiseEnergies: empty(lineCount + 1),
    excessByBand: empty((lineCount + 1) * bandCount),
    energyTimesHz: empty(lineCount + 1),
    bandEnergies: empty(bandCount),
    outsideEnergy: 0,
    frameCount: 0,
    lineBins: 2 * halfWidth + 1,
    noiseBins: 2 * (spacing - 2 * halfWidth - 1),
  };
}

/** Adds a frame: every bin to its band, and the bins of each line beside those between the lines. */
export function addFrame(sums: LineSums, { energies, perSecond, revolutions }: CrankFrame): void {
  sums.frameCount += 1;
  const stepHz = perSecond / revolutions;
  addBands(sums, energies, stepHz);
  const spacing = revolutions * sums.cycleOrder;
  const halfWidth = (sums.lineBins - 1) / 2;
  for (let line = 1; line <= sums.lineCount; line += 1) {
    const middle = line * spacing;
    const hertz = middle * stepHz;
    const band = bandAt(hertz);
    if (hertz > HIGHEST_LINE_HZ || band < 0) continue;
    const own = sumOf(energies, middle - halfWidth, middle + halfWidth);
    const below = sumOf(energies, middle - spacing + halfWidth + 1, middle - halfWidth - 1);
    const above = sumOf(energies, middle + halfWidth + 1, middle + spacing - halfWidth - 1);
    const noise = ((below + above) * sums.lineBins) / sums.noiseBins;
    add(sums.lineEnergies, line, own);
    add(sums.noiseEnergies, line, noise);
    add(sums.excessByBand, line * bandCount + band, own - noise);
    add(sums.energyTimesHz, line, (own - noise) * hertz);
  }
}

function addBands(sums: LineSums, energies: Float64Array, stepHz: number): void {
  for (let bin = 0; bin < energies.length; bin += 1) {
    const energy = energies[bin] as number;
    const band = bin === 0 ? -1 : bandAt(bin * stepHz);
    if (band < 0) sums.outsideEnergy += energy;
    else add(sums.bandEnergies, band, energy);
  }
}

function sumOf(energies: Float64Array, first: number, last: number): number {
  let sum = 0;
  for (let bin = first; bin <= last; bin += 1) sum += energies[bin] ?? 0;
  return sum;
}

function add(sums: Float64Array, index: number, value: number): void {
  sums[index] = (sums[index] as number) + value;
}
