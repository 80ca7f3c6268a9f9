import { valueAtRank } from '#core/acoustics/value-at-rank.ts';
import { findSoundLines } from '#core/acoustics/sound-lines.ts';
import { highestChanceDb, type NoiseFloor, noiseFloor } from '#core/acoustics/spectrum-floor.ts';
import {
  type ClearSpectrum,
  clearSpectrum,
  type FrequencyRange,
  rangeOf,
  type TurningSound,
} from './clear-spectrum.ts';

/** A narrow sound that keeps its frequency while the engine is held. */
export interface SteadyTone {
  readonly frequencyHz: number;
  /** Power density of the noise beneath it, in squares of the samples' unit per hertz. */
  readonly noisePerHertz: number;
}

/** So many bins between two lines of the engine tell what lies between them. */
const BINS_PER_SPACING = 16;
/** Finer bins than these show how unsteady a tone is, coarser ones hold too much noise. */
const FINEST_STEP_HZ = 1.2;
const COARSEST_STEP_HZ = 12;
const FEWEST_TRANSFORMS = 3;
const LOWEST_HZ = 60;
const HIGHEST_HZ = 12_000;
/** A bin tells something if no line of the engine was near it in so many transforms, and in this share of all. */
const FEWEST_CLEAR = 2;
const LEAST_CLEAR_SHARE = 0.15;
const FLOOR_HALF_WIDTH_HZ = 60;
const MOST_TONES = 12;
/** What stands out of the noise by less, or by less than this over what chance does, may be a bump of it. */
const LEAST_HEIGHT_DB = 8;
const LEAST_EXCESS_DB = 3;
/** Lines that wander by more than their distance are a smear; a tone stands far above the mean of it. */
const SMEARED_SHARE = 1;
const OUTLYING_SHARE = 0.1;
const ABOVE_SMEAR_DB = 3;
/** A tone itself takes so many bins to each side; the mean of so many farther off is this far below it. */
const TONE_BINS = 3;
const BESIDE_BINS = 8;
const LEAST_FALL_DB = 8;

/**
 * Tones that do not belong to the engine's lines, the strongest first: looked for where and while no line is near, and far up
 * where lines are smeared to noise. One that stays on a line of the engine is not told apart from
 * it, nor one between lines so close that the hold does not resolve them: it takes some forty cycles.
 */
export function findSteadyTones(sound: TurningSound): readonly SteadyTone[] {
  const cycle = rangeOf(sound.cycleHz);
  const size = sizeFor(sound, cycle.meanHz);
  const spectrum = size === null ? null : clearSpectrum(sound, size);
  if (spectrum === null) return [];
  const held = {
    stepHz: spectrum.stepHz,
    powers: spectrum.powers,
    windowCount: spectrum.transformCount,
    widthHz: spectrum.stepHz,
  };
  const floor = noiseFloor(held, FLOOR_HALF_WIDTH_HZ);
  const highestHz = Math.min(HIGHEST_HZ, 0.45 * sound.sampleRateHz);
  const smearedHz = smearedFrom(sound.cycleHz, cycle.meanHz);
  const above = findSoundLines(held, { lowestHz: smearedHz, highestHz, spread: 0, spacingHz: cycle.meanHz });
  const found = [
    ...clearTones(spectrum, floor, Math.min(highestHz, smearedHz)),
    ...above.lines
      .filter(
        ({ frequencyHz, excessDb }) =>
          excessDb >= LEAST_EXCESS_DB && standsAboveSmear(frequencyHz, cycle, spectrum),
      )
      .map(({ frequencyHz, levelDb }) => ({ frequencyHz, power: 10 ** (levelDb / 10) })),
  ];
  return found
    .toSorted((one, other) => other.power - one.power)
    .slice(0, MOST_TONES)
    .map(({ frequencyHz }) => ({
      frequencyHz,
      noisePerHertz: floor.at(Math.round(frequencyHz / spectrum.stepHz)) / spectrum.noiseBandwidthHz,
    }));
}

/** Samples in a transform, a power of two; null where the sound is too short for useful ones. */
function sizeFor({ samples, sampleRateHz }: TurningSound, spacingHz: number): number | null {
  const wantedHz = Math.min(COARSEST_STEP_HZ, Math.max(FINEST_STEP_HZ, spacingHz / BINS_PER_SPACING));
  const wanted = Math.ceil(Math.log2(sampleRateHz / wantedHz));
  // With half overlap three transforms take two lengths.
  const longest = Math.floor(Math.log2((2 * samples.length) / (FEWEST_TRANSFORMS + 1)));
  const size = 2 ** Math.min(wanted, longest);
  return sampleRateHz / size > COARSEST_STEP_HZ ? null : size;
}

