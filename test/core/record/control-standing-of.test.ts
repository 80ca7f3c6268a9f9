import { describe, expect, test } from 'vitest';
import type { CheckedInstrument } from '#core/record/calibration-history.ts';
import { chartedLine, type ControlCharts, type ReferenceChart } from '#core/record/control-chart.ts';
import { controlStandingOf } from '#core/record/control-standing-of.ts';

const meter: CheckedInstrument = {
  kind: 'meter',
  device: 'lutron-16',
  name: 'SL-4023SD',
  serialNumber: '42',
  correction: null,
  simulated: false,
};
const item = { vehicle: 'R 1 AB', exhaust: 'Contoh R2', profileId: 'un-r41', targetSpeedRpm: 4000 };

const valuesOf = (levels: readonly number[]) =>
  levels.map((levelDb, index) => ({
    testId: `t${index}`,
    testNumber: `2026-000${index}`,
    at: `2026-11-${10 + index}T08:00:00+07:00`,
    levelDb,
  }));
const levels = [0, 0.1, 0, 0.1, 0, 0.1, 0, 0.1, 0.9];

function reference(name: string, exhaust: string, isRetired = false): ReferenceChart {
  const own = { id: name, name, item: { ...item, exhaust }, runs: [], statedLimits: null, sites: [] };
  return {
    ...chartedLine(valuesOf(levels), null, 8),
    reference: { ...own, isRetired, steps: [] },
    expandedUncertaintyDb: null,
    sites: [],
  };
}

function charts(...calibrators: readonly string[]): ControlCharts {
  const lines = calibrators.map((calibrator) => Object.assign({ calibrator }, chartedLine(valuesOf(levels))));
  return {
    calibrations: [{ instrument: meter, lines, maximumDriftDb: 0.5 }],
    references: [reference('Golden', 'Emas'), reference('Own', item.exhaust), reference('Old', 'Lama', true)],
  };
}

const wanted = { instrument: meter, calibrator: 'SV 36 · 77', item };

describe('how the charts of a test stand', () => {
  test('is told by the newest values and the limits themselves', () => {
    const { calibration } = controlStandingOf(charts('SV 36 · 77'), wanted);
    expect(calibration?.name).toBe('SL-4023SD · 42 · SV 36 · 77');
    expect(calibration?.newestDb).toEqual(levels.slice(2));
    expect(calibration?.limits?.deviationDb).toBeGreaterThan(0);
  });

  test('knows nothing of another instrument or another calibrator', () => {
    const other = { ...wanted, instrument: { ...meter, serialNumber: '43' } };
    expect(controlStandingOf(charts('SV 36 · 77'), other).calibration).toBeNull();
    expect(controlStandingOf(charts('SV 36 · 77', 'SV 36 · 78'), wanted).calibration).toBeNull();
  });

  test('leaves out a reference that is retired, and the one that the test itself is of', () => {
    expect(controlStandingOf(charts(), wanted).references.map(({ name }) => name)).toEqual(['Golden']);
  });
});
