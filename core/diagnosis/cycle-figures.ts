import { type BiquadSection, createBiquadCascade } from '#core/acoustics/biquad-cascade.ts';
import type { DeclaredEngine } from '#core/acoustics/speed-from-sound.ts';
import { type CrankTurns, placeOfTurn } from './crank-turns.ts';
import { cycleTurns, firingOrder } from './engine-lines.ts';

/** A held stretch, samples `from` to `to` (exclusive), with the turns of the crank. */
export interface HeldCycles {
  readonly samples: Float64Array;
  readonly sampleRateHz: number;
  readonly turns: CrankTurns;
  readonly from: number;
  readonly to: number;
}

/** The lower edge of the 2 kHz third octave: above it noise is hiss. */
const HISS_FROM_HZ = 1778;
const FEWEST_CYCLES = 8;
/** Quality factors of a Butterworth high pass of order 4. */
const BUTTERWORTH = [0.541_196_1, 1.306_563];

/**
 * How strongly the sound above 1.8 kHz swells and fades at the firing rate: 0 for a steady hiss, towards 1 for puffs. A leak
 * blows with each firing.
 */
export function hissModulation(held: HeldCycles, engine: DeclaredEngine): number | null {
  const { samples, sampleRateHz, turns, from, to } = held;
  if (HISS_FROM_HZ > 0.4 * sampleRateHz) return null;
  const high = new Float64Array(to - from);
  const sections = BUTTERWORTH.map((quality) => highPass(HISS_FROM_HZ, quality, sampleRateHz));
  createBiquadCascade(sections).process(samples.subarray(from, to), high, high.length);
  const order = firingOrder(engine);
  let [all, along, across] = [0, 0, 0];
  for (let index = 0; index < high.length; index += 1) {
    const turned = turns.revolutions[from + index - turns.first];
    if (turned === undefined) continue;
    const energy = (high[index] as number) ** 2;
    all += energy;
    along += energy * Math.cos(2 * Math.PI * order * turned);
    across += energy * Math.sin(2 * Math.PI * order * turned);
  }
  return all > 0 ? Math.hypot(along, across) / all : null;
}

/** Standard deviation in dB of the energies of the cycles; null of fewer than eight. */
export function cycleScatterDb(held: HeldCycles, engine: DeclaredEngine): number | null {
  const { samples, turns, from, to } = held;
  const step = cycleTurns(engine);
  const start = turns.revolutions[Math.max(0, from - turns.first)] ?? 0;
  const levels: number[] = [];
  for (let turn = start; ; turn += step) {
    const first = turns.first + placeOfTurn(turns, turn);
    const end = turns.first + placeOfTurn(turns, turn + step);
    if (end > to || end <= first || end >= turns.end) break;
    let energy = 0;
    for (let index = first; index < end; index += 1) energy += (samples[index] as number) ** 2;
    if (energy > 0) levels.push(10 * Math.log10(energy / (end - first)));
  }
  if (levels.length < FEWEST_CYCLES) return null;
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  return Math.sqrt(levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) / (levels.length - 1));
}

/** Second-order high pass by the bilinear transform. */
function highPass(cornerHz: number, quality: number, sampleRateHz: number): BiquadSection {
  const k = Math.tan((Math.PI * cornerHz) / sampleRateHz);
  const norm = 1 / (1 + k / quality + k * k);
  return {
    b0: norm,
    b1: -2 * norm,
    b2: norm,
    a1: 2 * (k * k - 1) * norm,
    a2: (1 - k / quality + k * k) * norm,
  };
}
