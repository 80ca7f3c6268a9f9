import type { HistoryGroup, HistoryKind } from '../record/history-filter.ts';
import type { InEachLanguage } from './language.ts';
import type { StatusSign } from './verdict-words.ts';

type Words = InEachLanguage<string>;

/** What each kind of tests is called. */
export const historyKindWords: Readonly<Record<HistoryKind, Words>> = {
  official: { id: 'Resmi', en: 'Official' },
  workshop: { id: 'Prauji bengkel', en: 'Workshop pre-tests' },
  simulated: { id: 'Simulasi', en: 'Simulated' },
};

/** What tests are grouped by. */
export const historyGroupWords: Readonly<Record<HistoryGroup, Words>> = {
  client: { id: 'Bengkel (pelanggan)', en: 'Workshop (client)' },
  site: { id: 'Tempat uji', en: 'Place of the test' },
  exhaustMaker: { id: 'Pembuat knalpot', en: 'Exhaust maker' },
  exhaust: { id: 'Model knalpot', en: 'Exhaust model' },
  make: { id: 'Merek kendaraan', en: 'Vehicle make' },
  vehicle: { id: 'Tipe kendaraan', en: 'Vehicle model' },
  operator: { id: 'Teknisi', en: 'Technician' },
  profile: { id: 'Metode', en: 'Method' },
};

/** What the verdicts of one sign are called together. */
export const signWords: Readonly<Record<StatusSign, Words>> = {
  'circle-check': { id: 'Lulus', en: 'Passed' },
  diamond: { id: 'Dekat batas', en: 'Close to the limit' },
  'octagon-cross': { id: 'Tidak lulus', en: 'Failed' },
  'circle-dash': { id: 'Tanpa batas', en: 'No limit' },
  triangle: { id: 'Tidak sah', en: 'Invalid' },
};

