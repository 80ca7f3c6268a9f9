import type { AmendmentFault } from '../record/amend-record.ts';
import type { AmendmentKind, CorrectableFact, Replacement } from '../record/amendment.ts';
import type { InEachLanguage } from './language.ts';

type Words = InEachLanguage<string>;

/** Why a record cannot be amended, by code. */
export const amendmentFaultWords = {
  AMENDMENT_OF_WITHDRAWN: {
    id: 'Pengujian ini sudah dinyatakan batal dan tidak diubah lagi.',
    en: 'This test has been withdrawn and is amended no more.',
  },
  AMENDMENT_EMPTY: {
    id: 'Tidak ada yang berubah. Perbaiki sedikitnya satu isian.',
    en: 'Nothing changes. Correct at least one entry.',
  },
  AMENDMENT_OF_OTHER_ITEM: {
    id: 'Dengan perubahan ini catatan menjadi milik kendaraan atau knalpot lain: dari nomor polisi dan nomor rangka, merek dan tipe, serta keterangan knalpot harus ada yang tetap. Nyatakan pengujian batal, lalu uji benda yang benar.',
    en: 'This would make it the record of another vehicle or exhaust: of plate and chassis number, of make and model, and of what is known of the exhaust something must stay. Withdraw the test and test the right one.',
  },
  AMENDMENT_TOUCHES_VERDICT: {
    id: 'Perubahan ini menyentuh hal yang menentukan penilaian. Nyatakan pengujian batal, lalu ulangi pengujian.',
    en: 'This change touches what the judgement rests on. Withdraw the test and carry it out again.',
  },
} as const satisfies Readonly<Record<AmendmentFault, Words>>;

/** What each fact that can be corrected is called. */
export const correctableFactWords: Readonly<Record<CorrectableFact, Words>> = {
  'vehicle.plate': { id: 'Nomor polisi', en: 'Number plate' },
  'vehicle.make': { id: 'Merek kendaraan', en: 'Make of the vehicle' },
  'vehicle.model': { id: 'Tipe kendaraan', en: 'Model of the vehicle' },
  'vehicle.chassisNumber': { id: 'Nomor rangka', en: 'Chassis number' },
  'vehicle.owner': { id: 'Pemilik', en: 'Owner' },
  'exhaust.maker': { id: 'Pembuat knalpot', en: 'Maker of the exhaust' },
  'exhaust.model': { id: 'Model knalpot', en: 'Model of the exhaust' },
  'exhaust.serialNumber': { id: 'Nomor seri knalpot', en: 'Serial number of the exhaust' },
  'order.clientName': { id: 'Nama pelanggan', en: 'Name of the client' },
  'order.clientAddress': { id: 'Alamat pelanggan', en: 'Address of the client' },
  'order.deviations': { id: 'Penyimpangan dari metode', en: 'Deviations from the method' },
  'conditions.site': { id: 'Tempat pengujian', en: 'Place of the test' },
};

/** What an amendment of each kind is called, and its button. */
export const amendmentKindWords: Readonly<
  Record<AmendmentKind, { readonly name: Words; readonly button: Words; readonly explain: Words }>
> = {
  correction: {
    name: { id: 'Perbaikan', en: 'Correction' },
    button: { id: 'Perbaiki catatan', en: 'Correct the record' },
    explain: {
      id: 'Dibuat catatan baru bernomor sendiri yang menggantikan catatan ini. Catatan lama tetap tersimpan dan ditandai. Hasil ukur dan penilaian tidak berubah; tanda tangan diberikan lagi pada catatan baru.',
      en: 'A new record with a number of its own takes the place of this one. The old record is kept and marked. Measurements and judgement stay as they are; the new record is signed anew.',
    },
  },
  withdrawal: {
    name: { id: 'Pembatalan', en: 'Withdrawal' },
    button: { id: 'Nyatakan batal', en: 'Withdraw the test' },
    explain: {
      id: 'Dibuat catatan baru bernomor sendiri yang menyatakan seluruh pengujian tidak sah. Catatan lama tetap tersimpan dan ditandai. Pembatalan tidak dapat ditarik kembali.',
      en: 'A new record with a number of its own declares the whole test invalid. The old record is kept and marked. A withdrawal cannot be taken back.',
    },
  },
};

