import { describe, expect, test } from 'vitest';
import { findCountedRuns } from '#core/procedure/counted-runs.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { buildRunJudgement, shippedProfile } from '../../support/test-record-builder.ts';

const r41 = shippedProfile('un-r41-04-stationary');

/** Noted readings; null is a rejected run. */
function counted(readings: readonly (number | null)[], profile: Profile = r41) {
  const runs = readings.map((notedDb, index) =>
    buildRunJudgement(index + 1, {}, notedDb === null ? { valid: false, notedDb: 99 } : { notedDb }),
  );
  const found = findCountedRuns(runs, profile);
  return { numbers: found.runs.map((run) => run.number), spreadDb: found.spreadDb, complete: found.complete };
}

describe('the runs that count', () => {
  test.each<[(number | null)[], number[], number | null, boolean]>([
    [[91.4, 92.6, 93.3], [1, 2, 3], 1.9, true],
    [[91, 92, 93], [1, 2, 3], 2, true],
    [[91.1, 92, 93.1], [1, 2, 3], 2, true],
    [[91, 92, 93.1], [1, 2, 3], 2.1, false],
    [[91, 92, 93.1, 92.5], [2, 3, 4], 1.1, true],
    [[91, null, 92, null, 92.5], [1, 3, 5], 1.5, true],
    [[92, 92, 92, 95], [1, 2, 3], 0, true],
    [[88, 92, 90.5, 93], [2, 3, 4], 2.5, false],
    [[92, 92], [1, 2], 0, false],
    [[null, null, null], [], null, false],
    [[], [], null, false],
  ])('of %j are %j', (readings, numbers, spreadDb, complete) => {
    expect(counted(readings)).toEqual({ numbers, spreadDb, complete });
  });

  test('where the profile leaves their number open are all valid ones', () => {
    const open: Profile = { ...r41, runs: { ...r41.runs, consecutive: null } };
    expect(counted([91, null, 92], open)).toEqual({ numbers: [1, 3], spreadDb: 1, complete: true });
    expect(counted([], open).complete).toBe(false);
  });

  test('an unsure spread compares nothing; the profile has a gap then', () => {
    const unsure: Profile = { ...r41, spreadDb: { value: 2, confidence: 'U', clause: null } };
    expect(counted([80, 90, 99], unsure).complete).toBe(true);
  });
});
