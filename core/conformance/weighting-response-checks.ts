import { cascadePower } from '#core/acoustics/biquad-cascade.ts';
import { weightingSections } from '#core/acoustics/weighting-filter.ts';
import {
  exactFrequency,
  WEIGHTING_TABLE,
  type WeightingRow,
} from '#core/standards/iec-61672-1-2013-table-3.ts';
import { weightingDb } from '#core/standards/iec-61672-1-2013.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { STREAMED_RATES_HZ } from './signals.ts';
import { weightingGoal } from './tolerances.ts';

/** Response in dB of the coefficients of a weighting filter. */
export function coefficientResponseDb(
  weighting: 'A' | 'C',
  frequencyHz: number,
  sampleRateHz: number,
): number {
  const omega = (2 * Math.PI * frequencyHz) / sampleRateHz;
  return 10 * Math.log10(cascadePower(weightingSections(weighting, sampleRateHz), omega));
}

/** The filters' coefficients against the analytic curve at every third-octave frequency and rate. */
export const weightingResponseChecks: CheckGroup = {
  id: 'weighting-response',
  title: 'Frequency weightings A and C, response of the coefficients',
  truth: 'analytic curve of IEC 61672-1:2013, Annex E',
  run: () => STREAMED_RATES_HZ.flatMap((rate) => checksOf('A', rate).concat(checksOf('C', rate))),
};

/** The frequencies that a sample rate carries. */
export function rowsWithin(sampleRateHz: number): readonly WeightingRow[] {
  return WEIGHTING_TABLE.filter(({ nominalHz }) => exactFrequency(nominalHz) < sampleRateHz / 2);
}

function checksOf(weighting: 'A' | 'C', sampleRateHz: number): CheckResult[] {
  return rowsWithin(sampleRateHz).map(({ nominalHz }) => {
    const frequencyHz = exactFrequency(nominalHz);
    return checkFigure({
      subject: `${weighting}, ${nominalHz} Hz`,
      clause: 'IEC 61672-1:2013, 5.5, Annex E',
      sampleRateHz,
      expected: weightingDb(weighting, frequencyHz),
      measured: coefficientResponseDb(weighting, frequencyHz, sampleRateHz),
      unit: 'dB',
      tolerance: weightingGoal(frequencyHz),
    });
  });
}
