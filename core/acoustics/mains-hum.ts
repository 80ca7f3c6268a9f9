import type { HarmonicComb } from './harmonic-comb.ts';
import type { SoundLines } from './sound-lines.ts';

/** Frequencies of mains supplies. */
export const MAINS_HZ = [50, 60] as const;

/** Mains keep their frequency this well. */
const MAINS_TOLERANCE = 0.003;
/** Of the width of a line. */
const NEAR_WIDTH = 1.5;
const HIGHEST_HUM_HZ = 1000;
const FEWEST_HUM_LINES = 2;
/** Hum has the mains frequency, or twice of it behind a rectifier, and fewer lines than these. */
const HUM_COMBS = [
  { times: 1, lines: 10 },
  { times: 2, lines: 8 },
];

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
export function mayBeHum(comb: HarmonicComb): boolean {
  return MAINS_HZ.some((mainsHz) =>
    HUM_COMBS.some(({ times, lines }) => {
      const isAtMains = Math.abs(comb.fundamentalHz / (times * mainsHz) - 1) < MAINS_TOLERANCE;
      return isAtMains && comb.present.length < lines;
    }),
  );
}
