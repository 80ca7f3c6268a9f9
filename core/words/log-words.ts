import type { AuditKind } from '../record/audit-event.ts';
import type { LogGroup } from '../record/log-group.ts';
import { type InEachLanguage, languages } from './language.ts';

type Words = InEachLanguage<string>;

/** What happened, by the kind of event. */
export const auditKindWords: Readonly<Record<AuditKind, Words>> = {
  'seals-begun': { id: 'Penyegelan catatan dimulai', en: 'The sealing of records began' },
  'program-started': { id: 'Program dijalankan', en: 'The program was started' },
  'program-updated': { id: 'Program diperbarui', en: 'The program was updated' },
  'clock-set-back': { id: 'Jam komputer mundur', en: 'The clock of the computer was set back' },
  'integrity-problem': {
    id: 'Pemeriksaan menemukan perubahan',
    en: 'A check found something changed',
  },
  'job-made': { id: 'Pesanan dicatat', en: 'A job was entered' },
  'job-cancelled': { id: 'Pesanan dibatalkan', en: 'A job was cancelled' },
  'workshop-kept': { id: 'Catatan bengkel disimpan', en: 'The workshop kept something' },
  'test-begun': { id: 'Pengujian dimulai', en: 'A test was begun' },
  'test-closed': { id: 'Pengujian ditutup dan disegel', en: 'A test was closed and sealed' },
  'test-amended': { id: 'Pengujian diubah dengan catatan baru', en: 'A test was amended by a new record' },
  'run-voided': { id: 'Satu uji dinyatakan tidak sah', en: 'A run was declared void' },
  'test-paused': { id: 'Pengujian dijeda', en: 'A test was paused' },
  'test-resumed': { id: 'Pengujian dilanjutkan', en: 'A test was resumed' },
  'test-handed-over': { id: 'Pengujian diserahkan kepada petugas lain', en: 'A test was handed over' },
  'test-continued': {
    id: 'Pengujian yang terputus dilanjutkan',
    en: 'A test that was cut off was continued',
  },
  'reference-step': { id: 'Langkah pada knalpot acuan', en: 'A step about a reference exhaust' },
  'calibration-taken': { id: 'Kalibrasi diperiksa', en: 'A calibration check was made' },
  'setting-changed': { id: 'Pengaturan diubah', en: 'A setting was changed' },
  'profile-step': { id: 'Langkah pada profil sendiri', en: 'A step in an own profile' },
  'report-printed': { id: 'Laporan dicetak', en: 'A paper was printed' },
  'test-exported': { id: 'Data pengujian diambil', en: 'Data of a test were taken away' },
  'action-taken': { id: 'Tindakan atas kegagalan dicatat', en: 'An action on a failure was noted' },
  'backup-made': { id: 'Cadangan dibuat', en: 'A backup was made' },
  'backup-failed': { id: 'Cadangan gagal', en: 'A backup failed' },
  'backup-removed': { id: 'Cadangan lama dihapus', en: 'An old backup was deleted' },
  restored: { id: 'Folder data dipulihkan dari cadangan', en: 'The data folder was restored from a backup' },
  'key-moved': { id: 'Kunci bench dipindahkan', en: 'The key of the bench was moved' },
  'key-copied': { id: 'Kunci bench disalin', en: 'The key of the bench was copied' },
  'program-failed': { id: 'Program mengalami kegagalan', en: 'The program failed' },
  'signed-copy-kept': { id: 'Salinan bertanda tangan disimpan', en: 'A signed copy was kept' },
  'test-signed': { id: 'Pengujian ditandatangani', en: 'A test was signed' },
  'signed-in': { id: 'Masuk', en: 'Signed in' },
  'signed-out': { id: 'Keluar', en: 'Signed out' },
  'failures-forgotten': {
    id: 'Hitungan gagal masuk dikosongkan setelah kata sandi benar atau diatur ulang',
    en: 'Failed sign-ins were forgotten after the right password or a reset',
  },
  'failures-brought-forward': {
    id: 'Hitungan gagal masuk disesuaikan: jam komputer mundur',
    en: 'Failed sign-ins were moved: the clock of the computer was set back',
  },
  'sign-in-failed': { id: 'Gagal masuk', en: 'A sign-in failed' },
  'sign-in-delayed': {
    id: 'Gagal masuk; masuk berikutnya harus menunggu',
    en: 'A sign-in failed; the next one has to wait',
  },
  'account-made': { id: 'Akun dibuat', en: 'An account was made' },
  'account-changed': { id: 'Akun diubah', en: 'An account was changed' },
  'password-changed': { id: 'Kata sandi diganti', en: 'A password was changed' },
  'password-reset': { id: 'Kata sandi sekali pakai diberikan', en: 'A one-time password was given' },
  'token-made': { id: 'Token dibuat', en: 'A token was made' },
  'token-revoked': { id: 'Token dicabut', en: 'A token was revoked' },
};

