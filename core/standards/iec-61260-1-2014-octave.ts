import { type FilterBand, maskAt, OCTAVE_RATIO, REFERENCE_FREQUENCY_HZ } from './iec-61260-1-2014.ts';

/** Reference effective bandwidth of an octave filter, ln(f2/f1) (IEC 61260-1:2014, effective bandwidth). */
export const OCTAVE_REFERENCE_BANDWIDTH = Math.LN10 * 0.3;

/** Nominal mid-band frequencies in hertz of the octave bands, lowest first (IEC 61260-1:2014, Annex E). */
const NOMINAL_HZ = [16, 31.5, 63, 125, 250, 500, 1000, 2000, 4000, 8000, 16_000];
const LOWEST_INDEX = -6;

/** The octave bands from 16 Hz to 16 kHz, lowest first, with exact base-ten frequencies. */
export function allOctaveBands(): FilterBand[] {
  const halfBand = OCTAVE_RATIO ** (1 / 2);
  return NOMINAL_HZ.map((nominalHz, position) => {
    const index = LOWEST_INDEX + position;
    const midHz = REFERENCE_FREQUENCY_HZ * OCTAVE_RATIO ** index;
    return { index, midHz, lowerHz: midHz / halfBand, upperHz: midHz * halfBand, nominalHz };
  });
}

/**
 * Limits of relative attenuation in dB of an octave filter at Ω = f/fm, straight lines in lg Ω between the
 * breakpoints (IEC 61260-1:2014, Table 1). Exactly on the band edge both rows hold.
 */
export function octaveMask(omega: number, performance: 'class1' | 'class2'): { least: number; most: number } {
  return maskAt(omega, performance, (octaveExponent) => OCTAVE_RATIO ** octaveExponent);
}
