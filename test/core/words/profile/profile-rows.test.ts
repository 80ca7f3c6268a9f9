import { expect, test } from 'vitest';
import { profileGroups } from '#core/procedure/own-profile/profile-form.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import { profileRows } from '#core/words/profile/profile-rows.ts';

const fields = profileGroups.flatMap((group) => group.fields);
const netherlands = profileLibrary.find('nl-regeling-voertuigen-motorcycle');
const rowOf = (label: string) => profileRows(fields, netherlands, 'id').find((row) => row.label === label);

test.each([
  ['Nama prosedur', 'Belanda: sepeda motor di jalan, ukur saat diam', null],
  ['Sebaran bacaan, paling besar', '2 dB', 'C'],
  ['Lama tahan', 'dibiarkan terbuka', 'U'],
  ['Letak mikrofon › Jarak', '0,5 m', 'C'],
  ['Kategori kendaraan', 'L3, L4, L5', null],
  [
    'Putaran target › Aturan putaran target 2',
    'Berlaku bila: putaran daya maksimum (S) paling banyak 5.000 rpm; Bagian dari putaran daya maksimum S: 0,75',
    'C',
  ],
])('%s reads %s (%s)', (label, text, mark) => {
  expect(rowOf(label)).toMatchObject({ text, mark });
});

test('every field of every shipped profile has a row, but its marks and what is left out', () => {
  for (const profile of profileLibrary.list()) {
    const rows = profileRows(fields, profile, 'en');
    expect(new Set(rows.map(({ path }) => path[0])).size).toBe(
      fields.filter(({ name }) => name in profile && !(name === 'limits' && profile.limits.length === 0))
        .length + (profile.limits.length === 0 ? 1 : 0),
    );
    expect(rows.filter(({ label, text }) => label === '' || text === '')).toEqual([]);
  }
});

test('a profile says in words that a performer may authorise, and whose choice that is', () => {
  const own = { ...netherlands, signing: { selfAuthorisation: true, confidence: 'L' } };
  expect(profileRows(fields, own, 'id').find(({ path }) => path[0] === 'signing')).toMatchObject({
    label: 'Pengesahan › Manajer teknis yang melaksanakan boleh mengesahkan sendiri',
    text: 'ya',
    mark: 'L',
  });
});
