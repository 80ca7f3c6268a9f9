import type { InEachLanguage } from './language.ts';

type Words = InEachLanguage<string>;

/** Words of the list of customers. */
export const customerWords = {
  menu: { id: 'Pelanggan', en: 'Customers' },
  title: { id: 'Pelanggan', en: 'Customers' },
  intro: {
    id: 'Siapa yang memesan pengujian dan untuk siapa pengujian dibuat, menurut pesanan dan catatan pengujian. Setiap cara menulis nama berdiri sendiri.',
    en: 'Who ordered tests and for whom tests were made, by the jobs and the records of tests. Each spelling of a name stands by itself.',
  },
  notAllowed: {
    id: 'Daftar ini memuat nama pelanggan. Masuklah dengan akun Anda untuk melihatnya.',
    en: 'This list names clients. Sign in with your account to see it.',
  },
  search: { id: 'Cari nama atau alamat', en: 'Search name or address' },
  count: { id: '{count} pelanggan', en: '{count} customers' },
  none: { id: 'Belum ada pelanggan.', en: 'There are no customers yet.' },
  nothingHere: { id: 'Tidak ada pelanggan yang cocok.', en: 'No customer matches.' },
  name: { id: 'Nama', en: 'Name' },
  jobs: { id: 'Pesanan', en: 'Jobs' },
  waiting: { id: '{count} menunggu', en: '{count} waiting' },
  last: { id: 'Pesanan terbaru', en: 'Newest job' },
  official: { id: 'Uji resmi', en: 'Official tests' },
  workshop: { id: 'Prauji', en: 'Pre-tests' },
  actions: { id: 'Tindakan', en: 'Actions' },
  make: { id: 'Catat pesanan', en: 'Enter a job' },
} as const satisfies Readonly<Record<string, Words>>;
