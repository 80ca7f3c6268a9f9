import { exactMean } from '#core/units/decimal.ts';
import { roundExact, roundHalfUp } from '#core/units/rounding.ts';
import { checkAnswer, type CheckGroup, type CheckResult } from './check.ts';

const CLAUSE = 'Senyap decision 4: once per stage, halves upward, on decimal figures';

/** Value, decimals, what a person rounding on paper writes. */
const ON_PAPER: readonly (readonly [number, number, number])[] = [
  [80.05, 1, 80.1],
  [80.04, 1, 80],
  [1.005, 2, 1.01],
  [0.615, 2, 0.62],
  [89.95, 1, 90],
  [89.949_999, 1, 89.9],
  [90.05, 1, 90.1],
  [0.5, 0, 1],
  [1.5, 0, 2],
  [2.5, 0, 3],
  [-0.5, 0, 0],
  [-1.5, 0, -1],
  [-0.05, 1, 0],
  [2.675, 2, 2.68],
];

/** Readings, decimals, their arithmetic mean as written on paper. */
const MEANS: readonly (readonly [readonly number[], number, number])[] = [
  [[85, 87, 86], 1, 86],
  [[80, 80.1], 1, 80.1],
  [[89.9, 90, 90.1], 1, 90],
  [[84.2, 84.3, 84.3], 1, 84.3],
  [[84.2, 84.2, 84.3], 1, 84.2],
  [[90.1, 90, 90.05], 1, 90.1],
];

/** Rounding and means of decimal figures. */
export const roundingChecks: CheckGroup = {
  id: 'rounding',
  title: 'Rounding and means of decimal figures',
  truth: 'whole-number arithmetic on the decimal digits',
  run: () => [
    ...ON_PAPER.map((row) => roundingCheck(...row)),
    ...MEANS.map((row) => meanCheck(...row)),
    ...everyHalf(),
  ],
};

/** A figure rounded as on paper. */
export function roundingCheck(value: number, decimals: number, expected: number): CheckResult {
  return checkAnswer({
    subject: `${value} to ${decimals} decimals`,
    clause: CLAUSE,
    sampleRateHz: null,
    expected,
    measured: roundHalfUp(value, decimals),
    unit: '',
  });
}

function meanCheck(readings: readonly number[], decimals: number, expected: number): CheckResult {
  const mean = exactMean(readings);
  return checkAnswer({
    subject: `mean of ${readings.join(', ')} to ${decimals} decimals`,
    clause: CLAUSE,
    sampleRateHz: null,
    expected,
    measured: mean === null ? null : roundExact(mean, { decimals, mode: 'half-up' }),
    unit: '',
  });
}

/** From 60.05 to 119.95 in tenths: each half goes to the tenth above, where binary arithmetic goes astray. */
function everyHalf(): CheckResult[] {
  return Array.from({ length: 120 }, (_, index) => {
    const tenths = 600 + 5 * index;
    return roundingCheck(Number(`${tenths}5e-2`), 1, Number(`${tenths + 1}e-1`));
  });
}
