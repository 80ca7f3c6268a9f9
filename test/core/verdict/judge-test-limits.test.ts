import { describe, expect, test } from 'vitest';
import { withLaboratoryDifference } from '#core/procedure/laboratory-difference.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { evidence, judged, limited, r41, series, vehicle } from '../../support/judged-evidence.ts';
import { meterTrack } from '../../support/ride-builder.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

describe('a measurement without a verdict', () => {
  test.each<[string, Profile, string[]]>([
    ['no limit', r41, []],
    ['a limit for moving vehicles', limited(80, { testType: 'pass-by' }), ['LIMIT_REFUSED']],
    ['an informative profile', { ...limited(120), informativeOnly: true }, []],
    ['an unsure limit', limited(120, { confidence: 'U' }), []],
    [
      'a profile for moving vehicles',
      { ...limited(120, { testType: 'pass-by' }), testType: 'pass-by' },
      ['LIMIT_REFUSED'],
    ],
    [
      'an open tolerance',
      { ...limited(120), speedTolerancePercent: { value: null, confidence: 'C', clause: null } },
      ['PROFILE_INCOMPLETE'],
    ],
    [
      'an open hold',
      { ...limited(120), holdSeconds: { value: null, confidence: 'C', clause: null } },
      ['PROFILE_INCOMPLETE'],
    ],
    [
      'an open number of runs',
      { ...limited(120), runs: { ...r41.runs, consecutive: null } },
      ['PROFILE_INCOMPLETE'],
    ],
    [
      'an unsure spread',
      { ...limited(120), spreadDb: { value: 2, confidence: 'U', clause: null } },
      ['PROFILE_INCOMPLETE'],
    ],
  ])('%s reports the level', (_name, profile, expected) => {
    const found = judged({ profile });
    expect(found).toMatchObject({ valid: true, verdict: 'no_limit_applies', rejecting: expected });
    expect(found.result?.reportedDb).toBe(92);
  });

  test('a reference that is missing reports the level', () => {
    const own = withLaboratoryDifference(shippedProfile('id-stationary-report-only'), 5);
    expect(judged({ profile: own })).toMatchObject({
      valid: true,
      verdict: 'no_limit_applies',
      rejecting: ['REFERENCE_MISSING'],
    });
    const known = judged({ profile: own, vehicle: vehicle({ registeredLevelDb: 87 }) });
    expect(known).toMatchObject({ verdict: 'pass', limit: { maximumDb: 92, referenceDb: 87 } });
    expect(judged({ profile: own, vehicle: vehicle({ registeredLevelDb: 86 }) }).verdict).toBe('fail');
  });

  test('the pass-by limits of Indonesia never judge a vehicle at rest', () => {
    for (const id of ['id-permen-lh-07-2009-passby', 'id-p56-2019-l3-passby']) {
      const found = judged({ profile: shippedProfile(id) });
      expect(found.rejecting).toContain('LIMIT_REFUSED');
      expect(['invalid', 'no_limit_applies']).toContain(found.verdict);
    }
  });
});

describe('decision rules with an uncertainty', () => {
  const decided = (rule: 'guarded' | 'four-way', expandedUncertaintyDb: number | null, maximumDb = 95) =>
    judged({ decision: { rule, expandedUncertaintyDb }, profile: limited(maximumDb) });

  test('take the one that the laboratory declares', () => {
    expect(decided('guarded', 3).verdict).toBe('pass');
    expect(decided('guarded', 3.1).verdict).toBe('fail');
    expect(decided('four-way', 3).verdict).toBe('conditional_pass');
    expect(decided('four-way', 2.9).verdict).toBe('pass');
    expect(decided('four-way', 2, 90).verdict).toBe('conditional_fail');
  });

  test('take the bench\u2019s own budget where none is declared', () => {
    const found = decided('four-way', null);
    expect(found.limit?.expandedUncertaintyDb).toBeGreaterThan(1.9);
    expect(found.limit?.expandedUncertaintyDb).toBeLessThan(2.7);
    expect(found.verdict).toBe('pass');
  });
});

describe('a comparison', () => {
  const profile = withLaboratoryDifference(shippedProfile('comparative-stock-vs-aftermarket'), 3);
  const compared = (stock: readonly number[], replacement: readonly number[], own: Profile = profile) =>
    judged({ profile: own, series: [series(stock, 'stock'), series(replacement, 'replacement')] });

  test('compares the reported replacement with the reported stock level and the allowed difference', () => {
    const found = compared([88.1, 88.2, 88.3], [91.4, 91.4, 91.4]);
    expect(found).toMatchObject({
      verdict: 'pass',
      result: { unroundedDb: 91.4, reportedDb: 91 },
      limit: { maximumDb: 91, referenceDb: 88 },
      differenceDb: { unrounded: 3.2, reported: 3 },
    });
    expect(compared([88.1, 88.2, 88.3], [91.5, 91.5, 91.5]).verdict).toBe('fail');
  });

  test('without a difference of the laboratory shows the difference and no verdict', () => {
    const open = shippedProfile('comparative-stock-vs-aftermarket');
    const found = compared([88, 88, 88], [91, 91, 91], open);
    expect(found).toMatchObject({ valid: true, verdict: 'no_limit_applies', differenceDb: { reported: 3 } });
  });

  test('without a good stock series is invalid', () => {
    expect(compared([88, 88], [91, 91, 91])).toMatchObject({ verdict: 'invalid', limit: null });
    expect(judged({ profile, series: [series([91, 91, 91], 'replacement')] }).rejecting).toContain(
      'TOO_FEW_RUNS',
    );
  });
});

describe('several outlets', () => {
  const exhaust = { ...evidence().exhaust, outlets: 2 };
  const both = [series([92, 92, 92]), series([94, 94, 94], 'test', 2)];

  test('the loudest is the result, and the background must suit the quietest', () => {
    expect(judged({ exhaust, series: both })).toMatchObject({ verdict: 'pass', result: { reportedDb: 94 } });
    expect(judged({ exhaust, series: both, backgroundAfter: meterTrack(() => 82.1, 11) }).rejecting).toEqual([
      'BACKGROUND_TOO_HIGH',
    ]);
  });

  test('one of them without a result leaves the test without one', () => {
    const bad = [series([92, 92, 92]), series([94, 94], 'test', 2)];
    expect(judged({ exhaust, series: bad }).verdict).toBe('invalid');
  });
});
