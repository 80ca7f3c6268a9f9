import type { JobState } from '../record/job.ts';
import type { InEachLanguage } from './language.ts';

type Words = InEachLanguage<string>;

/** How far a job is. */
export const jobStateWords: Readonly<Record<JobState, Words>> = {
  waiting: { id: 'menunggu uji', en: 'waiting for its test' },
  testing: { id: 'sedang diuji', en: 'being tested' },
  tested: { id: 'sudah diuji', en: 'tested' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
};

/** Words about jobs. */
export const jobWords = {
  menu: { id: 'Pesanan', en: 'Jobs' },
  title: { id: 'Pesanan pengujian', en: 'Jobs' },
  intro: {
    id: 'Apa yang akan diuji dan untuk siapa, dicatat di sini atau dikirim sistem laboratorium. Semua keterangan diperiksa lagi saat menyiapkan pengujian.',
    en: 'What shall be tested and for whom, entered here or sent by a laboratory’s own system. Everything is confirmed when the test is prepared.',
  },
  notAllowed: {
    id: 'Pesanan memuat nama pelanggan. Masuklah dengan akun Anda untuk melihatnya.',
    en: 'Jobs name clients. Sign in with your account to see them.',
  },
  list: { id: 'Daftar pesanan', en: 'List of jobs' },
  none: { id: 'Tidak ada pesanan seperti ini.', en: 'There is no such job.' },
  number: { id: 'Nomor', en: 'Number' },
  reference: { id: 'Nomor dari pemesan', en: 'Reference of the orderer' },
  vehicle: { id: 'Kendaraan', en: 'Vehicle' },
  exhaust: { id: 'Knalpot', en: 'Exhaust' },
  client: { id: 'Pelanggan', en: 'Client' },
  entered: { id: 'Dicatat', en: 'Entered' },
  state: { id: 'Keadaan', en: 'State' },
  tests: { id: 'Pengujian', en: 'Tests' },
  actions: { id: 'Tindakan', en: 'Actions' },
  all: { id: 'semua', en: 'all' },
  allClients: { id: 'Jangan hanya', en: 'Not only' },
  search: { id: 'Cari', en: 'Search' },
  show: { id: 'Tampilkan', en: 'Show' },
  make: { id: 'Catat pesanan', en: 'Enter a job' },
  keep: { id: 'Simpan pesanan', en: 'Keep the job' },
  makeExplain: {
    id: 'Cukup yang sudah diketahui; nomor polisi atau nomor rangka harus ada.',
    en: 'As much as is known; number plate or chassis number must be there.',
  },
  remark: { id: 'Catatan', en: 'Remark' },
  test: { id: 'Uji', en: 'Test' },
  testAgain: { id: 'Uji ulang', en: 'Test again' },
  cancel: { id: 'Batalkan', en: 'Cancel' },
  cancelTitle: { id: 'Batalkan pesanan', en: 'Cancel the job' },
  cancelExplain: {
    id: 'Pesanan tetap tersimpan dengan alasan pembatalan dan tidak dapat diuji lagi.',
    en: 'The job is kept with the reason and cannot be tested any more.',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  older: { id: 'Pesanan lebih lama', en: 'Older jobs' },
  newest: { id: 'Kembali ke terbaru', en: 'Back to the newest' },
  forJob: { id: 'Pengujian ini untuk pesanan', en: 'This test is for job' },
  withoutJob: { id: 'Lepaskan dari pesanan', en: 'Not for this job' },
} as const satisfies Readonly<Record<string, Words>>;
