import { describe, expect, test } from 'vitest';
import { ProfileError } from '#core/procedure/profile-error.ts';
import { profileGaps } from '#core/procedure/profile-gaps.ts';
import { createProfileLibrary, profileLibrary } from '#core/procedure/profile-library.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

describe('the profiles that ship', () => {
  test('are whole where the texts are: the others report a level and give no verdict', () => {
    const whole = profileLibrary.list().filter(({ id }) => profileGaps(shippedProfile(id)).length === 0);
    expect(whole.map((profile) => profile.id)).toEqual([
      'id-stationary-report-only',
      'comparative-stock-vs-aftermarket',
      'un-r41-04-stationary',
      'un-r51-03-stationary',
      'iso-5130-2019',
    ]);
  });

  test('carry limits of their own test type only, with a legal basis in both languages', () => {
    for (const { testType, limits } of profileLibrary.list()) {
      for (const limit of limits) {
        expect(limit.testType).toBe(testType);
        expect(limit.legalBasis.id).not.toBe('');
        expect(limit.legalBasis.en).not.toBe('');
      }
    }
  });

  test.each([
    ['L3', 'un-r41-04-stationary', 5],
    ['L', 'un-r41-04-stationary', 5],
    ['M1', 'un-r51-03-stationary', 3],
    ['N3', 'un-r51-03-stationary', 3],
    [null, 'un-r41-04-stationary', 5],
  ])('the Indonesian profiles take the method for category %s', (category, method, tolerance) => {
    for (const id of ['id-stationary-report-only', 'comparative-stock-vs-aftermarket']) {
      const profile = profileLibrary.find(id, category);
      expect(profile?.methodReference).toBe(method);
      expect(profile?.speedTolerancePercent.value).toBe(tolerance);
    }
  });

  test('no Indonesian stationary profile carries a number of its own', () => {
    const numbers = shippedProfile('id-stationary-report-only').limits.flatMap((limit) =>
      limit.kind === 'absolute' ? [limit.maximumDb] : limit.kind === 'reference-plus' ? [limit.plusDb] : [],
    );
    expect(numbers).toEqual([null]);
  });
});

describe('a profile file', () => {
  const good = { file: 'method.json', content: shippedProfile('un-r41-04-stationary') };

  test('that is not as it must be is named with file, place and reason', () => {
    const content = { ...good.content, holdSeconds: { value: -1, confidence: 'K' } };
    const make = (): unknown => createProfileLibrary([{ file: 'bad.json', content }]);
    expect(make).toThrow(ProfileError);
    expect(make).toThrow(/bad\.json, at holdSeconds\.value: /);
  });

  test('may leave its rules to a method, which must exist, be whole and be of the same test type', () => {
    const { title, testType, legalBasis, limits } = good.content;
    const derived = {
      schemaVersion: 1,
      id: 'own',
      version: '1',
      title,
      testType,
      legalBasis,
      limits,
      bindingInIndonesia: false,
      verified: false,
      categories: ['L'],
      methodReference: 'un-r41-04-stationary',
      spreadDb: { value: 1, confidence: 'C' },
    };
    const own = createProfileLibrary([good, { file: 'own.json', content: derived }]).find('own');
    expect(own?.holdSeconds.value).toBe(1);
    expect(own?.spreadDb.value).toBe(1);
    const lone = (): unknown => createProfileLibrary([{ file: 'own.json', content: derived }]);
    expect(lone).toThrow('own.json, at methodReference: there is no profile "un-r41-04-stationary"');
    const moving = { ...derived, testType: 'pass-by' };
    expect(() => createProfileLibrary([good, { file: 'own.json', content: moving }])).toThrow(
      'another test type',
    );
  });

  test('that names one profile twice is refused', () => {
    expect(() => createProfileLibrary([good, good])).toThrow('two profiles');
  });
});
