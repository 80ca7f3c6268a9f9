import { describe, expect, test } from 'vitest';
import { withValueAt, type FieldPath } from '#core/procedure/own-profile/field-value.ts';
import { profileDifferences } from '#core/procedure/own-profile/profile-differences.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import type { Profile } from '#core/procedure/profile.ts';

function shipped(id: string): Profile {
  const profile = profileLibrary.find(id);
  if (profile === null) throw new Error(id);
  return profile;
}

const netherlands = shipped('nl-regeling-voertuigen-motorcycle');

function differencesAfter(path: FieldPath, value: unknown) {
  return profileDifferences(netherlands, withValueAt(netherlands, path, value)).map(
    ({ path: place, before, after }) => ({ path: place, before, after }),
  );
}

describe('two versions of a profile', () => {
  test('do not differ from themselves, whatever the order of their fields', () => {
    const turned = Object.fromEntries(Object.entries(netherlands).toReversed());
    expect(profileDifferences(netherlands, turned)).toEqual([]);
  });

  test.each<[string, FieldPath, unknown, unknown]>([
    ['a figure', ['spreadDb', 'value'], 2, 2.1],
    ['a figure that was open', ['holdSeconds', 'value'], null, 1],
    ['a mark', ['wind', 'confidence'], 'U', 'L'],
    ['a word in one language', ['title', 'id'], netherlands.title.id, 'Belanda'],
    ['a yes or no', ['bindingInIndonesia'], false, true],
    ['a list of words', ['categories'], ['L3', 'L4', 'L5'], ['L3']],
    ['a figure of one limit', ['limits', 2, 'maximumDb'], 92, 93],
    ['a field that was left out', ['warmUpMinutes'], netherlands.warmUpMinutes, undefined],
    ['who may authorise', ['signing'], undefined, { selfAuthorisation: true, confidence: 'L' }],
    ['a condition', ['limits', 1, 'when', 1, 'value'], 80, 85],
  ])('differ in %s', (_what, path, before, after) => {
    expect(differencesAfter(path, after)).toEqual([{ path, before, after }]);
  });

  test('differ in one place where a limit is put between others or taken away', () => {
    const { limits } = netherlands;
    const [first] = limits;
    const more = [...limits.slice(0, 3), first, ...limits.slice(3)];
    expect(differencesAfter(['limits'], more)).toEqual([
      { path: ['limits', 3], before: undefined, after: first },
    ]);
    expect(differencesAfter(['limits'], limits.toSpliced(4, 1))).toEqual([
      { path: ['limits', 4], before: limits[4], after: undefined },
    ]);
  });

  test('differ in a whole limit where it becomes one of another kind', () => {
    const none = { ...netherlands.limits[7], kind: 'none' };
    const { maximumDb: _figure, ...without } = { maximumDb: 0, ...none };
    expect(differencesAfter(['limits', 7], without)).toEqual([
      { path: ['limits', 7], before: netherlands.limits[7], after: without },
    ]);
  });

  test('do not differ by what the bench itself sets', () => {
    expect(profileDifferences(netherlands, { ...netherlands, id: 'own', version: '7' })).toEqual([]);
  });

  test('differ wherever two shipped profiles do', () => {
    const names = profileDifferences(netherlands, shipped('th-motorcycle-95')).map(({ path }) => path[0]);
    expect(new Set(names)).toContain('limits');
    expect(new Set(names)).toContain('title');
  });
});
