/** Frequency weightings that IEC 61672-1:2013 defines (clause 5.5). */
export type StandardWeighting = 'A' | 'C' | 'Z';

/** Pole frequencies of the A and C weightings in hertz (IEC 61672-1:2013, Annex E). */
export const WEIGHTING_POLES_HZ = { f1: 20.598997, f2: 107.65265, f3: 737.86223, f4: 12194.217 } as const;

/** Exponential time constants in seconds: Fast and Slow (IEC 61672-1:2013, clause 5.8). */
export const TIME_CONSTANT_SECONDS = { F: 0.125, S: 1 } as const;

/** Frequency at which all weightings are 0 dB, in hertz (IEC 61672-1:2013, clause 5.5). */
export const WEIGHTING_REFERENCE_HZ = 1000;

/** Nominal decay of the time weightings after a steady tone stops, dB/s (IEC 61672-1:2013, clause 5.8: 34.7 and 4.3). */
export const DECAY_DB_PER_SECOND = {
  F: 10 / (Math.LN10 * TIME_CONSTANT_SECONDS.F),
  S: 10 / (Math.LN10 * TIME_CONSTANT_SECONDS.S),
} as const;

/** Level of a weighting at a frequency in dB re 1 kHz (IEC 61672-1:2013, Annex E). */
export function weightingDb(weighting: StandardWeighting, frequencyHz: number): number {
  return 10 * Math.log10(weightingPower(weighting, frequencyHz));
}

/** Power response of a weighting, 1 at 1 kHz (IEC 61672-1:2013, Annex E). */
export function weightingPower(weighting: StandardWeighting, frequencyHz: number): number {
  if (weighting === 'Z') return 1;
  return networkPower(weighting, frequencyHz) / networkPower(weighting, WEIGHTING_REFERENCE_HZ);
}

function networkPower(weighting: 'A' | 'C', frequencyHz: number): number {
  const { f1, f2, f3, f4 } = WEIGHTING_POLES_HZ;
  const f = frequencyHz * frequencyHz;
  const common = ((f4 * f4) / (f + f4 * f4)) ** 2 * (f / (f + f1 * f1)) ** 2;
  return weighting === 'C' ? common : common * (f / (f + f2 * f2)) * (f / (f + f3 * f3));
}

/** Highest level of a time weighting for one 4 kHz burst, re the steady level, dB (clause 5.9, Formula 7). */
export function toneburstMaximumDb(burstSeconds: number, timeConstantSeconds: number): number {
  return 10 * Math.log10(1 - Math.exp(-burstSeconds / timeConstantSeconds));
}

/** Sound exposure level of one 4 kHz burst, re the steady level, dB (clause 5.9, Formula 8). */
export function toneburstExposureDb(burstSeconds: number): number {
  return 10 * Math.log10(burstSeconds);
}

/** An acceptance interval about a nominal value, dB; `null` is no lower limit. */
export interface AcceptanceInterval {
  readonly above: number;
  readonly below: number | null;
}

/** One row of the peak table: C-weighted peak less steady C level. */
export interface PeakRow {
  readonly frequencyHz: number;
  readonly shape: 'one cycle' | 'positive half cycle' | 'negative half cycle';
  readonly differenceDb: number;
  readonly class1: AcceptanceInterval;
  readonly class2: AcceptanceInterval;
}

const within = (limit: number): AcceptanceInterval => ({ above: limit, below: -limit });

/** C-weighted peak of single cycles and half cycles re the steady level (IEC 61672-1:2013, Table 5). */
export const PEAK_TABLE: readonly PeakRow[] = [
  { frequencyHz: 31.5, shape: 'one cycle', differenceDb: 2.5, class1: within(2), class2: within(3) },
  { frequencyHz: 500, shape: 'one cycle', differenceDb: 3.5, class1: within(1), class2: within(2) },
  { frequencyHz: 8000, shape: 'one cycle', differenceDb: 3.4, class1: within(2), class2: within(3) },
  { frequencyHz: 500, shape: 'positive half cycle', differenceDb: 2.4, class1: within(1), class2: within(2) },
  { frequencyHz: 500, shape: 'negative half cycle', differenceDb: 2.4, class1: within(1), class2: within(2) },
];
