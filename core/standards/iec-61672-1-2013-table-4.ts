import type { AcceptanceInterval } from './iec-61672-1-2013.ts';

/** One row of the toneburst table: levels of one 4 kHz burst re the steady level, dB. */
export interface ToneburstRow {
  readonly burstMilliseconds: number;
  readonly LAFmax: number;
  readonly LAE: number;
  readonly fastClass1: AcceptanceInterval;
  readonly fastClass2: AcceptanceInterval;
  /** Slow is specified down to 2 ms only. */
  readonly slow: { LASmax: number; class1: AcceptanceInterval; class2: AcceptanceInterval } | null;
}

const interval = (above: number, below: number): AcceptanceInterval => ({ above, below });

/** Reference 4 kHz toneburst responses and acceptance limits (IEC 61672-1:2013, Table 4). */
export const TONEBURST_TABLE: readonly ToneburstRow[] = [
  {
    burstMilliseconds: 1000,
    LAFmax: 0.0,
    LAE: 0.0,
    fastClass1: interval(0.5, -0.5),
    fastClass2: interval(1, -1),
    slow: { LASmax: -2, class1: interval(0.5, -0.5), class2: interval(1, -1) },
  },
  {
    burstMilliseconds: 500,
    LAFmax: -0.1,
    LAE: -3.0,
    fastClass1: interval(0.5, -0.5),
    fastClass2: interval(1, -1),
    slow: { LASmax: -4.1, class1: interval(0.5, -0.5), class2: interval(1, -1) },
  },
  {
    burstMilliseconds: 200,
    LAFmax: -1.0,
    LAE: -7.0,
    fastClass1: interval(0.5, -0.5),
    fastClass2: interval(1, -1),
    slow: { LASmax: -7.4, class1: interval(0.5, -0.5), class2: interval(1, -1) },
  },
  {
    burstMilliseconds: 100,
    LAFmax: -2.6,
    LAE: -10.0,
    fastClass1: interval(1, -1),
    fastClass2: interval(1, -1),
    slow: { LASmax: -10.2, class1: interval(1, -1), class2: interval(1, -1) },
  },
  {
    burstMilliseconds: 50,
    LAFmax: -4.8,
    LAE: -13.0,
    fastClass1: interval(1, -1),
    fastClass2: interval(1, -1.5),
    slow: { LASmax: -13.1, class1: interval(1, -1), class2: interval(1, -1.5) },
  },
  {
    burstMilliseconds: 20,
    LAFmax: -8.3,
    LAE: -17.0,
    fastClass1: interval(1, -1),
    fastClass2: interval(1, -2),
    slow: { LASmax: -17, class1: interval(1, -1.5), class2: interval(1, -2) },
  },
  {
    burstMilliseconds: 10,
    LAFmax: -11.1,
    LAE: -20.0,
    fastClass1: interval(1, -1),
    fastClass2: interval(1, -2),
    slow: { LASmax: -20, class1: interval(1, -2), class2: interval(1, -3) },
  },
  {
    burstMilliseconds: 5,
    LAFmax: -14.1,
    LAE: -23.0,
    fastClass1: interval(1, -1),
    fastClass2: interval(1, -2.5),
    slow: { LASmax: -23, class1: interval(1, -2.5), class2: interval(1, -4) },
  },
  {
    burstMilliseconds: 2,
    LAFmax: -18.0,
    LAE: -27.0,
    fastClass1: interval(1, -1.5),
    fastClass2: interval(1, -2.5),
    slow: { LASmax: -27, class1: interval(1, -3), class2: interval(1, -5) },
  },
  {
    burstMilliseconds: 1,
    LAFmax: -21.0,
    LAE: -30.0,
    fastClass1: interval(1, -2),
    fastClass2: interval(1, -3),
    slow: null,
  },
  {
    burstMilliseconds: 0.5,
    LAFmax: -24.0,
    LAE: -33.0,
    fastClass1: interval(1, -2.5),
    fastClass2: interval(1, -4),
    slow: null,
  },
  {
    burstMilliseconds: 0.25,
    LAFmax: -27.0,
    LAE: -36.0,
    fastClass1: interval(1, -3),
    fastClass2: interval(1.5, -5),
    slow: null,
  },
];
