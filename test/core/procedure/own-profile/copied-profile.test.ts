import { describe, expect, test } from 'vitest';
import { copiedProfile, importedProfile } from '#core/procedure/own-profile/copied-profile.ts';
import { checkedProfile } from '#core/procedure/own-profile/profile-faults.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import reportOnly from '#core/procedure/profiles/id-stationary-report-only.json' with { type: 'json' };

describe('a copy of a profile', () => {
  test.each(profileLibrary.list().map((profile) => [profile.id, profile] as const))(
    'of %s is whole, the laboratory’s, and verified by nobody',
    (_id, profile) => {
      const copy = copiedProfile(profile, 'lab');
      expect(copy).toMatchObject({ id: 'lab', version: 'draft', origin: 'laboratory', verified: false });
      expect(checkedProfile(copy)).toEqual({ state: 'whole', profile: copy });
    },
  );

  test('stands by itself: the method of the chosen category is written out', () => {
    const copy = (category: string) => {
      const origin = profileLibrary.find('id-stationary-report-only', category);
      return origin === null ? null : copiedProfile(origin, 'lab');
    };
    expect(copy('L3')).toMatchObject({ methodReference: null, speedTolerancePercent: { value: 5 } });
    expect(copy('M1')?.speedTolerancePercent).not.toEqual(copy('L3')?.speedTolerancePercent);
  });
});

describe('a profile out of a file', () => {
  test('gets the rules of the method that it refers to', () => {
    const imported = importedProfile(profileLibrary, reportOnly, 'own.json', 'lab');
    expect(imported).toMatchObject({ id: 'lab', methodReference: null, spreadDb: { value: 2 } });
  });

  test('keeps what its own laboratory says of its verification, and no other’s', () => {
    const whole = { ...profileLibrary.find('un-r51-03-stationary'), verified: true, verifiedAgainst: 'text' };
    const verified = (content: unknown) =>
      importedProfile(profileLibrary, content, 'own.json', 'lab').verifiedAgainst;
    expect(verified({ ...whole, origin: 'laboratory' })).toBe('text');
    expect(verified(whole)).toBeNull();
  });

  test.each([[[]], [null], ['text'], [{ id: 'x' }]])('is refused where it is none: %j', (content) => {
    expect(() => importedProfile(profileLibrary, content, 'own.json', 'lab')).toThrow('own.json');
  });
});
