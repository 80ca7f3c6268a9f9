import { describe, expect, test } from 'vitest';
import { exactFrequency, WEIGHTING_TABLE } from '#core/standards/iec-61672-1-2013-table-3.ts';
import { TONEBURST_TABLE } from '#core/standards/iec-61672-1-2013-table-4.ts';
import {
  DECAY_DB_PER_SECOND,
  toneburstExposureDb,
  toneburstMaximumDb,
  weightingDb,
} from '#core/standards/iec-61672-1-2013.ts';

describe('IEC 61672-1:2013', () => {
  // The table is rounded to a tenth.
  test.each(WEIGHTING_TABLE)('the analytic A and C curves round to the table at $nominalHz Hz', (row) => {
    const frequencyHz = exactFrequency(row.nominalHz);
    expect(Math.abs(weightingDb('A', frequencyHz) - row.A)).toBeLessThan(0.0501);
    expect(Math.abs(weightingDb('C', frequencyHz) - row.C)).toBeLessThan(0.0501);
    expect(weightingDb('Z', frequencyHz)).toBe(0);
  });

  test('the table has the 34 frequencies from 10 Hz to 20 kHz', () => {
    expect(WEIGHTING_TABLE).toHaveLength(34);
    expect(exactFrequency(31.5)).toBeCloseTo(31.623, 3);
    expect(exactFrequency(20_000)).toBeCloseTo(19_952.6, 1);
  });

  test('all weightings are 0 dB at 1 kHz and a 250 Hz calibrator is 8.67 dB down in A', () => {
    expect(weightingDb('A', 1000)).toBeCloseTo(0, 12);
    expect(weightingDb('C', 1000)).toBeCloseTo(0, 12);
    expect(weightingDb('A', 250)).toBeCloseTo(-8.67, 2);
  });

  test.each(TONEBURST_TABLE)(
    'formulas 7 and 8 round to the toneburst table at $burstMilliseconds ms',
    (row) => {
      const seconds = row.burstMilliseconds / 1000;
      expect(Math.abs(toneburstMaximumDb(seconds, 0.125) - row.LAFmax)).toBeLessThan(0.0501);
      expect(Math.abs(toneburstExposureDb(seconds) - row.LAE)).toBeLessThan(0.0501);
      const slow = toneburstMaximumDb(seconds, 1);
      expect(Math.abs(slow - (row.slow?.LASmax ?? slow))).toBeLessThan(0.0501);
    },
  );

  test('Fast decays by 34.74 and Slow by 4.343 dB a second', () => {
    expect(DECAY_DB_PER_SECOND.F).toBeCloseTo(34.744, 3);
    expect(DECAY_DB_PER_SECOND.S).toBeCloseTo(4.3429, 4);
  });
});
