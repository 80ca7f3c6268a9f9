/** Octave frequency ratio G, base ten (IEC 61260-1:2014, clause 5). */
export const OCTAVE_RATIO = 10 ** 0.3;

/** Reference frequency in hertz (IEC 61260-1:2014, clause 5). */
export const REFERENCE_FREQUENCY_HZ = 1000;

/** Reference effective bandwidth of a third-octave filter, ln(f2/f1) (IEC 61260-1:2014, effective bandwidth). */
export const THIRD_OCTAVE_REFERENCE_BANDWIDTH = Math.LN10 / 10;

/** Band indices, relative to the 1 kHz band, of the 10 Hz and the 20 kHz third-octave bands. */
export const THIRD_OCTAVE_INDEX_RANGE = { lowest: -20, highest: 13 } as const;

/** Largest deviation of the effective bandwidth, dB (IEC 61260-1:2014). */
export const EFFECTIVE_BANDWIDTH_LIMIT_DB = { class1: 0.4, class2: 0.6 } as const;

/** One octave or fractional-octave band. */
export interface FilterBand {
  /** Index relative to the 1 kHz band. */
  readonly index: number;
  /** Exact mid-band frequency fm in hertz: fr·G^(x/b). */
  readonly midHz: number;
  /** Lower and upper band-edge frequencies in hertz: fm·G^(∓1/(2b)). */
  readonly lowerHz: number;
  readonly upperHz: number;
  /** Nominal mid-band frequency in hertz as bands are called. */
  readonly nominalHz: number;
}

/** One third-octave band, b = 3. */
export type ThirdOctaveBand = FilterBand;

const NOMINAL_OF_ONE_DECADE = [1, 1.25, 1.6, 2, 2.5, 3.15, 4, 5, 6.3, 8];

/** The third-octave band with an index relative to the 1 kHz band. */
export function thirdOctaveBand(index: number): ThirdOctaveBand {
  const midHz = REFERENCE_FREQUENCY_HZ * OCTAVE_RATIO ** (index / 3);
  const halfBand = OCTAVE_RATIO ** (1 / 6);
  return {
    index,
    midHz,
    lowerHz: midHz / halfBand,
    upperHz: midHz * halfBand,
    nominalHz: nominalFrequency(index),
  };
}

/** The bands from 10 Hz to 20 kHz, lowest first. */
export function allThirdOctaveBands(): ThirdOctaveBand[] {
  const { lowest, highest } = THIRD_OCTAVE_INDEX_RANGE;
  return Array.from({ length: highest - lowest + 1 }, (_, position) => thirdOctaveBand(lowest + position));
}

function nominalFrequency(index: number): number {
  const decade = Math.floor(index / 10);
  const digits = NOMINAL_OF_ONE_DECADE[index - 10 * decade] as number;
  return Number((digits * 1000 * 10 ** decade).toPrecision(3));
}

/** One breakpoint of the filter mask: normalised frequency Ω of an octave filter and its attenuation limits. */
export interface MaskBreakpoint {
  /** Exponent of G that gives Ω for an octave filter. */
  readonly octaveExponent: number;
  readonly class1: { readonly least: number; readonly most: number };
  readonly class2: { readonly least: number; readonly most: number };
}

const INFINITE = Number.POSITIVE_INFINITY;

function breakpoint(
  octaveExponent: number,
  least1: number,
  most1: number,
  least2: number,
  most2: number,
): MaskBreakpoint {
  return { octaveExponent, class1: { least: least1, most: most1 }, class2: { least: least2, most: most2 } };
}

/** Limits of relative attenuation in dB (IEC 61260-1:2014, Table 1); two rows at the edge: inside and outside. */
export const FILTER_MASK: readonly MaskBreakpoint[] = [
  breakpoint(0, -0.4, 0.4, -0.6, 0.6),
  breakpoint(1 / 8, -0.4, 0.5, -0.6, 0.7),
  breakpoint(1 / 4, -0.4, 0.7, -0.6, 0.9),
  breakpoint(3 / 8, -0.4, 1.4, -0.6, 1.7),
  breakpoint(1 / 2, -0.4, 5.3, -0.6, 5.8),
  breakpoint(1 / 2, 1.2, INFINITE, 0.8, INFINITE),
  breakpoint(1, 16.6, INFINITE, 15.6, INFINITE),
  breakpoint(2, 40.5, INFINITE, 39.5, INFINITE),
  breakpoint(3, 60, INFINITE, 54, INFINITE),
  breakpoint(4, 70, INFINITE, 60, INFINITE),
];

/** Ω of a third-octave filter for a breakpoint, upper side (IEC 61260-1:2014, Formula 9). */
export function thirdOctaveOmega(octaveExponent: number): number {
  const octave = OCTAVE_RATIO ** octaveExponent;
  return 1 + ((OCTAVE_RATIO ** (1 / 6) - 1) / (OCTAVE_RATIO ** (1 / 2) - 1)) * (octave - 1);
}

/**
 * Limits of relative attenuation in dB of a third-octave filter at Ω = f/fm, straight lines in lg Ω between the
 * breakpoints (IEC 61260-1:2014, Table 1). Exactly on the band edge both rows hold.
 */
export function thirdOctaveMask(
  omega: number,
  performance: 'class1' | 'class2',
): { least: number; most: number } {
  return maskAt(omega, performance, thirdOctaveOmega);
}

/** The mask at Ω for filters whose breakpoints lie where `omegaOf` says. */
export function maskAt(
  omega: number,
  performance: 'class1' | 'class2',
  omegaOf: (octaveExponent: number) => number,
): { least: number; most: number } {
  const above = Math.log10(omega >= 1 ? omega : 1 / omega);
  const points = FILTER_MASK.map((row) => {
    const { least, most } = row[performance];
    return { at: Math.log10(omegaOf(row.octaveExponent)), least, most };
  });
  const next = points.findIndex((point) => point.at >= above - 1e-12);
  const after = points[next] ?? { at: above, least: points.at(-1)?.least ?? 0, most: INFINITE };
  const before = points[Math.max(0, next - 1)] ?? after;
  if (next === -1) return { least: after.least, most: INFINITE };
  if (Math.abs(after.at - above) <= 1e-12) return onBreakpoint(points, above);
  const share = (above - before.at) / (after.at - before.at);
  return {
    least: before.least + share * (after.least - before.least),
    most: between(before.most, after.most, share),
  };
}

function onBreakpoint(
  points: readonly { at: number; least: number; most: number }[],
  at: number,
): { least: number; most: number } {
  const here = points.filter((point) => Math.abs(point.at - at) <= 1e-12);
  return {
    least: Math.max(...here.map((point) => point.least)),
    most: Math.min(...here.map((point) => point.most)),
  };
}

function between(from: number, to: number, share: number): number {
  return Number.isFinite(to) && Number.isFinite(from) ? from + share * (to - from) : INFINITE;
}
