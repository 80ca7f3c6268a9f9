import { describe, expect, test } from 'vitest';
import { stepViews, validRunWords } from '../../../renderer/frame/step-view.ts';
import { sampleLiveTest, validRun } from '../../support/sample-live-test.ts';

const accepted = { levelDb: 94.02, accepted: true, at: '2026-11-23T08:12:00+07:00' };

describe('the steps at the left', () => {
  test('without a test the preparation is at hand and all else is to come', () => {
    const states = stepViews(null, 'id').map(({ state }) => state);
    expect(states).toEqual(['current', ...Array.from({ length: 6 }, () => 'pending')]);
  });

  test('a calibration that was skipped is never shown as done', () => {
    const views = stepViews(sampleLiveTest({ step: 'background-before' }), 'id');
    expect(views[1]).toMatchObject({ state: 'missing', detail: 'dilewati' });
  });

  test('a calibration that was rejected is never shown as done', () => {
    const calibrationBefore = { ...accepted, accepted: false };
    const views = stepViews(sampleLiveTest({ step: 'runs', calibrationBefore }), 'id');
    expect(views[1]?.state).toBe('missing');
  });

  test('an accepted calibration is done and shows its level', () => {
    const views = stepViews(sampleLiveTest({ step: 'runs', calibrationBefore: accepted }), 'id');
    expect(views[1]).toMatchObject({ state: 'done', detail: '94,0 dB' });
  });

  test('a series that gives no result leaves its step undone', () => {
    const views = stepViews(sampleLiveTest({ step: 'background-after' }), 'id');
    expect(views[3]?.state).toBe('missing');
  });

  test('the second calibration shows how far it has drifted', () => {
    const views = stepViews(
      sampleLiveTest({
        step: 'closed',
        calibrationBefore: accepted,
        calibrationAfter: { ...accepted, levelDb: 93.9 },
      }),
      'id',
    );
    expect(views[5]?.detail).toBe('93,9 dB · −0,12 dB');
  });
});

test('only valid runs of the present series are counted', () => {
  const runs = [
    { number: 1, series: 0, judgement: validRun, voidable: false },
    { number: 1, series: 1, judgement: validRun, voidable: false },
    { number: 2, series: 1, judgement: { ...validRun, number: 2, valid: false }, voidable: false },
    { number: 3, series: 1, judgement: null, voidable: false },
  ];
  expect(validRunWords(sampleLiveTest({ seriesIndex: 1, runs }), 'id')).toBe('1 dari 3 sah');
});
