import { describe, expect, test } from 'vitest';
import type { Profile } from '#core/procedure/profile.ts';
import { conditions, judged, limited, series, vehicle } from '../../support/judged-evidence.ts';
import { backgroundTrack } from '../../support/test-track-builder.ts';

const base = limited(95);
const background = (changes: Partial<Profile['background']>): Profile => ({
  ...base,
  background: { ...base.background, ...changes },
});

describe('a background', () => {
  const surroundings = (profile: Profile, levelDb: number, declared: object = {}) =>
    judged({
      profile,
      vehicle: vehicle(declared),
      backgroundBefore: backgroundTrack(levelDb),
      backgroundAfter: backgroundTrack(levelDb),
    });

  test.each([
    [80, 'pass'],
    [80.1, 'invalid'],
  ])('of %s dB under an own limit of 80 dB: %s', (levelDb, verdict) => {
    const profile = background({ minimumMarginDb: null, maximumLevelDb: 80 });
    const found = surroundings(profile, levelDb);
    expect(found.verdict).toBe(verdict);
    expect(found.rules.find((one) => one.rule === 'background')?.met).toBe(verdict === 'pass');
  });

  test('that was not measured is missing also where only its own level is limited', () => {
    const profile = background({ minimumMarginDb: null, maximumLevelDb: 80 });
    const found = judged({ profile, backgroundAfter: null });
    expect(found.verdict).toBe('invalid');
    expect(found.rejecting).toContain('BACKGROUND_MISSING');
  });

  test.each([
    [90, 80, 'pass'],
    [90, 80.1, 'invalid'],
    [null, 81.4, 'pass'],
    [null, 81.5, 'invalid'],
  ])('against a registered level of %s dB: %s dB makes %s', (registeredLevelDb, levelDb, verdict) => {
    const profile = background({ relativeTo: 'registered' });
    expect(surroundings(profile, levelDb, { registeredLevelDb }).verdict).toBe(verdict);
  });
});

describe('a reading by Slow', () => {
  const slow: Profile = { ...base, reading: { ...base.reading, quantity: 'LASmax' } };
  const bySlow = <T extends { readonly timeWeighting: unknown }>(track: T) => ({
    ...track,
    timeWeighting: { origin: 'reported', value: 'S' } as const,
  });

  test('needs a meter that is set to Slow', () => {
    expect(judged({ profile: slow }).rejecting).toContain('WRONG_WEIGHTING');
    const own = series([91.4, 92.6, 93.3]);
    const runs = own.runs.map((run) => ({ ...run, level: run.level && bySlow(run.level) }));
    const found = judged({
      profile: slow,
      series: [{ ...own, runs }],
      backgroundBefore: bySlow(backgroundTrack(58)),
      backgroundAfter: bySlow(backgroundTrack(58)),
    });
    expect(found).toMatchObject({ verdict: 'pass', rejecting: [] });
  });
});

describe('a height of its own', () => {
  const profile: Profile = {
    ...base,
    geometry: { ...base.geometry, heightM: 1.35, heightToleranceM: 0.025 },
  };

  test.each([
    [1.375, 'pass'],
    [1.325, 'pass'],
    [1.376, 'invalid'],
    [1.324, 'invalid'],
  ])('of 1.35 m, measured at %s m: %s', (heightM, verdict) => {
    expect(judged({ profile, conditions: conditions({ heightM }) }).verdict).toBe(verdict);
  });
});

describe('a reading that the text does not name', () => {
  test.each<[string, Partial<Profile['reading']>]>([
    ['no quantity', { quantity: null }],
    ['no time weighting', { quantity: 'LAmax' }],
    ['no maximum', { quantity: 'LAF' }],
    ['no window', { window: null }],
  ])('%s: the level is reported and nothing passes', (_name, changes) => {
    const found = judged({ profile: { ...limited(120), reading: { ...base.reading, ...changes } } });
    expect(found).toMatchObject({ valid: true, verdict: 'no_limit_applies' });
    expect(found.result?.reportedDb).toBe(92);
    expect(found.reasons).toContainEqual(
      expect.objectContaining({ code: 'PROFILE_INCOMPLETE', detail: 'reading' }),
    );
  });
});
