import type { IntegrityCode, IntegrityFinding } from '../record/integrity-finding.ts';
import { formatInstant } from './date-format.ts';
import type { InEachLanguage, Language } from './language.ts';

/** What can be wrong with what a bench keeps, in words; `%` stands for what it is about. */
const sentences = {
  TEST_MISSING: {
    id: 'Pengujian % pernah dimulai menurut buku catatan kejadian, tetapi tidak ada lagi.',
    en: 'Test % was begun by the log, but is no longer there.',
  },
  RECORD_ALTERED: {
    id: 'Catatan pengujian % berubah sesudah disegel.',
    en: 'The record of test % was changed after it was sealed.',
  },
  RECORD_UNSEALED: {
    id: 'Catatan pengujian % tidak punya segel lagi.',
    en: 'The record of test % has lost its seal.',
  },
  RECORD_MISSING: {
    id: 'Pengujian % sudah selesai, tetapi catatannya tidak ada.',
    en: 'Test % is over, but its record is missing.',
  },
  LISTING_ALTERED: {
    id: 'Yang tampil di daftar untuk pengujian % berbeda dari catatannya.',
    en: 'What lists show of test % differs from its record.',
  },
  JOURNAL_ALTERED: {
    id: 'Bacaan mentah pengujian % tidak seperti saat dicatat.',
    en: 'The raw readings of test % are not as they were recorded.',
  },
  OPENING_ALTERED: {
    id: 'Isian awal pengujian % berubah sesudah pengujian dimulai.',
    en: 'What test % began with was changed afterwards.',
  },
  SEAL_ALTERED: { id: 'Segel % berubah.', en: 'Seal % was changed.' },
  SEAL_SIGNATURE_WRONG: {
    id: 'Tanda tangan segel pengujian % bukan dari kunci bench ini.',
    en: 'The signature on the seal of test % is not by the key of this bench.',
  },
  SEAL_CHAIN_BROKEN: {
    id: 'Rantai segel terputus pada segel %.',
    en: 'The chain of seals is broken at seal %.',
  },
  SEAL_LATE_UNEXPECTED: {
    id: 'Segel pengujian % mengaku dari masa sebelum segel ada, atau sebaliknya.',
    en: 'The seal of test % claims to be from before seals existed, or the other way round.',
  },
  SIGNATURE_ALTERED: {
    id: 'Tanda tangan petugas pada pengujian % berubah, hilang, atau ditambahkan di luar bench ini.',
    en: 'A person’s signature on test % was changed, removed or added outside this bench.',
  },
  AMENDMENT_ALTERED: {
    id: 'Perubahan atas pengujian % berubah, hilang, atau ditambahkan di luar bench ini.',
    en: 'The amendment of test % was changed, removed or added outside this bench.',
  },
  SIGNED_COPY_LIST_ALTERED: {
    id: 'Daftar salinan bertanda tangan pengujian % berubah, berkurang, atau bertambah di luar bench ini.',
    en: 'The list of signed copies of test % was changed, cut or added to outside this bench.',
  },
  NUMBERS_NOT_GAPLESS: {
    id: 'Nomor pengujian % tidak ada, padahal nomor sesudahnya ada.',
    en: 'Test number % is missing, though later numbers are there.',
  },
  AUDIT_ALTERED: {
    id: 'Kejadian % dalam buku catatan berubah.',
    en: 'Event % of the log was changed.',
  },
  AUDIT_CHAIN_BROKEN: {
    id: 'Buku catatan kejadian terputus pada kejadian %.',
    en: 'The log is broken at event %.',
  },
  ANCHOR_MISSING: {
    id: 'Berkas jangkar (anchor.json) di luar basis data hilang.',
    en: 'The anchor file (anchor.json) outside the database was missing.',
  },
  ANCHOR_WRONG: {
    id: 'Berkas jangkar (anchor.json) bukan dari bench ini atau rusak.',
    en: 'The anchor file (anchor.json) was not by this bench, or damaged.',
  },
  TAIL_CUT: {
    id: 'Segel atau kejadian terakhir dihapus: basis data lebih pendek daripada yang dicatat di luarnya.',
    en: 'The newest seals or events were removed: the database was shorter than what is written outside it.',
  },
  JOB_ALTERED: {
    id: 'Pesanan % berubah, hilang, atau ditambahkan di luar bench ini.',
    en: 'Job % was changed, removed or added outside this bench.',
  },
  WORKSHOP_ALTERED: {
    id: 'Catatan bengkel % berubah, hilang, atau ditambahkan di luar bench ini.',
    en: 'What the workshop keeps under % was changed, removed or added outside this bench.',
  },
  WAL_DAMAGED: {
    id: 'Catatan tulis basis data (senyap.sqlite-wal) rusak: perubahan terakhir yang sudah tersimpan hilang, dan bacaan pengujian yang sedang berjalan saat itu mungkin tidak lengkap.',
    en: 'The write-ahead log of the database (senyap.sqlite-wal) was damaged: changes that had been stored last are lost, and readings of a test that was running then may be missing.',
  },
  DATABASE_DAMAGED: {
    id: 'Berkas basis data rusak dan sebagian tidak terbaca. Simpan folder data apa adanya dan pulihkan dari cadangan; jangan menguji sebelum itu.',
    en: 'The database file is damaged and cannot be read in part. Keep the data folder as it is and restore a backup; do not test before that.',
  },
  SETTING_ALTERED: {
    id: 'Pengaturan "%" berubah tanpa tercatat.',
    en: 'The setting "%" was changed without a trace in the log.',
  },
  PROFILE_ALTERED: {
    id: 'Riwayat profil sendiri "%" berubah tanpa tercatat.',
    en: 'The history of the own profile "%" was changed without a trace in the log.',
  },
  ACCOUNT_ALTERED: {
    id: 'Akun "%" berubah tanpa tercatat: kata sandi, peran, atau keadaannya.',
    en: 'The account "%" was changed without a trace in the log: its password, role or state.',
  },
  TOKEN_ALTERED: {
    id: 'Token "%" untuk program lain berubah tanpa tercatat.',
    en: 'The token "%" for another program was changed without a trace in the log.',
  },
  SIGN_IN_FAILURES_ALTERED: {
    id: 'Hitungan kegagalan masuk diubah di luar bench ini.',
    en: 'The count of failures to sign in was changed outside this bench.',
  },
  SIGN_IN_FAILURES_RESET: {
    id: 'Hitungan gagal masuk "%" diubah atau dihapus tanpa tercatat: waktu tunggu penebak kata sandi dipendekkan.',
    en: 'The count of failed sign-ins of "%" was changed or reset without a trace in the log: whoever guesses passwords waits less.',
  },
  RECORDING_MISSING: { id: 'Rekaman bunyi % tidak ada.', en: 'Recording % is missing.' },
  RECORDING_ALTERED: { id: 'Rekaman bunyi % berubah.', en: 'Recording % was changed.' },
  PHOTO_MISSING: { id: 'Foto % tidak ada.', en: 'Photo % is missing.' },
  PHOTO_ALTERED: { id: 'Foto % berubah.', en: 'Photo % was changed.' },
  SIGNED_COPY_MISSING: {
    id: 'Salinan bertanda tangan % tidak ada.',
    en: 'The signed copy % is missing.',
  },
  SIGNED_COPY_ALTERED: {
    id: 'Salinan bertanda tangan % berubah.',
    en: 'The signed copy % was changed.',
  },
} as const satisfies Readonly<Record<IntegrityCode, InEachLanguage<string>>>;