/** Where the lines of the engine begin to be smeared into one another, by the range that its speed keeps to most of the time. */
function smearedFrom(cycleHz: Float64Array, meanHz: number): number {
  const at = (share: number): number =>
    valueAtRank(cycleHz.slice(), Math.floor(share * (cycleHz.length - 1)));
  const wander = at(1 - OUTLYING_SHARE) - at(OUTLYING_SHARE);
  return wander <= 0 ? Infinity : (SMEARED_SHARE * meanHz * meanHz) / wander;
}

interface FoundTone {
  readonly frequencyHz: number;
  readonly power: number;
}

function clearTones(spectrum: ClearSpectrum, floor: NoiseFloor, highestHz: number): readonly FoundTone[] {
  const { stepHz } = spectrum;
  const tones: FoundTone[] = [];
  for (let bin = Math.ceil(LOWEST_HZ / stepHz); bin * stepHz < highestHz; bin += 1) {
    const [below, power, above] = [bin - 1, bin, bin + 1].map((one) => clearPower(spectrum, one));
    const count = spectrum.clearCounts[bin] ?? 0;
    // At the edge of what is clear the foot of a line of the engine rises.
    if (power == null || below == null || above == null || power <= below || power < above) continue;
    const heightDb = 10 * Math.log10(power / Math.max(floor.at(bin), 1e-300));
    const isHigh = heightDb >= Math.max(LEAST_HEIGHT_DB, highestChanceDb(count) + LEAST_EXCESS_DB);
    if (isHigh && isNarrow(spectrum, bin, power))
      tones.push({ frequencyHz: centreOf(spectrum, bin) * stepHz, power });
  }
  return tones;
}

/** Power of a bin while no line of the engine was near; null where there was nearly always one. */
function clearPower({ clearPowers, clearCounts, transformCount }: ClearSpectrum, bin: number): number | null {
  const least = Math.max(FEWEST_CLEAR, LEAST_CLEAR_SHARE * transformCount);
  return (clearCounts[bin] ?? 0) >= least ? (clearPowers[bin] ?? null) : null;
}

/** Whether the power falls off within a few bins on each side, as far as that can be seen; an uneven floor does not. */
function isNarrow(spectrum: ClearSpectrum, bin: number, power: number): boolean {
  const highest = power * 10 ** (-LEAST_FALL_DB / 10);
  return [-1, 1].every((side) => {
    const beside = Array.from({ length: BESIDE_BINS }, (_, index) => TONE_BINS + index).flatMap(
      (offset) => clearPower(spectrum, bin + side * offset) ?? [],
    );
    return beside.reduce((sum, one) => sum + one, 0) <= highest * Math.max(1, beside.length);
  });
}

/** Middle of a tone's power in bins. */
function centreOf(spectrum: ClearSpectrum, bin: number): number {
  const [below, here, above] = [bin - 1, bin, bin + 1].map((one) => clearPower(spectrum, one) ?? 0);
  const larger = Math.max(below ?? 0, above ?? 0);
  // For a Hann window the amplitude ratio r of the larger neighbour gives the offset (2r - 1)/(r + 1).
  const ratio = Math.sqrt(larger / Math.max(here ?? 0, 1e-300));
  const offset = Math.max(0, (2 * ratio - 1) / (ratio + 1));
  return bin + ((above ?? 0) >= (below ?? 0) ? offset : -offset);
}

function standsAboveSmear(
  frequencyHz: number,
  { meanHz }: FrequencyRange,
  { powers, stepHz, transformCount }: ClearSpectrum,
): boolean {
  const bin = Math.round(frequencyHz / stepHz);
  const reach = Math.max(4 * TONE_BINS, Math.round(meanHz / stepHz));
  let [sum, count] = [0, 0];
  for (let other = bin - reach; other <= bin + reach; other += 1) {
    if (Math.abs(other - bin) <= TONE_BINS || powers[other] === undefined) continue;
    sum += powers[other] as number;
    count += 1;
  }
  const aboveDb = 10 * Math.log10((powers[bin] ?? 0) / Math.max(sum / Math.max(1, count), 1e-300));
  return aboveDb >= highestChanceDb(transformCount) + ABOVE_SMEAR_DB;
}
