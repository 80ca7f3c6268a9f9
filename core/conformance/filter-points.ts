import { isBandWithinRate, thirdOctavePower } from '#core/acoustics/third-octave-bank.ts';
import {
  allThirdOctaveBands,
  FILTER_MASK,
  thirdOctaveOmega,
  type ThirdOctaveBand,
} from '#core/standards/iec-61260-1-2014.ts';

/** The bands that a sample rate carries. */
export function bandsAt(sampleRateHz: number): readonly ThirdOctaveBand[] {
  return allThirdOctaveBands().filter((band) => isBandWithinRate(band, sampleRateHz));
}

/** Relative attenuation in dB of a band at Ω = f/fm, decimators and folded frequencies included. */
export function attenuationDb(band: ThirdOctaveBand, omega: number, sampleRateHz: number): number {
  const reference = thirdOctavePower(band, band.midHz, sampleRateHz);
  return -10 * Math.log10(thirdOctavePower(band, band.midHz * omega, sampleRateHz) / reference);
}

/** Ω of every breakpoint of the mask, both sides, in order. */
export const BREAKPOINT_OMEGAS: readonly number[] = [
  ...new Set(FILTER_MASK.map((row) => thirdOctaveOmega(row.octaveExponent))),
]
  .flatMap((omega) => (omega === 1 ? [1] : [1 / omega, omega]))
  .toSorted((a, b) => a - b);

const BETWEEN_POINTS = 12;

/** Values of Ω between the breakpoints and one decade beyond them, evenly in lg Ω. */
export const OMEGAS_BETWEEN: readonly number[] = [0.1, ...BREAKPOINT_OMEGAS, 10].flatMap(
  (omega, index, all) => {
    const next = all[index + 1];
    if (next === undefined) return [];
    return Array.from(
      { length: BETWEEN_POINTS },
      (_, point) => omega * (next / omega) ** ((point + 0.5) / BETWEEN_POINTS),
    );
  },
);
