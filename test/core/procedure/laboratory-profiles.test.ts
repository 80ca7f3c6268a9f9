import { describe, expect, test } from 'vitest';
import { withLaboratoryProfiles } from '#core/procedure/laboratory-profiles.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import { limitSchema, type Profile } from '#core/procedure/profile.ts';
import { judged } from '../../support/judged-evidence.ts';

const legalBasis = {
  id: 'Rancangan SNI, percobaan laboratorium',
  en: 'draft SNI, a trial of the laboratory',
};
const limit = {
  kind: 'absolute',
  testType: 'stationary',
  maximumDb: 95,
  legalBasis,
  validFrom: '2026-01-01',
  validTo: '2027-12-31',
  confidence: 'C',
};
const own = {
  schemaVersion: 1,
  id: 'lab-trial-2026',
  version: '1',
  title: { id: 'Percobaan laboratorium', en: 'Trial of the laboratory' },
  testType: 'stationary',
  legalBasis,
  bindingInIndonesia: false,
  verified: false,
  categories: ['L3'],
  methodReference: 'un-r41-04-stationary',
  limits: [limit],
};
const file = (content: unknown, name = 'lab.json') => ({ file: name, content });

function ownProfile(changes: object = {}): Profile {
  const { library } = withLaboratoryProfiles([file({ ...own, ...changes })]);
  const profile = library.find('lab-trial-2026');
  if (profile === null) throw new Error('the profile was left out');
  return profile;
}

describe("a laboratory's own profile", () => {
  test('stands beside the shipped ones, completed by its method and marked as its own', () => {
    const { library, problems } = withLaboratoryProfiles([file({ ...own, origin: 'shipped' })]);
    expect(problems).toEqual([]);
    expect(library.list()).toHaveLength(profileLibrary.list().length + 1);
    expect(library.find('lab-trial-2026')).toMatchObject({
      origin: 'laboratory',
      holdSeconds: { value: 1, confidence: 'K' },
    });
    expect(profileLibrary.list().every(({ origin }) => origin === 'shipped')).toBe(true);
  });

  test('that cannot be used is told with file, place and reason, and keeps no other out', () => {
    const { library, problems } = withLaboratoryProfiles([
      file({ ...own, legalBasis: { id: '', en: '' } }, 'no-basis.json'),
      file({ ...own, id: 'un-r41-04-stationary' }, 'taken.json'),
      file({ ...own, methodReference: 'nowhere' }, 'no-method.json'),
      file({ ...own, methodReference: 'id-p56-2019-l3-passby' }, 'moving.json'),
      file('no object', 'text.json'),
      file(own, 'good.json'),
    ]);
    expect(problems.map((problem) => [problem.file, problem.path])).toEqual([
      ['no-basis.json', 'legalBasis.id'],
      ['taken.json', 'id'],
      ['no-method.json', 'methodReference'],
      ['moving.json', 'methodReference'],
      ['text.json', ''],
    ]);
    expect(library.find('lab-trial-2026')).not.toBeNull();
    expect(library.find('un-r41-04-stationary')?.origin).toBe('shipped');
  });

  test.each([
    ['with both dates', {}, 'pass'],
    ['without a first day', { validFrom: null }, 'no_limit_applies'],
    ['without a last day', { validTo: null }, 'no_limit_applies'],
    ['that is over', { validTo: '2026-03-08' }, 'no_limit_applies'],
  ])('gives a verdict by a limit %s: %s %s', (_, changes, verdict) => {
    const profile = ownProfile({ limits: [{ ...limit, ...changes }] });
    expect(judged({ profile }).verdict).toBe(verdict);
  });

  test('whose limit has no dates says what is missing, where a shipped one needs none', () => {
    const undated = limitSchema.parse({ ...limit, validFrom: null, validTo: null });
    const found = judged({ profile: { ...ownProfile(), limits: [undated] } });
    expect(found.reasons).toContainEqual(
      expect.objectContaining({ code: 'PROFILE_INCOMPLETE', place: 'limit', detail: 'validity' }),
    );
    expect(judged({ profile: { ...ownProfile(), origin: 'shipped', limits: [undated] } }).verdict).toBe(
      'pass',
    );
  });

  test('with a limit for moving vehicles is refused as every other (no mixing of methods)', () => {
    const profile = ownProfile({ limits: [{ ...limit, testType: 'pass-by' }] });
    const found = judged({ profile });
    expect(found.verdict).toBe('no_limit_applies');
    expect(found.rejecting).toContain('LIMIT_REFUSED');
  });
});
