import { describe, expect, test } from 'vitest';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import { chosenLimit, limitWishSchema, offeredLimits } from '#core/workshop/workshop-limit.ts';

const profiles = profileLibrary.list();
const today = '2026-11-30';
const choose = (wish: unknown) => chosenLimit(limitWishSchema.parse(wish), profiles, today);
const typed = { kind: 'typed', maximumDb: 95, source: 'Aturan panitia lomba', testType: 'stationary' };

describe('limits for a pre-check', () => {
  test('of passing motorcycles are all refused, and no usable one is of such a rule', () => {
    const offers = offeredLimits(profiles, today);
    const passBy = offers.filter(({ limit }) => limit.testType === 'pass-by');
    expect(passBy.length).toBeGreaterThan(5);
    for (const { refusal } of passBy) expect(refusal).toBe('pass-by');
    for (const { profileId, version, index } of passBy) {
      expect(choose({ kind: 'profile', profileId, version, index })).toEqual({ refusal: 'pass-by' });
    }
    const usable = offers.filter(({ refusal }) => refusal === null);
    expect(usable.length).toBeGreaterThan(10);
    expect(usable.every(({ limit }) => limit.testType === 'stationary')).toBe(true);
  });

  test('measured in another way, or without a sure figure, are refused', () => {
    const refusalOf = (profileId: string) =>
      offeredLimits(profiles, today).find((one) => one.profileId === profileId)?.refusal;
    expect(refusalOf('fim-2-metre-max')).toBe('other-method');
    expect(refusalOf('sae-j2825-idle')).toBe('other-method');
    expect(refusalOf('id-stationary-report-only')).toBe('no-figure');
    expect(refusalOf('th-motorcycle-95')).toBeNull();
  });

  test('that add to the level of the papers need it', () => {
    const japan = offeredLimits(profiles, today).find(
      ({ profileId, plusDb }) => profileId === 'jp-proximity' && plusDb === 5,
    );
    const wish = { kind: 'profile', profileId: 'jp-proximity', version: japan?.version, index: japan?.index };
    expect(choose(wish)).toEqual({ refusal: 'no-reference' });
    expect(choose({ ...wish, referenceDb: 86.5 })).toMatchObject({
      limit: { maximumDb: 91.5, referenceDb: 86.5 },
    });
  });

  test('typed by hand keep their source, unless they are of a rule for riding past', () => {
    expect(choose(typed)).toEqual({ limit: { kind: 'typed', source: typed.source, maximumDb: 95 } });
    expect(choose({ ...typed, testType: 'pass-by' })).toEqual({ refusal: 'pass-by' });
  });

  test.each([
    'Permen LH 07/2009',
    'permen lh no. 7 tahun 2009',
    'P.56/2019',
    'PermenLHK P 56',
    'drive-by EPA',
  ])('typed with the source "%s" are refused: that rule is for riding past', (source) => {
    expect(choose({ ...typed, source })).toEqual({ refusal: 'names-pass-by-rule' });
  });

  test('are unknown where the list does not have them, and none is below or above reason', () => {
    expect(choose({ kind: 'profile', profileId: 'nothing', version: '1', index: 0 })).toEqual({
      refusal: 'unknown',
    });
    expect(limitWishSchema.safeParse({ ...typed, maximumDb: 3 }).success).toBe(false);
    expect(limitWishSchema.safeParse({ ...typed, source: ' ' }).success).toBe(false);
  });
});