/** Words about amendments. */
export const amendmentWords = {
  title: { id: 'Perubahan catatan', en: 'Amendment' },
  amends: { id: 'Menggantikan', en: 'Takes the place of' },
  kind: { id: 'Jenis perubahan', en: 'Kind of amendment' },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHint: {
    id: 'Sedikitnya 10 huruf; tercetak pada laporan.',
    en: 'At least 10 characters; it is printed on the report.',
  },
  by: { id: 'Diubah oleh', en: 'Amended by' },
  at: { id: 'Waktu perubahan', en: 'Time of the amendment' },
  was: { id: 'Semula', en: 'Before' },
  is: { id: 'Menjadi', en: 'Now' },
  what: { id: 'Yang diubah', en: 'What was changed' },
  nothing: { id: '(kosong)', en: '(empty)' },
  confirm: { id: 'Buat catatan baru', en: 'Make the new record' },
  open: { id: 'Buka', en: 'Open' },
  mark: { id: 'diganti', en: 'replaced' },
  replacing: { id: 'pengganti', en: 'replacement' },
  stamp: { id: 'SUDAH DIGANTI', en: 'REPLACED' },
  stampWithdrawn: { id: 'DINYATAKAN BATAL', en: 'WITHDRAWN' },
  unknownHere: {
    id: 'Kunci bench ini yang menandatanganinya, tetapi bench ini tidak menyimpan pengujian bernomor itu. Mungkin folder datanya dipulihkan dari cadangan lama.',
    en: 'The key of this bench signed it, but this bench keeps no test of that number. Its data folder may have been restored from an old backup.',
  },
  formerly: { id: 'Semula', en: 'Formerly' },
  chosen: { id: 'Isi yang perlu diperbaiki saja.', en: 'Change only what must be corrected.' },
} as const satisfies Readonly<Record<string, Words>>;

/** Sentences about amendments; `%` stands for the number of the other test. */
export const amendmentSentences = {
  /** On a record that another took the place of. */
  replaced: {
    id: 'Catatan ini sudah digantikan dan tidak berlaku lagi. Yang berlaku adalah catatan %.',
    en: 'This record was replaced and holds no more. The one that holds is %.',
  },
  /** On a record of a test that was declared void. */
  withdrawnBy: {
    id: 'Pengujian ini dinyatakan batal oleh catatan %. Hasil, sertifikat, dan labelnya tidak berlaku lagi.',
    en: 'This test was declared void by record %. Its result, certificate and label hold no more.',
  },
  /** On an amending record. */
  corrects: {
    id: 'Laporan ini menggantikan laporan % seluruhnya. Yang diperbaiki hanya keterangan; hasil ukur dan penilaian sama.',
    en: 'This report takes the place of report % as a whole. Only particulars were corrected; measurements and judgement are the same.',
  },
  /** On a record that withdraws another. */
  withdraws: {
    id: 'Laporan ini menggantikan laporan % dan menyatakan pengujian itu batal.',
    en: 'This report takes the place of report % and declares that test void.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A sentence about another test, by its number. */
export function amendmentSentence(
  which: keyof typeof amendmentSentences,
  number: string,
  language: keyof Words,
): string {
  return amendmentSentences[which][language].replace('%', number);
}

/** What became of a record, as a sentence. */
export function replacementSentence({ number, isWithdrawn }: Replacement, language: keyof Words): string {
  return amendmentSentence(isWithdrawn ? 'withdrawnBy' : 'replaced', number, language);
}

/** What became of a record, as a stamp. */
export function replacementStamp({ isWithdrawn }: Replacement): Words {
  return isWithdrawn ? amendmentWords.stampWithdrawn : amendmentWords.stamp;
}
