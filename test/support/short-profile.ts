import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import r41 from '#core/procedure/profiles/un-r41-04-stationary.json' with { type: 'json' };
import { profileFolderName } from '#host/store/profile-folder.ts';

/** Name of the short profile in the list of the preparation page. */
export const shortProfileTitle = 'Pemeriksaan singkat laboratorium';

/** The limit of the short profile in dB. */
export const shortProfileLimitDb = 105;

/**
 * Puts a laboratory's own profile into a data folder: R41's way of measuring with one run and a limit of the laboratory, for
 * tests that show an instrument and not the length of a procedure.
 */
export function writeShortProfile(dataFolder: string): void {
  const folder = join(dataFolder, profileFolderName);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pemeriksaan-singkat.json'), JSON.stringify(shortProfile));
}

const ownChoice = {
  id: 'Pilihan laboratorium untuk pemeriksaan.',
  en: 'Chosen by the laboratory for a check.',
};

const shortProfile = {
  ...r41,
  id: 'laboratory-short-check',
  title: { id: shortProfileTitle, en: 'Short check of the laboratory' },
  legalBasis: ownChoice,
  runs: { ...r41.runs, consecutive: 1 },
  limits: [
    {
      kind: 'absolute',
      maximumDb: shortProfileLimitDb,
      testType: 'stationary',
      legalBasis: ownChoice,
      validFrom: '2020-01-01',
      validTo: '2099-12-31',
      confidence: 'C',
    },
  ],
};
