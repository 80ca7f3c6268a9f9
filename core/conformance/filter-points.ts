import { thirdOctavePower } from '#core/acoustics/third-octave-bank.ts';
import { FILTER_MASK, type FilterBand } from '#core/standards/iec-61260-1-2014.ts';
import type { FilterFamily } from './filter-family.ts';

/** Relative attenuation in dB of a band at Ω = f/fm, decimators and folded frequencies included. */
export function attenuationDb(band: FilterBand, omega: number, sampleRateHz: number): number {
  const reference = thirdOctavePower(band, band.midHz, sampleRateHz);
  return -10 * Math.log10(thirdOctavePower(band, band.midHz * omega, sampleRateHz) / reference);
}

/** Ω of every breakpoint of the mask, both sides, in order. */
export function breakpointOmegas({ omegaOf }: FilterFamily): readonly number[] {
  return [...new Set(FILTER_MASK.map((row) => omegaOf(row.octaveExponent)))]
    .flatMap((omega) => (omega === 1 ? [1] : [1 / omega, omega]))
    .toSorted((a, b) => a - b);
}

const BETWEEN_POINTS = 12;
/** How far beyond the mask's last breakpoint is looked. */
const FARTHEST_OMEGA = 20;

/** Values of Ω between the breakpoints and beyond them, evenly in lg Ω. */
export function omegasBetween(family: FilterFamily): readonly number[] {
  return [1 / FARTHEST_OMEGA, ...breakpointOmegas(family), FARTHEST_OMEGA].flatMap((omega, index, all) => {
    const next = all[index + 1];
    if (next === undefined) return [];
    return Array.from(
      { length: BETWEEN_POINTS },
      (_, point) => omega * (next / omega) ** ((point + 0.5) / BETWEEN_POINTS),
    );
  });
}