/** A finding in words, with the time where the log noted it. */
export function integritySentence({ code, what, notedAt }: IntegrityFinding, language: Language): string {
  const sentence = sentences[code][language].replace('%', what);
  if (notedAt === null) return sentence;
  return `${sentence} (${integrityWords.noted[language]} ${formatInstant(notedAt, language)})`;
}

/** Words about checking what the bench keeps. */
export const integrityWords = {
  title: { id: 'Data bench ini', en: 'The data of this bench' },
  intro: {
    id: 'Setiap catatan disegel dan dirantai. Saat program mulai, sebagian diperiksa; di sini semuanya, dengan rekaman dan foto.',
    en: 'Every record is sealed and chained. At each start a part is checked; here everything is, with recordings and photos.',
  },
  check: { id: 'Periksa semua', en: 'Check everything' },
  stop: { id: 'Hentikan', en: 'Stop' },
  noted: { id: 'dicatat', en: 'noted' },
  waiting: { id: 'Belum diperiksa.', en: 'Not checked yet.' },
  checkingSample: { id: 'Pemeriksaan awal berjalan ...', en: 'The check at the start is running ...' },
  checkingWhole: { id: 'Memeriksa semua ...', en: 'Checking everything ...' },
  soundSample: {
    id: 'Pemeriksaan awal: tidak ada yang berubah pada bagian yang diperiksa.',
    en: 'Check at the start: nothing was changed in the part that was looked at.',
  },
  soundWhole: {
    id: 'Semuanya diperiksa: tidak ada yang berubah.',
    en: 'Everything was checked: nothing was changed.',
  },
  stopped: {
    id: 'Pemeriksaan dihentikan sebelum selesai.',
    en: 'The check was stopped before its end.',
  },
  finished: { id: 'Pemeriksaan selesai.', en: 'The check is finished.' },
  damaged: {
    id: 'Ada yang tidak seperti saat disimpan. Jangan memakai catatan yang disebut; simpan folder data apa adanya dan pulihkan dari cadangan.',
    en: 'Something is not as it was stored. Do not use the records named; keep the data folder as it is and restore a backup.',
  },
  key: { id: 'Simpan kunci publik bench ini', en: 'Save the public key of this bench' },
  keyHint: {
    id: 'Serahkan langsung kepada pemeriksa, supaya bukti dari bench ini dikenali sebagai asli.',
    en: 'Hand it to whoever verifies, so that evidence of this bench is known as genuine.',
  },
} as const;