/** The groups of events as they are offered. */
export const logGroupWords: Readonly<Record<LogGroup, Words>> = {
  tests: { id: 'Pengujian', en: 'Tests' },
  'handed-out': { id: 'Laporan dan data yang diambil', en: 'Papers and data taken away' },
  people: { id: 'Orang dan akun', en: 'People and accounts' },
  settings: { id: 'Pengaturan dan profil', en: 'Settings and profiles' },
  backup: { id: 'Cadangan', en: 'Backups' },
  program: { id: 'Program dan pemeriksaan', en: 'Program and checks' },
};

/** The kinds of event whose words hold this text in either language. */
export function kindsThatSay(text: string): readonly AuditKind[] {
  const wanted = text.toLowerCase();
  return kinds.filter((kind) =>
    languages.some((language) => auditKindWords[kind][language].toLowerCase().includes(wanted)),
  );
}

const kinds = Object.keys(auditKindWords) as readonly AuditKind[];

/** Names of the settings of the bench as the log names them. */
export const settingNameWords: Readonly<Record<string, Words>> = {
  lines: { id: 'jalur alat', en: 'lines of instruments' },
  'instrument-cards': { id: 'kartu alat', en: 'cards of instruments' },
  'instrument-cards-simulated': { id: 'kartu alat (simulasi)', en: 'cards of instruments (simulated)' },
  'diagnosis-references': { id: 'rujukan bunyi', en: 'sound references' },
  zone: { id: 'zona waktu', en: 'time zone' },
  letterhead: { id: 'kop laporan', en: 'letterhead' },
  'letterhead-simulated': { id: 'kop laporan (simulasi)', en: 'letterhead (simulated)' },
  'microphone-correction': { id: 'koreksi mikrofon', en: 'microphone correction' },
  'microphone-correction-simulated': {
    id: 'koreksi mikrofon (simulasi)',
    en: 'microphone correction (simulated)',
  },
  'backup-plan': { id: 'rencana cadangan', en: 'plan of backups' },
};

/** What happens in a step of an own profile. */
export const profileStepWords: Readonly<Record<string, Words>> = {
  begin: { id: 'konsep dimulai', en: 'draft begun' },
  change: { id: 'konsep diubah', en: 'draft changed' },
  submit: { id: 'diajukan', en: 'submitted' },
  'send-back': { id: 'dikembalikan', en: 'sent back' },
  approve: { id: 'disetujui', en: 'approved' },
  discard: { id: 'konsep dibuang', en: 'draft discarded' },
  withdraw: { id: 'ditarik', en: 'withdrawn' },
};

