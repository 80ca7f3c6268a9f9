import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import { openProfileFolder, profileFolderName } from '#host/store/profile-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('a bench without profiles of its own has the shipped ones', () => {
  const { library, problems } = openProfileFolder(temporaryFolder());
  expect(library.list()).toEqual(profileLibrary.list());
  expect(problems).toEqual([]);
});

test('profiles in the data folder are read; a file that is no JSON is told and left out', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, profileFolderName));
  const own = {
    schemaVersion: 1,
    id: 'lab-method',
    version: '3',
    title: { id: 'Cara laboratorium', en: 'Method of the laboratory' },
    testType: 'stationary',
    legalBasis: { id: 'Prosedur mutu 7', en: 'Quality procedure 7' },
    bindingInIndonesia: false,
    verified: false,
    categories: ['L3'],
    methodReference: 'un-r41-04-stationary',
    limits: [],
  };
  writeFileSync(join(folder, profileFolderName, 'method.json'), JSON.stringify(own));
  writeFileSync(join(folder, profileFolderName, 'broken.json'), '{ "id": ');
  writeFileSync(join(folder, profileFolderName, 'notes.txt'), 'no profile');
  const { library, problems } = openProfileFolder(folder);
  expect(library.find('lab-method')).toMatchObject({ version: '3', origin: 'laboratory' });
  expect(problems.map((problem) => problem.file)).toEqual(['broken.json']);
});

test('a file never takes the identifier of a profile that is made in the bench', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, profileFolderName));
  const own = { ...profileLibrary.find('un-r41-04-stationary'), id: 'lab-a' };
  writeFileSync(join(folder, profileFolderName, 'own.json'), JSON.stringify(own));
  const { library, problems } = openProfileFolder(folder, ['lab-a']);
  expect(library.find('lab-a')).toBeNull();
  expect(problems[0]?.message).toContain(
    'own.json, at id: a profile with this identifier is made in the bench',
  );
});
