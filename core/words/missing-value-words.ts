import { missingValueCodes } from '../reading/missing-value.ts';
import type { InEachLanguage, Language } from './language.ts';

type Code = (typeof missingValueCodes)[number];

const words: Readonly<Record<Code, InEachLanguage<string>>> = {
  blank: { id: 'tampilan kosong', en: 'blank display' },
  busy: { id: 'alat sedang sibuk', en: 'instrument busy' },
  doubtful: { id: 'diragukan oleh alat', en: 'doubtful to the instrument' },
  empty: { id: 'isian kosong', en: 'empty field' },
  hold: { id: 'tampilan ditahan (HOLD)', en: 'display on hold' },
  invalid: { id: 'dinyatakan tidak sah oleh alat', en: 'called invalid by the device' },
  'no-results': { id: 'belum ada hasil pengukuran', en: 'no results yet' },
  'no-value': { id: 'meter tidak menunjukkan nilai', en: 'the meter shows no value' },
  'not-available': { id: 'tidak tersedia pada alat', en: 'not available in the instrument' },
  'not-valid': { id: 'dinyatakan tidak sah oleh meter', en: 'called invalid by the meter' },
  offline: { id: 'alat tidak terhubung', en: 'instrument offline' },
  'option-required': { id: 'opsi meter tidak terpasang', en: 'an option of the meter is missing' },
  overload: { id: 'melebihi rentang', en: 'over range' },
  unavailable: { id: 'meter tidak punya nilai', en: 'the meter has no value' },
  undefined: { id: 'belum terukur', en: 'not measured yet' },
  'under-range': { id: 'di bawah rentang', en: 'under range' },
};

const deviceError = /^device-error-(\d+)$/u;

/** Why there is no number; what a device itself wrote in its place stands in quotation marks. */
export function missingValueWord(why: string, language: Language): string {
  const code = missingValueCodes.find((known) => known === why);
  if (code !== undefined) return words[code][language];
  const number = deviceError.exec(why)?.[1];
  if (number === undefined) return `“${why}”`;
  return language === 'id' ? `alat melaporkan kesalahan ${number}` : `the instrument reports error ${number}`;
}
