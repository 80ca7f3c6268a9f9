import type { Exhaust } from '#core/procedure/evidence.ts';
import type { InEachLanguage, Language } from './language.ts';

type Modes = NonNullable<Exhaust['modes']>;

/** Names of the exhaust's modes and labels of what is declared about its outlets. */
export const exhaustWords = {
  modes: { id: 'Mode suara yang dapat dipilih', en: 'Selectable sound modes' },
  modeTested: { id: 'Mode yang diuji', en: 'Mode under test' },
  outletSpacing: { id: 'Jarak antara lubang', en: 'Distance between outlets' },
  sameSilencer: { id: 'Lubang dari satu peredam', en: 'Outlets of one silencer' },
  outletsMeasured: { id: 'Lubang yang diukur', en: 'Outlets measured' },
} as const satisfies Readonly<Record<string, InEachLanguage<string>>>;

const modeWords: InEachLanguage<Readonly<Record<Modes, string>>> = {
  id: {
    none: 'tidak ada',
    'loudest-tested': 'ada, diuji pada mode terkeras',
    'other-tested': 'ada, diuji pada mode lain',
    unknown: 'tidak diketahui',
  },
  en: {
    none: 'none',
    'loudest-tested': 'yes, tested in the loudest mode',
    'other-tested': 'yes, tested in another mode',
    unknown: 'unknown',
  },
};

/** Whether the exhaust has modes, and which was tested. */
export function modeWord(modes: Modes, language: Language): string {
  return modeWords[language][modes];
}

const insertNotes: InEachLanguage<Partial<Record<Exhaust['insert'], string>>> = {
  id: {
    fitted:
      'Peredam sisipan (dB killer) yang dapat dilepas terpasang selama uji. Hasil ini hanya berlaku selama peredam itu terpasang.',
    unknown:
      'Keadaan peredam sisipan (dB killer) tidak diketahui. Hasil ini berlaku untuk knalpot seperti adanya saat diuji.',
  },
  en: {
    fitted:
      'A removable insert (dB killer) was fitted during the test. The result holds only while it stays fitted.',
    unknown:
      'The state of the insert (dB killer) is not known. The result holds for the exhaust as it was when tested.',
  },
};

const modeNotes: InEachLanguage<Partial<Record<Modes, string>>> = {
  id: {
    'other-tested':
      'Knalpot diuji bukan pada mode terkeras. Hasil ini hanya berlaku untuk mode yang diuji; mode terkeras perlu diuji juga.',
    unknown: 'Tidak diketahui apakah knalpot mempunyai mode suara. Mode terkeras yang seharusnya diuji.',
  },
  en: {
    'other-tested':
      'The exhaust was not tested in its loudest mode. The result holds only for the mode under test; the loudest is to be tested too.',
    unknown: 'It is not known whether the exhaust has sound modes. The loudest is the one to be tested.',
  },
};

/** What the state of the insert and the selected mode mean for the result: sentences for page and paper. */
export function exhaustNotes({ insert, modes }: Exhaust, language: Language): readonly string[] {
  const ofMode = modes === undefined ? undefined : modeNotes[language][modes];
  return [insertNotes[language][insert], ofMode].filter((note) => note !== undefined);
}
