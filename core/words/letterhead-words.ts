import type { Accreditation } from '#core/procedure/letterhead.ts';
import { formatDay } from './date-format.ts';
import type { InEachLanguage, Language } from './language.ts';

/** Words of the letterhead, on page and paper. */
export const letterheadWords = {
  menu: { id: 'Kop laporan', en: 'Letterhead' },
  title: { id: 'Kop laporan', en: 'Letterhead of the reports' },
  intro: {
    id: 'Dicetak di atas laporan pengujian yang dimulai setelah ini. Pengujian yang sudah dimulai tetap memakai kop saat dimulai. Tanpa isian, tidak ada kop.',
    en: 'Printed above the reports of tests that begin from now on. A test that has begun keeps the one it began with. Nothing entered, nothing printed.',
  },
  laboratory: { id: 'Laboratorium', en: 'Laboratory' },
  name: { id: 'Nama laboratorium', en: 'Name of the laboratory' },
  address: { id: 'Alamat', en: 'Address' },
  contact: { id: 'Telepon, surel, situs', en: 'Telephone, mail, web' },
  logo: { id: 'Logo', en: 'Logo' },
  chooseLogo: { id: 'Pilih logo', en: 'Choose a logo' },
  removeLogo: { id: 'Buang logo', en: 'Take the logo away' },
  logoKinds: { id: 'Logo harus berkas PNG atau JPEG.', en: 'A logo must be a PNG or JPEG file.' },
  accreditation: { id: 'Akreditasi', en: 'Accreditation' },
  accreditationHint: {
    id: 'Hanya bila laboratorium terakreditasi. Nomor dicetak hanya untuk pengujian resmi pada profil dalam lingkup dan sebelum akreditasi berakhir; selain itu laporan menyebutnya di luar lingkup.',
    en: 'Only where the laboratory is accredited. The number is printed only for official tests by a profile within the scope and before the accreditation ends; every other report says that it lies outside.',
  },
  isAccredited: { id: 'Laboratorium ini terakreditasi', en: 'This laboratory is accredited' },
  number: { id: 'Nomor akreditasi', en: 'Number' },
  body: { id: 'Badan akreditasi', en: 'Accreditation body' },
  validUntil: { id: 'Berlaku sampai', en: 'Valid until' },
  scope: { id: 'Profil dalam lingkup', en: 'Profiles within the scope' },
  keep: { id: 'Simpan', en: 'Keep' },
  remove: { id: 'Hapus kop', en: 'Remove the letterhead' },
  kept: { id: 'Kop laporan disimpan.', en: 'The letterhead is kept.' },
  nameMissing: { id: 'Isi nama laboratorium.', en: 'Enter the name of the laboratory.' },
  accreditationMissing: {
    id: 'Isi nomor dan tanggal akhir akreditasi.',
    en: 'Enter number and last day of the accreditation.',
  },
  outsideScope: { id: 'Di luar lingkup akreditasi', en: 'Outside the scope of accreditation' },
} as const satisfies Readonly<Record<string, InEachLanguage<string>>>;

/** The line that names an accreditation on a report within its scope. */
export function accreditedText({ number, body, validUntil }: Accreditation, language: Language): string {
  const by = body === '' ? '' : `${body} `;
  const day = formatDay(validUntil, language);
  return language === 'id'
    ? `Terakreditasi ${by}${number}, berlaku sampai ${day}`
    : `Accredited ${by}${number}, valid until ${day}`;
}
