import type { DeclaredEngine } from '#core/acoustics/speed-from-sound.ts';
import { isFiringLine } from './engine-lines.ts';
import { bandCount, firstHissBand } from './frame-bands.ts';
import type { LineSums } from './line-sums.ts';
import { noEnergies, type PerKindSums } from './share-kind.ts';

/** One line of the engine with what it holds above the noise. */
export interface LineEnergy {
  readonly order: number;
  readonly frequencyHz: number;
  readonly energy: number;
  readonly isFiring: boolean;
}

/** Energies of frames by kind: as a sum, by band, and line by line. They add up to all that the frames hold. */
export interface FrameSplit {
  readonly total: number;
  readonly byKind: PerKindSums;
  readonly byBand: readonly PerKindSums[];
  readonly lines: readonly LineEnergy[];
}

/** A line is told from noise if it stands above it by so many standard deviations of what noise does by chance. */
const DEVIATIONS = 3;
/** Frames that overlap by three quarters and bins under a Hann window tell about this share of as many alone. */
const INDEPENDENT_FRAMES = 0.5;
const INDEPENDENT_BINS = 0.6;

/**
 * Splits the energy of frames into lines of the engine and noise. Outside the bands from 10 Hz to 20 kHz, and where
 * lines would hold more than their band, nothing is assigned.
 */
export function splitFrames(sums: LineSums, engine: DeclaredEngine): FrameSplit {
  const byBand = Array.from({ length: bandCount }, noEnergies);
  const lines: LineEnergy[] = [];
  for (let line = 1; line <= sums.lineCount; line += 1) {
    const energy = energyAboveNoise(sums, line);
    if (energy === 0) continue;
    const order = line * sums.cycleOrder;
    const isFiring = isFiringLine(order, engine);
    addLine(sums, line, energy, isFiring ? 'firing-orders' : 'other-orders', byBand);
    lines.push({ order, frequencyHz: meanHz(sums, line), energy, isFiring });
  }
  for (const [band, energies] of byBand.entries()) fillBand(energies, sums.bandEnergies[band] ?? 0, band);
  const byKind = noEnergies();
  for (const energies of byBand) addAll(byKind, energies);
  byKind['not-assigned'] += sums.outsideEnergy;
  const total = sums.bandEnergies.reduce((sum, energy) => sum + energy, sums.outsideEnergy);
  return { total, byKind, byBand, lines };
}

/** What a line holds above the noise beside it, or 0 where that may be chance. */
function energyAboveNoise(sums: LineSums, line: number): number {
  const own = sums.lineEnergies[line] ?? 0;
  const noise = sums.noiseEnergies[line] ?? 0;
  const frames = Math.max(1, INDEPENDENT_FRAMES * sums.frameCount);
  const spread = (bins: number): number => 1 / (frames * Math.max(1, INDEPENDENT_BINS * bins));
  const deviation = noise * Math.sqrt(spread(sums.lineBins) + spread(sums.noiseBins));
  return own - noise > DEVIATIONS * deviation ? own - noise : 0;
}

function meanHz(sums: LineSums, line: number): number {
  const excess = (sums.lineEnergies[line] ?? 0) - (sums.noiseEnergies[line] ?? 0);
  return (sums.energyTimesHz[line] ?? 0) / excess;
}

/** Shares a line out over the bands that it passed through. */
function addLine(
  sums: LineSums,
  line: number,
  energy: number,
  kind: 'firing-orders' | 'other-orders',
  byBand: readonly PerKindSums[],
): void {
  const row = sums.excessByBand.subarray(line * bandCount, (line + 1) * bandCount);
  const positive = row.reduce((sum, excess) => sum + Math.max(0, excess), 0);
  if (positive <= 0) return;
  for (const [band, energies] of byBand.entries())
    energies[kind] += (energy * Math.max(0, row[band] ?? 0)) / positive;
}

/** Lines never hold more than their band; the rest of it is noise. */
function fillBand(energies: PerKindSums, total: number, band: number): void {
  const ofLines = energies['firing-orders'] + energies['other-orders'];
  if (ofLines > total) {
    energies['firing-orders'] *= total / ofLines;
    energies['other-orders'] *= total / ofLines;
  }
  energies[band >= firstHissBand ? 'hiss' : 'flow-noise'] += Math.max(0, total - ofLines);
}

function addAll(sums: PerKindSums, energies: PerKindSums): void {
  for (const kind of Object.keys(sums) as (keyof PerKindSums)[]) sums[kind] += energies[kind];
}
