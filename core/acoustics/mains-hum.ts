import type { HarmonicComb } from './harmonic-comb.ts';
import type { SoundLines } from './sound-lines.ts';

/** Frequencies of mains supplies. */
export const MAINS_HZ = [50, 60] as const;

/** Mains keep their frequency this well. */
const MAINS_TOLERANCE = 0.003;
/** A comb of hum and of an engine's lines lies between the two. */
const NEAR_MAINS = 0.008;
/** Of the width of a line. */
const NEAR_WIDTH = 1.5;
const HIGHEST_HUM_HZ = 1000;
const FEWEST_HUM_LINES = 2;
/** Hum has fewer lines than these at the mains frequency, and at twice of it behind a rectifier. */
const FEWEST_TEETH = 10;
const FEWEST_RECTIFIED_TEETH = 8;
/** Hum has next to no odd lines above this one. */
const HIGHEST_ODD_HUM_LINE = 9;
const FEWEST_ODD_TEETH = 3;

/** The lines without those that may be hum of the mains; null where hardly any line may be. */
export function withoutHum(found: SoundLines, mainsHz: number): SoundLines | null {
  const lines = found.lines.filter(({ frequencyHz }) => {
    const nearest = Math.max(1, Math.round(frequencyHz / mainsHz)) * mainsHz;
    const tolerance = Math.max(NEAR_WIDTH * found.resolutionHz, MAINS_TOLERANCE * nearest);
    return frequencyHz > HIGHEST_HUM_HZ || Math.abs(frequencyHz - nearest) > tolerance;
  });
  return found.lines.length - lines.length < FEWEST_HUM_LINES ? null : { ...found, lines };
}

/** Whether a comb may be nothing but hum. */
export function mayBeHum({ fundamentalHz, present }: HarmonicComb): boolean {
  if (isAtMains(fundamentalHz, 1)) return present.length < FEWEST_TEETH;
  return isAtMains(fundamentalHz, 2) && present.length < FEWEST_RECTIFIED_TEETH;
}

/** Whether a comb may be an engine's lines at twice the mains frequency with lines of hum between them. */
export function mayBeHalfHum({ fundamentalHz, present }: HarmonicComb): boolean {
  const odd = present.filter((tooth) => tooth % 2 === 1 && tooth > HIGHEST_ODD_HUM_LINE);
  return isAtMains(fundamentalHz, 1) && odd.length < FEWEST_ODD_TEETH;
}

function isAtMains(frequencyHz: number, times: number): boolean {
  return MAINS_HZ.some((mainsHz) => Math.abs(frequencyHz / (times * mainsHz) - 1) < NEAR_MAINS);
}
