import type { FieldPath } from '#core/procedure/own-profile/field-value.ts';
import type { ProfileFault } from '#core/procedure/own-profile/profile-faults.ts';
import type { InEachLanguage, Language } from '../language.ts';
import { formatAsGiven } from '../number-format.ts';
import { fieldPlace, fieldUnit } from './field-words.ts';

type FaultWords = Readonly<Record<ProfileFault['kind'], (bound: string) => string>>;

const words: InEachLanguage<FaultWords> = {
  id: {
    empty: () => 'belum diisi',
    'too-small': (bound) => `terlalu kecil; harus lebih dari ${bound}`,
    'too-big': (bound) => `terlalu besar; paling banyak ${bound}`,
    'too-few': (bound) => `terlalu sedikit; paling sedikit ${bound}`,
    'no-choice': () => 'bukan salah satu pilihan',
    'no-day': () => 'bukan tanggal (tahun-bulan-hari)',
    'unknown-field': (names) => `isian ini tidak dikenal: ${names}`,
    'other-test-type': () =>
      'jenis ujinya lain dari profil; batas kendaraan berjalan tidak pernah dipakai untuk kendaraan diam',
    'ends-before-begin': () => 'berakhir sebelum mulai',
    wrong: () => 'tidak dapat dibaca',
  },
  en: {
    empty: () => 'not filled in',
    'too-small': (bound) => `too small; must be more than ${bound}`,
    'too-big': (bound) => `too large; at most ${bound}`,
    'too-few': (bound) => `too few; at least ${bound}`,
    'no-choice': () => 'none of the choices',
    'no-day': () => 'no date (year-month-day)',
    'unknown-field': (names) => `these fields are unknown: ${names}`,
    'other-test-type': () =>
      'of another test type than the profile; a limit for the moving vehicle never attaches to one at rest',
    'ends-before-begin': () => 'ends before it begins',
    wrong: () => 'cannot be read',
  },
};

/** Why a field is wrong, without its place. */
export function faultReason({ kind, bound, names, path }: ProfileFault, language: Language): string {
  const unit = fieldUnit(path, language);
  const figure = bound === null ? '' : `${formatAsGiven(bound, language)}${unit === '' ? '' : ` ${unit}`}`;
  return words[language][kind](kind === 'unknown-field' ? names.join(', ') : figure);
}

/** Where a profile is wrong and why: `Batas 1 › Nilai batas: belum diisi`. */
export function faultSentence(fault: ProfileFault, language: Language): string {
  const place = fault.path.length === 0 ? '' : `${fieldPlace(fault.path, language)}: `;
  return `${place}${faultReason(fault, language)}.`;
}

/** True if a fault is at a place or within it. */
export function isFaultAt({ path }: ProfileFault, place: FieldPath): boolean {
  return place.length <= path.length && place.every((step, index) => step === path[index]);
}
