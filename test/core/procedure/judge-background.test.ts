import { describe, expect, test } from 'vitest';
import type { LevelTrack } from '#core/procedure/evidence.ts';
import { backgroundMargin, judgeBackgroundCheck, marginReasons } from '#core/procedure/judge-background.ts';
import { meterTrack } from '../../support/ride-builder.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

const profile = shippedProfile('un-r41-04-stationary');

function check(track: LevelTrack | null) {
  const found = judgeBackgroundCheck(track, 'background-before', { profile, mode: 'site' });
  return { levelDb: found.levelDb, codes: found.reasons.map((one) => one.code) };
}

describe('a background measurement', () => {
  test('is its highest LAF, noted like a reading', () => {
    const track = meterTrack((time) => (time === 4 ? 60.05 : 55), 12);
    expect(check(track)).toEqual({ levelDb: 60.1, codes: [] });
  });

  test.each([
    [10, 0.02, []],
    [9.98, 0.02, []],
    [9.96, 0.02, ['BACKGROUND_MISSING']],
    [9, 1, []],
    [8, 1, ['BACKGROUND_MISSING']],
  ])('from 0 to %d s with a value every %d s gives %j', (end, step, expected) => {
    expect(check(meterTrack(() => 50, end, step)).codes).toEqual(expected);
  });

  test('lost stretches do not count as measured', () => {
    const track = meterTrack((time) => (time > 4 && time < 5 ? null : 50), 10.5);
    expect(check(track).codes).toEqual(['BACKGROUND_MISSING']);
  });

  test('that is absent or empty is missing', () => {
    expect(check(null)).toEqual({ levelDb: null, codes: ['BACKGROUND_MISSING'] });
    expect(check(meterTrack(() => null, 12)).codes).toEqual(['BACKGROUND_MISSING']);
  });

  test('is void by an overload or another weighting', () => {
    const track = meterTrack(() => 50, 12);
    const loud = track.samples.map((one, index) => (index === 3 ? { ...one, overload: true } : one));
    expect(check({ ...track, samples: loud }).codes).toEqual(['OVERLOAD']);
    const other: LevelTrack = { ...track, frequencyWeighting: { origin: 'reported', value: 'C' } };
    expect(check(other).codes).toEqual(['WRONG_WEIGHTING']);
  });
});

describe('the margin', () => {
  test.each([
    [75.2, 70, 85.2, 10, []],
    [70, 75.2, 85.2, 10, []],
    [75.3, 70, 85.2, 9.9, ['BACKGROUND_TOO_HIGH']],
    [60, 60, 85.2, 25.2, []],
  ])('of %d and %d dB to %d dB is %d dB by the louder one', (before, after, reading, margin, expected) => {
    const found = backgroundMargin({ before, after }, reading);
    expect(found).toBe(margin);
    expect(marginReasons(found, 'result', profile).map((one) => one.code)).toEqual(expected);
  });

  test('is unknown where a part of it is missing', () => {
    expect(backgroundMargin({ before: null, after: 60 }, 90)).toBeNull();
    expect(backgroundMargin({ before: 60, after: null }, 90)).toBeNull();
    expect(backgroundMargin({ before: 60, after: 60 }, null)).toBeNull();
  });
});
