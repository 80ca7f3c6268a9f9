import { describe, expect, test } from 'vitest';
import { ownProfileOf } from '#core/procedure/own-profile/own-profile.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import type { OwnProfileView, Profile } from '#host/http/contract.ts';
import { openOwnProfileDesk } from '#host/session/own-profile-desk.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { shippedAndOwnProfiles } from '#host/store/stored-profiles.ts';
import { contentOf, namedContents } from '../../../../renderer/screens/profiles/named-content.ts';
import { chosenProfile, profileChoices } from '../../../../renderer/screens/prepare/profile-choices.ts';
import {
  filteredShelf,
  shelfEntries,
  type ShelfFilter,
} from '../../../../renderer/screens/profiles/shelf.ts';
import { approvedCopy, nextVersion, takeSteps } from '../../../support/approved-profile.ts';

const all: ShelfFilter = { text: '', testType: null, jurisdiction: null, verified: null, source: null };

/** A bench with an own profile in two versions, one that is a draft, and one whose only version was withdrawn. */
function laboratory(): { readonly profiles: readonly Profile[]; readonly own: readonly OwnProfileView[] } {
  const store = openTestStore(':memory:').profiles;
  const profiles = shippedAndOwnProfiles(store);
  const desk = openOwnProfileDesk({ store, clock: { now: () => '2026-11-29T09:00:00+07:00' }, profiles });
  const from = { kind: 'copy', profile: 'th-motorcycle-95', category: null } as const;
  approvedCopy(desk, 'lab-a', 'un-r41-04-stationary');
  nextVersion(desk, 'lab-a', { categories: ['L3'] });
  desk.begin({ id: 'lab-b', person: 'Wayan', from });
  approvedCopy(desk, 'lab-c', 'th-motorcycle-95');
  takeSteps(desk, 'lab-c', { kind: 'withdraw', person: 'Made', reason: 'wrong', version: 1 });
  const own = store.ids().map((id) => ownProfileOf(id, store.steps(id)));
  return { profiles: profiles.list(), own };
}

const { profiles, own } = laboratory();
const r41Version = profileLibrary.find('un-r41-04-stationary')?.version ?? '';
const entries = shelfEntries(profiles, own);
const idsOf = (filter: Partial<ShelfFilter>): readonly string[] =>
  filteredShelf(entries, { ...all, ...filter }).map(({ id }) => id);

describe('the shelf of profiles', () => {
  test('shows every profile once, those without a usable version too', () => {
    const ids = entries.map(({ id }) => id);
    expect(ids).toEqual([...profileLibrary.list().map(({ id }) => id), 'lab-a', 'lab-b', 'lab-c']);
    const stateOf = (wanted: string) => {
      const entry = entries.find(({ id }) => id === wanted);
      return [entry?.version, entry?.source, entry?.states];
    };
    expect(stateOf('un-r41-04-stationary')).toEqual([r41Version, 'shipped', ['usable']]);
    expect(stateOf('id-p56-2019-l3-passby')).toEqual(['2', 'shipped', ['never-a-test']]);
    expect(stateOf('id-police-practice-informative')).toEqual(['1', 'shipped', ['never-a-test']]);
    expect(stateOf('lab-a')).toEqual(['2', 'made', ['usable']]);
    expect(stateOf('lab-b')).toEqual([null, 'made', ['draft']]);
    expect(stateOf('lab-c')).toEqual(['1', 'made', ['withdrawn']]);
  });

  test('is narrowed by type of test, jurisdiction, verification and source', () => {
    expect(idsOf({ testType: 'pass-by' })).toEqual(['id-p56-2019-l3-passby', 'id-permen-lh-07-2009-passby']);
    expect(idsOf({ jurisdiction: 'NL' })).toEqual(['nl-regeling-voertuigen-motorcycle']);
    expect(idsOf({ jurisdiction: 'ID' })).toContain('id-p56-2019-l3-passby');
    expect(idsOf({ verified: 'yes' })).not.toContain('lab-a');
    expect(idsOf({ verified: 'yes' })).toContain('nl-regeling-voertuigen-motorcycle');
    expect(idsOf({ source: 'made' })).toEqual(['lab-a', 'lab-b', 'lab-c']);
    expect(idsOf({ source: 'made', testType: 'pass-by' })).toEqual([]);
  });

  test.each([
    ['p.56/2019', 'id-p56-2019-l3-passby'],
    ['REGELING VOERTUIGEN', 'nl-regeling-voertuigen-motorcycle'],
    ['lab-a', 'lab-a'],
  ])('finds %j', (text, id) => {
    expect(idsOf({ text })).toContain(id);
    expect(idsOf({ text }).length).toBeLessThan(5);
  });

  test('names a file of the laboratory as such', () => {
    const [first] = profileLibrary.list();
    const file = first === undefined ? [] : [{ ...first, id: 'own', origin: 'laboratory' as const }];
    expect(shelfEntries(file, [])[0]).toMatchObject({ id: 'own', source: 'file' });
  });
});

describe('what can be opened or compared', () => {
  test('is every shipped profile, every version, withdrawn ones too, and every draft', () => {
    const keys = namedContents(profiles, own).map(({ key }) => key);
    expect(keys).toContain(`un-r41-04-stationary@${r41Version}`);
    expect(keys.filter((key) => key.startsWith('lab-'))).toEqual([
      'lab-a@2',
      'lab-a@1',
      'lab-b@draft',
      'lab-c@1',
    ]);
  });

  test.each([
    ['lab-a', 'lab-a@2'],
    ['lab-a@1', 'lab-a@1'],
    ['lab-b', 'lab-b@draft'],
    ['lab-c', 'lab-c@1'],
    ['un-r41-04-stationary', `un-r41-04-stationary@${r41Version}`],
  ])('%s opens %s', (key, opened) => {
    expect(contentOf(key, profiles, own)?.key).toBe(opened);
  });

  test('is nothing under a name that nobody gave', () => {
    expect(contentOf('lab-z', profiles, own)).toBeNull();
    expect(contentOf('lab-a@9', profiles, own)).toBeNull();
  });
});

describe('the choice at preparation', () => {
  const choices = profileChoices(profiles, 'en');

  test('offers each usable version once, the newest one by the identifier alone', () => {
    const values = choices.map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
    expect(values.filter((value) => value.startsWith('lab-'))).toEqual(['lab-a', 'lab-a@1']);
    expect(choices.find(({ value }) => value === 'lab-a@1')?.label).toContain('version 1');
  });

  test('finds what was chosen, also in a later version, and nothing that is no longer offered', () => {
    expect(chosenProfile(profiles, 'lab-a')?.version).toBe('2');
    expect(chosenProfile(profiles, 'lab-a@1')?.version).toBe('1');
    expect(chosenProfile(profiles, 'lab-c')).toBeNull();
  });
});
