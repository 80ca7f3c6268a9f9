import { describe, expect, test } from 'vitest';
import type { CalibrationCheck } from '#host/http/contract.ts';
import { controlChart } from '../../../renderer/screens/calibrations/control-chart-view.ts';

function check(at: string, indicationDb: number | null, accepted = true): CalibrationCheck {
  return {
    testId: 't',
    testNumber: '2026-0001',
    which: 'before',
    at,
    accepted,
    nominalLevelDb: 94,
    levelDb: 94,
    frequencyHz: 1000,
    fluctuationDb: 0,
    distortionPercent: 0,
    indicationDb,
    driftFromPreviousDb: null,
    driftFromFirstOfDayDb: null,
    maximumDriftDb: 0.5,
    reasons: [],
    warnings: [],
  };
}

describe('the control chart of an instrument', () => {
  test('has its limits on both sides of the first good check, and higher levels higher up', () => {
    const chart = controlChart([
      check('2026-11-23T08:00:00+07:00', -30, false),
      check('2026-11-23T10:00:00+07:00', -40),
      check('2026-11-23T12:00:00+07:00', -39.7),
    ]);
    expect(chart?.centreDb).toBe(-40);
    expect(chart?.limits.map(({ levelDb }) => levelDb)).toEqual([-39.5, -40.5]);
    expect(chart?.points.map(({ x }) => x)).toEqual([0, 0.5, 1]);
    const [refused, first, later] = chart?.points.map(({ y }) => y) ?? [];
    expect(first).toBe(0.5);
    expect(later).toBeLessThan(0.5);
    // Far beyond the limits and still on the chart.
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(later ?? 0);
  });

  test('puts a single check in the middle and leaves out one without a tone', () => {
    const chart = controlChart([
      check('2026-11-23T08:00:00+07:00', 0.1),
      check('2026-11-23T09:00:00+07:00', null, false),
    ]);
    expect(chart?.points.map(({ x, y }) => [x, y])).toEqual([[0.5, 0.5]]);
  });

  test('is not drawn before there is a good check', () => {
    expect(controlChart([])).toBeNull();
    expect(controlChart([check('2026-11-23T08:00:00+07:00', 3, false)])).toBeNull();
  });
});