/** Names of what changed in an event; a name that is not here stands as it is stored. */
export const logFieldWords: Readonly<Record<string, Words>> = {
  role: { id: 'peran', en: 'role' },
  disabled: { id: 'nonaktif', en: 'disabled' },
  name: { id: 'nama', en: 'name' },
  expiresAt: { id: 'berlaku sampai', en: 'valid until' },
  failures: { id: 'kegagalan', en: 'failed attempts' },
  form: { id: 'bentuk', en: 'form' },
  sha256: { id: 'SHA-256', en: 'SHA-256' },
  recordSha256: { id: 'SHA-256 catatan', en: 'SHA-256 of the record' },
  signatureSha256: { id: 'SHA-256 tanda tangan', en: 'SHA-256 of the signature' },
  openingSha256: { id: 'SHA-256 isian awal', en: 'SHA-256 of the opening' },
  stepSha256: { id: 'SHA-256 langkah', en: 'SHA-256 of the step' },
  rowSha256: { id: 'SHA-256 akun', en: 'SHA-256 of the account' },
  rowWasSha256: { id: 'SHA-256 akun sebelumnya', en: 'SHA-256 of the account before' },
  outcome: { id: 'akhir', en: 'outcome' },
  verdict: { id: 'putusan', en: 'verdict' },
  meaning: { id: 'arti tanda tangan', en: 'meaning of the signature' },
  version: { id: 'versi', en: 'version' },
  coreHash: { id: 'hash inti ukur', en: 'hash of the measurement core' },
  shell: { id: 'tampilan', en: 'shell' },
  kind: { id: 'jenis', en: 'kind' },
  phase: { id: 'tahap', en: 'phase' },
  runNumber: { id: 'uji nomor', en: 'run number' },
  reason: { id: 'alasan', en: 'reason' },
  atSeconds: { id: 'saat (detik sejak 1970)', en: 'at (seconds since 1970)' },
  benchFailures: { id: 'kegagalan seluruh bench', en: 'failed attempts at the whole bench' },
  place: { id: 'tempat', en: 'place' },
  cause: { id: 'sebab', en: 'cause' },
  times: { id: 'berapa kali', en: 'how often' },
  id: { id: 'pengenal', en: 'identifier' },
  testId: { id: 'pengenal pengujian', en: 'identifier of the test' },
  accountId: { id: 'pengenal akun', en: 'identifier of the account' },
  folder: { id: 'folder', en: 'folder' },
  dailyAt: { id: 'jam harian', en: 'daily at' },
  everyTests: { id: 'sesudah sekian pengujian', en: 'after so many tests' },
  keep: { id: 'cadangan yang disimpan', en: 'backups kept' },
  sealSequence: { id: 'pengujian tersegel', en: 'sealed tests' },
  withKey: { id: 'berisi kunci bench', en: 'holds the key of the bench' },
  files: { id: 'berkas', en: 'files' },
  findings: { id: 'temuan', en: 'findings' },
  madeAt: { id: 'dibuat', en: 'made' },
  unfinished: { id: 'tidak selesai', en: 'unfinished' },
  address: { id: 'alamat', en: 'address' },
  contact: { id: 'kontak', en: 'contact' },
  portPath: { id: 'port', en: 'port' },
  driverId: { id: 'driver', en: 'driver' },
  number: { id: 'nomor', en: 'number' },
  code: { id: 'kode', en: 'code' },
  length: { id: 'panjang teks', en: 'length of the text' },
};

/** Words of the page that shows the log. */
export const logWords = {
  noteAction: { id: 'Catat tindakan', en: 'Note an action' },
  noteExplain: {
    id: 'Apa yang dilakukan terhadap kejadian ini: diperbaiki, diganti, diulang, dilaporkan. Catatan ini tersimpan dengan nama Anda dan tidak dapat diubah.',
    en: 'What was done about this event: repaired, replaced, repeated, reported. The note is kept under your name and cannot be changed.',
  },
  action: { id: 'Tindakan', en: 'Action' },
  keepAction: { id: 'Simpan catatan', en: 'Keep the note' },
  menu: { id: 'Buku catatan', en: 'Log' },
  title: { id: 'Buku catatan kejadian', en: 'Log of the bench' },
  intro: {
    id: 'Semua kejadian penting: siapa, kapan, apa, dan mengapa. Tidak ada yang dapat dihapus; setiap kejadian terikat pada yang sebelumnya.',
    en: 'All that matters: who, when, what and why. Nothing can be taken out; each event is bound to the one before.',
  },
  events: { id: 'Kejadian', en: 'Events' },
  notAllowed: {
    id: 'Buku catatan hanya untuk yang masuk dengan akun.',
    en: 'The log is for people who are signed in.',
  },
  group: { id: 'Jenis', en: 'Kind' },
  person: { id: 'Orang', en: 'Person' },
  text: { id: 'Cari teks', en: 'Search text' },
  from: { id: 'Sejak', en: 'From' },
  to: { id: 'Sampai', en: 'Until' },
  all: { id: 'semua', en: 'all' },
  benchItself: { id: 'bench sendiri', en: 'the bench itself' },
  clear: { id: 'Hapus saringan', en: 'Clear the filter' },
  number: { id: 'No.', en: 'No.' },
  time: { id: 'Waktu', en: 'Time' },
  who: { id: 'Siapa', en: 'Who' },
  what: { id: 'Kejadian', en: 'What happened' },
  about: { id: 'Tentang', en: 'About' },
  change: { id: 'Lama → baru', en: 'Old → new' },
  why: { id: 'Alasan', en: 'Why' },
  nothing: { id: 'tidak ada', en: 'none' },
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'tidak', en: 'no' },
  more: { id: 'rincian ({count})', en: 'details ({count})' },
  newer: { id: 'Lebih baru', en: 'Newer' },
  older: { id: 'Lebih lama', en: 'Older' },
  shown: { id: 'Kejadian {from} sampai {to}', en: 'Events {from} to {to}' },
  none: { id: 'Tidak ada kejadian yang cocok.', en: 'No event matches.' },
  export: { id: 'Simpan yang tersaring:', en: 'Save what is filtered:' },
} as const;
