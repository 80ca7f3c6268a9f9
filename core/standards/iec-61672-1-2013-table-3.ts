import type { AcceptanceInterval } from './iec-61672-1-2013.ts';

/** One row of the weighting table, dB; nominal third-octave frequency in hertz. */
export interface WeightingRow {
  readonly nominalHz: number;
  readonly A: number;
  readonly C: number;
  readonly class1: AcceptanceInterval;
  readonly class2: AcceptanceInterval;
}

type Row = readonly [number, number, number, number, number | null, number, number | null];

/** Nominal frequency, A, C, class 1 above and below, class 2 above and below; null is no lower limit. */
const ROWS: readonly Row[] = [
  [10, -70.4, -14.3, 3, null, 5, null],
  [12.5, -63.4, -11.2, 2.5, null, 5, null],
  [16, -56.7, -8.5, 2, -4, 5, null],
  [20, -50.5, -6.2, 2, -2, 3, -3],
  [25, -44.7, -4.4, 2, -1.5, 3, -3],
  [31.5, -39.4, -3, 1.5, -1.5, 3, -3],
  [40, -34.6, -2, 1, -1, 2, -2],
  [50, -30.2, -1.3, 1, -1, 2, -2],
  [63, -26.2, -0.8, 1, -1, 2, -2],
  [80, -22.5, -0.5, 1, -1, 2, -2],
  [100, -19.1, -0.3, 1, -1, 1.5, -1.5],
  [125, -16.1, -0.2, 1, -1, 1.5, -1.5],
  [160, -13.4, -0.1, 1, -1, 1.5, -1.5],
  [200, -10.9, 0, 1, -1, 1.5, -1.5],
  [250, -8.6, 0, 1, -1, 1.5, -1.5],
  [315, -6.6, 0, 1, -1, 1.5, -1.5],
  [400, -4.8, 0, 1, -1, 1.5, -1.5],
  [500, -3.2, 0, 1, -1, 1.5, -1.5],
  [630, -1.9, 0, 1, -1, 1.5, -1.5],
  [800, -0.8, 0, 1, -1, 1.5, -1.5],
  [1000, 0, 0, 0.7, -0.7, 1, -1],
  [1250, 0.6, 0, 1, -1, 1.5, -1.5],
  [1600, 1, -0.1, 1, -1, 2, -2],
  [2000, 1.2, -0.2, 1, -1, 2, -2],
  [2500, 1.3, -0.3, 1, -1, 2.5, -2.5],
  [3150, 1.2, -0.5, 1, -1, 2.5, -2.5],
  [4000, 1, -0.8, 1, -1, 3, -3],
  [5000, 0.5, -1.3, 1.5, -1.5, 3.5, -3.5],
  [6300, -0.1, -2, 1.5, -2, 4.5, -4.5],
  [8000, -1.1, -3, 1.5, -2.5, 5, -5],
  [10000, -2.5, -4.4, 2, -3, 5, null],
  [12500, -4.3, -6.2, 2, -5, 5, null],
  [16000, -6.6, -8.5, 2.5, -16, 5, null],
  [20000, -9.3, -11.2, 3, null, 5, null],
];

/** Frequency weightings and acceptance limits (IEC 61672-1:2013, Table 3). Z is 0 dB with the same limits. */
export const WEIGHTING_TABLE: readonly WeightingRow[] = ROWS.map(
  ([nominalHz, A, C, above1, below1, above2, below2]) => ({
    nominalHz,
    A,
    C,
    class1: { above: above1, below: below1 },
    class2: { above: above2, below: below2 },
  }),
);

/** The exact frequency in hertz behind a nominal one: 1000·10^(n/10) (IEC 61672-1:2013, clause 5.5, Table 3). */
export function exactFrequency(nominalHz: number): number {
  return 1000 * 10 ** (Math.round(10 * Math.log10(nominalHz / 1000)) / 10);
}
