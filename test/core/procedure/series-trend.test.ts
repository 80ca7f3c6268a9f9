import { describe, expect, test } from 'vitest';
import { fallingTrend, risingTrend } from '#core/procedure/series-trend.ts';
import { judged, series } from '../../support/judged-evidence.ts';
import { buildRunJudgement } from '../../support/test-record-builder.ts';

const judgementsOf = (...readings: readonly (number | null)[]) =>
  readings.map((reading, index) =>
    reading === null
      ? buildRunJudgement(index + 1, {}, { valid: false, notedDb: 99 })
      : buildRunJudgement(index + 1, {}, { notedDb: reading }),
  );
const trendOf = (...readings: readonly (number | null)[]) => risingTrend(judgementsOf(...readings));
const fallOf = (...readings: readonly (number | null)[]) => fallingTrend(judgementsOf(...readings));

describe('the trend of a series', () => {
  test.each([
    [[91, 91.5, 92], 0.5],
    [[91, 91.3, 91.6], 0.3],
    [[91, 91.1, 92.1], 0.55],
    [[90, 91, 92, 93, 94], 1],
    [[91.4, 92.6, 93.3], 0.95],
  ])('of %j rises by %d dB per run, by least squares', (readings, slopeDbPerRun) => {
    expect(trendOf(...readings)).toEqual({ slopeDbPerRun, runs: readings.length });
  });

  test.each([
    ['two runs', [91, 93]],
    ['a fall', [93, 92, 91]],
    ['one run that does not rise', [91, 92, 92, 94]],
    ['a rise below 0.3 dB per run', [91, 91.2, 91.5]],
    ['no runs', []],
  ])('is none with %s', (_name, readings) => {
    expect(trendOf(...readings)).toBeNull();
  });

  test('falls where each run is quieter than the one before, by the same rules', () => {
    expect(fallOf(93, 92, 91)).toEqual({ slopeDbPerRun: -1, runs: 3 });
    expect(fallOf(92, 91.7, 91.4)).toEqual({ slopeDbPerRun: -0.3, runs: 3 });
    expect(fallOf(92, 91.8, 91.5)).toBeNull();
    expect(fallOf(93, 92, 92)).toBeNull();
    expect(fallOf(91, 92, 93)).toBeNull();
  });

  test('takes valid runs only', () => {
    expect(trendOf(91, null, 92, null, 93)).toEqual({ slopeDbPerRun: 1, runs: 3 });
  });
});

describe('a rise in a test', () => {
  test('is shown with its figure and changes neither validity nor verdict', () => {
    const found = judged({ series: [series([91, 92, 93])] });
    expect(found).toMatchObject({ valid: true, verdict: 'pass', rejecting: [], result: { reportedDb: 92 } });
    expect(found.reasons).toContainEqual({
      code: 'LEVEL_RISING',
      place: 'series',
      effect: 'warns',
      measured: 1,
      required: null,
      unit: 'dB/run',
      detail: null,
    });
  });

  test('is not told of a series that goes up and down', () => {
    expect(judged({ series: [series([92, 91, 93])] }).reasons.map((one) => one.code)).not.toContain(
      'LEVEL_RISING',
    );
  });
});

test('a fall in a test is shown with its figure and changes neither validity nor verdict', () => {
  const found = judged({ series: [series([93, 92, 91])] });
  expect(found).toMatchObject({ valid: true, verdict: 'pass', rejecting: [] });
  expect(found.reasons).toMatchObject([
    { code: 'LEVEL_FALLING', place: 'series', effect: 'warns', measured: 1, unit: 'dB/run' },
  ]);
});
