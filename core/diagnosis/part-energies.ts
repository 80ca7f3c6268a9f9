import { createSpectrumAverager } from '#core/acoustics/narrow-band-spectrum.ts';
import type { DeclaredEngine } from '#core/acoustics/speed-from-sound.ts';
import { readCrankFrames } from './crank-frames.ts';
import { type CrankTurns, placeOfTurn } from './crank-turns.ts';
import { cycleOrder } from './engine-lines.ts';
import { bandAt, bandCount } from './frame-bands.ts';
import { addFrame, createLineSums } from './line-sums.ts';
import { noEnergies, type PerKindSums, shareKinds } from './share-kind.ts';
import { type FrameSplit, type LineEnergy, splitFrames } from './split-frames.ts';

/** A tone with the energy that went when it was filtered out. */
export interface ToneEnergy {
  readonly frequencyHz: number;
  readonly energy: number;
}

/** A part of a run: samples `from` to `to` (exclusive), as they came and as they are without tones and pops. */
export interface PartSound {
  readonly from: number;
  readonly to: number;
  readonly sampleRateHz: number;
  readonly original: Float64Array;
  readonly withoutTones: Float64Array;
  readonly withoutPops: Float64Array;
  readonly tones: readonly ToneEnergy[];
  readonly turns: CrankTurns;
}

/** Energies of a part in Pa² times seconds. What the kinds hold adds up to `total`. */
export interface PartEnergies {
  readonly seconds: number;
  readonly total: number;
  readonly byKind: PerKindSums;
  readonly byBand: readonly PerKindSums[];
  readonly lines: readonly LineEnergy[];
  readonly tones: readonly ToneEnergy[];
}

/** Revolutions under a window: longer ones where the speed is held, for they tell lines from noise better. */
const HELD_TURNS = 16;
const MOVING_TURNS = 8;
const HELD_RANGE = 0.1;
/** A part of fewer frames tells nothing. */
const FEWEST_FRAMES = 3;
const POP_TRANSFORM = 2048;

/**
 * Splits the energy of a part; null where it is too short. Total, tones and pops are sums over samples; the rest is shared
 * out by what the spectra over the crank's turns hold.
 */
export function energiesOfPart(part: PartSound, engine: DeclaredEngine): PartEnergies | null {
  const split = splitRest(part, engine);
  const total = energyBetween(part.original, part.from, part.to) / part.sampleRateHz;
  if (split === null || split.total <= 0 || total <= 0) return null;
  const popsEnergy = popEnergy(part);
  const tones = part.tones.filter(({ energy }) => energy > 0);
  const toneEnergy = tones.reduce((sum, { energy }) => sum + energy, 0);
  const rest = total - popsEnergy - toneEnergy;
  if (rest <= 0) return null;
  const byBand = split.byBand.map((energies) => scaled(energies, rest / split.total));
  for (const tone of tones) addAt(byBand, bandAt(tone.frequencyHz), 'tones', tone.energy);
  for (const [band, share] of popBands(part).entries()) addAt(byBand, band, 'pops', share * popsEnergy);
  return {
    seconds: (part.to - part.from) / part.sampleRateHz,
    total,
    byKind: { ...scaled(split.byKind, rest / split.total), tones: toneEnergy, pops: popsEnergy },
    byBand,
    lines: split.lines.map(({ order, frequencyHz, isFiring, energy }) => ({
      order,
      frequencyHz,
      isFiring,
      energy: (energy * rest) / split.total,
    })),
    tones,
  };
}

/** Sum of the squares of samples. */
export function energyBetween(samples: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += (samples[index] as number) ** 2;
  return sum;
}

function splitRest(part: PartSound, engine: DeclaredEngine): FrameSplit | null {
  const { turns, from, to, sampleRateHz } = part;
  const place = (sample: number): number =>
    turns.revolutions[Math.max(0, Math.min(turns.revolutions.length - 1, sample - turns.first))] ?? 0;
  const [fromTurn, toTurn] = [place(from), place(to)];
  const speeds = turns.perSecond.subarray(placeOfTurn(turns, fromTurn), placeOfTurn(turns, toTurn) + 1);
  const lowest = speeds.reduce((least, one) => Math.min(least, one), Infinity);
  const highest = speeds.reduce((most, one) => Math.max(most, one), 0);
  const isHeld = highest - lowest < HELD_RANGE * highest;
  const frameTurns = isHeld && toTurn - fromTurn >= HELD_TURNS ? HELD_TURNS : MOVING_TURNS;
  const sums = createLineSums(cycleOrder(engine), frameTurns, lowest);
  const search = { samples: part.withoutPops, sampleRateHz, turns, fromTurn, toTurn, frameTurns };
  const frames = readCrankFrames(search, (frame) => addFrame(sums, frame));
  return frames < FEWEST_FRAMES ? null : splitFrames(sums, engine);
}

function popEnergy({ withoutTones, withoutPops, from, to, sampleRateHz }: PartSound): number {
  if (withoutTones === withoutPops) return 0;
  const gone = energyBetween(withoutTones, from, to) - energyBetween(withoutPops, from, to);
  return Math.max(0, gone) / sampleRateHz;
}

/** How the sound of the pops is shared out over the bands. */
function popBands({ withoutTones, withoutPops, from, to, sampleRateHz }: PartSound): readonly number[] {
  const shares = Array.from({ length: bandCount }, () => 0);
  if (withoutTones === withoutPops) return shares;
  const averager = createSpectrumAverager({ sampleRateHz, size: POP_TRANSFORM });
  averager.push(
    withoutTones.subarray(from, to).map((sample, index) => sample - (withoutPops[from + index] as number)),
  );
  averager.push(new Float64Array(POP_TRANSFORM));
  const spectrum = averager.result();
  const powers = [...(spectrum?.toneMeanSquares ?? [])].map((power, bin) => ({
    band: bandAt(bin * (spectrum?.stepHz ?? 0)),
    power,
  }));
  const inBands = powers.filter(({ band }) => band >= 0);
  const all = inBands.reduce((sum, { power }) => sum + power, 0);
  for (const { band, power } of inBands) shares[band] = (shares[band] ?? 0) + power / Math.max(all, 1e-300);
  return shares;
}

function scaled(energies: PerKindSums, factor: number): PerKindSums {
  const result = noEnergies();
  for (const kind of shareKinds) result[kind] = energies[kind] * factor;
  return result;
}

function addAt(byBand: readonly PerKindSums[], band: number, kind: 'tones' | 'pops', energy: number): void {
  const energies = byBand[band];
  if (energies !== undefined) energies[kind] += energy;
}
