import { describe, expect, test } from 'vitest';
import { profileGaps } from '#core/procedure/profile-gaps.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

const r41 = shippedProfile('un-r41-04-stationary');

describe('a gap of a profile', () => {
  test.each<[string, Partial<Profile>, string[]]>([
    ['nothing', {}, []],
    [
      'no tolerance',
      { speedTolerancePercent: { ...r41.speedTolerancePercent, value: null } },
      ['speedTolerancePercent'],
    ],
    ['no hold', { holdSeconds: { ...r41.holdSeconds, value: null } }, ['holdSeconds']],
    ['no runs', { runs: { ...r41.runs, consecutive: null } }, ['runs']],
    ['no spread', { spreadDb: { ...r41.spreadDb, value: null } }, ['spreadDb']],
    ['no target', { targetSpeed: { ...r41.targetSpeed, pieces: [] } }, ['targetSpeed']],
    [
      'an unsure tolerance',
      { speedTolerancePercent: { ...r41.speedTolerancePercent, confidence: 'U' } },
      ['speedTolerancePercent'],
    ],
    ['unsure wind', { wind: { ...r41.wind, confidence: 'U' } }, ['wind']],
    ['an unsure margin', { background: { ...r41.background, confidence: 'U' } }, ['background']],
    ['no rule for wind', { wind: { maximumMps: null, includesGusts: false, confidence: 'U' } }, []],
    ['no number for the release', { release: { ...r41.release, confidence: 'U' } }, []],
  ])('%s', (_name, changes, expected) => {
    expect(profileGaps({ ...r41, ...changes })).toEqual(expected);
  });

  test('a single run needs no spread', () => {
    const single: Profile = {
      ...r41,
      runs: { ...r41.runs, consecutive: 1 },
      spreadDb: { ...r41.spreadDb, value: null },
    };
    expect(profileGaps(single)).toEqual([]);
  });
});
