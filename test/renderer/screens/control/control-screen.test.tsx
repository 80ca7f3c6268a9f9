import { describe, expect, test } from 'vitest';
import type { Right } from '#host/http/contract.ts';
import { type ControlCharts, referenceChart, calibrationChart } from '#core/record/control-chart.ts';
import type { ComparedCheck } from '#core/record/calibration-history.ts';
import { controlRuleWords, controlWords } from '#core/words/control-words.ts';
import { drawnChart } from '../../../../renderer/screens/control/chart-view.ts';
import { ControlNotice } from '../../../../renderer/screens/control/control-notice.tsx';
import { ControlScreen } from '../../../../renderer/screens/control/control-screen.tsx';
import { wishOf } from '../../../../renderer/screens/control/reference-dialog.tsx';
import { drawnPage } from '../../../support/drawn-page.tsx';

const item = { vehicle: 'R 1', exhaust: 'Jaya J2', profileId: 'p', targetSpeedRpm: 4000 };
const run = (at: number, levelDb: number) => ({
  testId: `t${at}`,
  testNumber: `2026-${1000 + at}`,
  at: `2026-11-${String(10 + at)}T09:00:00+07:00`,
  levelDb,
  expandedUncertaintyDb: 1,
});
const reference = {
  id: 'g',
  name: 'Golden',
  item,
  runs: [],
  statedLimits: null,
  sites: [],
  isRetired: false,
  steps: [],
};
const steady = [90, 90.2, 90, 90.2, 90, 90.2, 90, 90.2].map((level, at) => run(at, level));

const check = (at: number, indicationDb: number, calibrator: string): ComparedCheck => ({
  testId: `c${at}`,
  testNumber: `2026-${2000 + at}`,
  which: 'before',
  at: `2026-11-${String(10 + at)}T08:00:00+07:00`,
  instrument: {
    kind: 'meter',
    device: 'd',
    name: 'NL-52',
    serialNumber: '7',
    correction: null,
    simulated: false,
  },
  calibrator,
  found: null,
  cut: null,
  reasons: [],
  maximumDriftDb: 0.5,
  accepted: true,
  indicationDb,
  driftFromPreviousDb: null,
  driftFromFirstOfDayDb: null,
});

function known(charts: ControlCharts, rights: readonly Right[] = ['read-official', 'keep-references']) {
  return {
    answers: [
      [['control', null], charts],
      [['people'], { person: null, lockedName: null, hasAccounts: true, rights }],
    ],
  } as const;
}

const out: ControlCharts = {
  calibrations: [],
  references: [referenceChart(reference, [...steady, run(8, 92)])],
};

describe('a chart that is out of control', () => {
  test.each(['id', 'en'] as const)(
    'warns on the first screen and names the chart, in both languages (%s)',
    (language) => {
      const { text, html } = drawnPage(<ControlNotice />, { language, ...known(out) });
      expect(text).toContain(controlWords.outOf[language].replace('{name}', 'Golden'));
      expect(html).toContain('href="/control"');
    },
  );

  test('says by which rule, and what it is held to', () => {
    const { text } = drawnPage(<ControlScreen />, known(out));
    expect(text).toContain(controlRuleWords['beyond-action'].en);
    expect(text).toContain('from the first 8 values');
  });

  test('says nothing where all is well, and nothing to whoever may not see it', () => {
    const fine = { calibrations: [], references: [referenceChart(reference, steady)] };
    expect(drawnPage(<ControlNotice />, known(fine)).text).toBe('');
    expect(drawnPage(<ControlNotice />, known(out, [])).text).toBe('');
  });

  test('that is retired warns no more', () => {
    const chart = referenceChart({ ...reference, isRetired: true }, [...steady, run(8, 92)]);
    expect(drawnPage(<ControlNotice />, known({ calibrations: [], references: [chart] })).text).toBe('');
  });
});

test('another calibrator begins another line with limits of its own', () => {
  const checks = [
    ...Array.from({ length: 9 }, (_, at) => check(at, (at % 2) / 10, 'one')),
    check(9, 2, 'two'),
  ];
  const { instrument } = check(0, 0, '');
  const chart = calibrationChart({ instrument, checks });
  expect(chart.lines.map(({ calibrator, limits }) => [calibrator, limits !== null])).toEqual([
    ['one', true],
    ['two', false],
  ]);
  expect(chart.lines.at(-1)?.isOut).toBe(false);
  expect(drawnChart(chart.lines).lines.map((points) => points.length)).toEqual([9, 1]);
});

test('a chart that has no limits yet tells its scale at its edges', () => {
  const { instrument } = check(0, 0, '');
  const chart = calibrationChart({ instrument, checks: [check(0, 0.1, 'one'), check(1, 0.3, 'one')] });
  const { edgesDb } = drawnChart(chart.lines);
  expect(edgesDb.low).toBeCloseTo(0.2 - 1.15 * 0.1, 12);
  expect(edgesDb.high).toBeCloseTo(0.2 + 1.15 * 0.1, 12);
  const { text } = drawnPage(<ControlScreen />, known({ calibrations: [chart], references: [] }));
  expect(text).toContain('0.09 dB');
  expect(text).toContain('deviation of the reading from the calibrator');
});

test('a step is sent only with all that it needs, the reason above all', () => {
  const entered = { name: '', testId: 't', centreDb: 90, deviationDb: null, bundle: null, reason: 'because' };
  expect(wishOf({ kind: 'add-run', id: 'g' }, entered)).toMatchObject({
    path: '/control/references/g/steps',
  });
  expect(wishOf({ kind: 'add-run', id: 'g' }, { ...entered, reason: ' ' })).toBeNull();
  expect(wishOf({ kind: 'name' }, entered)).toBeNull();
  expect(wishOf({ kind: 'state-limits', id: 'g' }, entered)).toBeNull();
  expect(wishOf({ kind: 'state-limits', id: 'g' }, { ...entered, deviationDb: 0.2 })).not.toBeNull();
  expect(wishOf({ kind: 'add-site', id: 'g' }, { ...entered, name: 'Tegal' })).toBeNull();
});
