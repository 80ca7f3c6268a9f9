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
/** Hum at the mains frequency has next to no odd lines above this one, and hardly so many behind a rectifier. */
const HIGHEST_ODD_HUM_LINE = 9;
const FEWEST_ODD_TEETH = 3;
const FEWEST_RECTIFIED_TEETH = 8;

/** The lines without those that may be hum of the mains; null where hardly any line may be. */
export function withoutHum(found: SoundLines, mainsHz: number): SoundLines | null {
  const lines = found.lines.filter(({ frequencyHz }) => {
    const nearest = Math.max(1, Math.round(frequencyHz / mainsHz)) * mainsHz;
    const tolerance = Math.max(NEAR_WIDTH * found.resolutionHz, MAINS_TOLERANCE * nearest);
    return frequencyHz > HIGHEST_HUM_HZ || Math.abs(frequencyHz - nearest) > tolerance;
  });
  return found.lines.length - lines.length < FEWEST_HUM_LINES ? null : { ...found, lines };
}

/** Whether a comb may be hum, or owe every second tooth to it. */
export function mayBeHum({ fundamentalHz, present }: HarmonicComb): boolean {
  const oddTeeth = present.filter((tooth) => tooth % 2 === 1 && tooth > HIGHEST_ODD_HUM_LINE).length;
  return MAINS_HZ.some((mainsHz) => {
    if (Math.abs(fundamentalHz / mainsHz - 1) < NEAR_MAINS) return oddTeeth < FEWEST_ODD_TEETH;
    const isRectified = Math.abs(fundamentalHz / (2 * mainsHz) - 1) < NEAR_MAINS;
    return isRectified && present.length < FEWEST_RECTIFIED_TEETH;
  });
}