/** Words of the history of all tests. */
export const historyWords = {
  menu: { id: 'Riwayat uji', en: 'Test history' },
  title: { id: 'Riwayat uji', en: 'Test history' },
  intro: {
    id: 'Semua pengujian yang selesai: dicari, dihitung, dan ditelusuri sampai ke alasannya.',
    en: 'Every finished test: searched, counted, and followed down to its reasons.',
  },
  notAllowed: {
    id: 'Riwayat menyebut pelanggan dan teknisi. Masuk dengan akun untuk membukanya.',
    en: 'The history names clients and technicians. Sign in with an account to open it.',
  },
  kind: { id: 'Jenis pengujian', en: 'Kind of tests' },
  kindHint: {
    id: 'Ketiga jenis tidak pernah dihitung bersama.',
    en: 'The three kinds are never counted together.',
  },
  text: { id: 'Cari', en: 'Search' },
  textHint: { id: 'Nomor, pelat, knalpot, pelanggan', en: 'Number, plate, exhaust, client' },
  verdict: { id: 'Hasil', en: 'Result' },
  all: { id: 'Semua', en: 'All' },
  from: { id: 'Sejak', en: 'From' },
  to: { id: 'Sampai', en: 'To' },
  more: { id: 'Saringan lain', en: 'More filters' },
  fewer: { id: 'Tutup saringan lain', en: 'Fewer filters' },
  reset: { id: 'Hapus semua saringan', en: 'Clear all filters' },
  take: { id: 'Hapus saringan', en: 'Remove filter' },
  active: { id: 'Saringan', en: 'Filters' },
  replaced: {
    id: 'Tampilkan juga yang diganti atau dibatalkan',
    en: 'Also show replaced and withdrawn tests',
  },
  reason: { id: 'Alasan tidak sah', en: 'Reason for invalid' },
  runReason: { id: 'Alasan uji ditolak', en: 'Reason for a rejected run' },
  level: { id: 'Tingkat bunyi', en: 'Level' },
  unnamed: { id: 'tidak diisi', en: 'not entered' },
  figures: { id: 'Angka', en: 'Figures' },
  list: { id: 'Daftar', en: 'List' },
  view: { id: 'Tampilan', en: 'View' },
  loading: { id: 'Membaca riwayat…', en: 'Reading the history…' },
  nothing: { id: 'Tidak ada pengujian yang cocok.', en: 'No test matches.' },
  nothingOfKind: {
    id: 'Tidak ada pengujian jenis ini. Jenis lain ada:',
    en: 'There is no test of this kind. There are others:',
  },
  tests: { id: 'pengujian', en: 'tests' },
  of: { id: 'dari', en: 'of' },
  counted: { id: 'Dihitung', en: 'Counted' },
  leftOut: {
    id: 'Tidak dihitung: diganti atau dibatalkan',
    en: 'Not counted: replaced or withdrawn',
  },
  damagedOut: {
    id: 'rusak atau tidak terbaca',
    en: 'damaged or unreadable',
  },
  few: {
    id: 'Persen hanya ditulis mulai 20 pengujian; di bawahnya tertulis jumlahnya saja.',
    en: 'Percentages stand only from 20 tests on; below that the numbers alone.',
  },
  byMonth: { id: 'Hasil tiap bulan', en: 'Results by month' },
  byGroup: { id: 'Hasil menurut', en: 'Results by' },
  levels: { id: 'Tingkat bunyi yang dilaporkan', en: 'Reported levels' },
  limitMark: { id: 'batas', en: 'limit' },
  withoutLevel: { id: 'tanpa tingkat bunyi', en: 'without a level' },
  reasons: { id: 'Mengapa tidak sah', en: 'Why tests are invalid' },
  runReasons: { id: 'Mengapa uji ditolak', en: 'Why runs are rejected' },
  invalidOf: { id: 'pengujian tidak sah', en: 'invalid tests' },
  runsOf: { id: 'uji ditolak', en: 'runs rejected' },
  others: { id: 'lainnya', en: 'others' },
  asTable: { id: 'Tabel', en: 'Table' },
  asChart: { id: 'Grafik', en: 'Chart' },
  month: { id: 'Bulan', en: 'Month' },
  group: { id: 'Kelompok', en: 'Group' },
  sum: { id: 'Jumlah', en: 'Total' },
  reasonHead: { id: 'Alasan', en: 'Reason' },
  step: { id: 'Tingkat bunyi, dB(A)', en: 'Level, dB(A)' },
  keys: {
    id: 'Panah memilih, Enter membuka daftarnya.',
    en: 'Arrows choose, Enter opens the list.',
  },
  listKeys: {
    id: 'Panah, PageUp dan PageDown menggulir; Enter membuka pengujian.',
    en: 'Arrows, Page Up and Page Down scroll; Enter opens the test.',
  },
  number: { id: 'Nomor', en: 'Number' },
  time: { id: 'Waktu', en: 'Time' },
  vehicle: { id: 'Kendaraan', en: 'Vehicle' },
  exhaust: { id: 'Knalpot', en: 'Exhaust' },
  client: { id: 'Bengkel', en: 'Workshop' },
  unreadable: { id: 'tidak terbaca', en: 'unreadable' },
  noLevel: { id: 'tidak ada', en: 'none' },
  savedViews: { id: 'Tampilan tersimpan', en: 'Saved views' },
  saveView: { id: 'Simpan tampilan', en: 'Save view' },
  viewName: { id: 'Nama tampilan', en: 'Name of the view' },
  keep: { id: 'Simpan', en: 'Save' },
  dropView: { id: 'Hapus tampilan', en: 'Delete view' },
  noViews: { id: 'Belum ada tampilan tersimpan.', en: 'No view is saved yet.' },
  viewsOf: {
    id: 'Tersimpan untuk akun Anda; tanpa akun untuk seluruh bangku uji.',
    en: 'Kept for your account; without accounts for the whole bench.',
  },
  export: { id: 'Simpan sebagai berkas', en: 'Save as a file' },
  exportHint: {
    id: 'Tepat yang tersaring, paling banyak 50.000 pengujian.',
    en: 'Exactly what is filtered, at most 50,000 tests.',
  },
  verify: { id: 'Periksa QR atau paket bukti', en: 'Verify a QR or bundle' },
} as const satisfies Readonly<Record<string, Words>>;
