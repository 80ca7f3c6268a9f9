import type { InEachLanguage } from './language.ts';

/** Words of the page that describes the door to a laboratory's own programs. */
export const apiWords = {
  menu: { id: 'API', en: 'API' },
  title: { id: 'Antarmuka untuk sistem laboratorium (API)', en: 'Interface for laboratory systems (API)' },
  intro: {
    id: 'Semua yang dapat dilakukan halaman ini dapat dilakukan program lain dengan token sebuah akun. Uraian tiap alamat berbahasa Inggris, seperti dalam dokumen OpenAPI.',
    en: 'Whatever this page can do another program can do with the token of an account. Each address is described in English, as in the OpenAPI document.',
  },
  access: { id: 'Cara mengakses', en: 'How to get in' },
  document: { id: 'Simpan dokumen OpenAPI 3.1', en: 'Save the OpenAPI 3.1 document' },
  example: { id: 'Contoh: memesan pengujian', en: 'Example: ordering a test' },
  routes: { id: 'Alamat', en: 'Routes' },
  filter: { id: 'Cari alamat atau kata', en: 'Find an address or a word' },
  parameters: { id: 'Parameter', en: 'Parameters' },
  body: { id: 'Isi kiriman', en: 'Body' },
  reply: { id: 'Jawaban', en: 'Reply' },
  required: { id: 'wajib', en: 'required' },
  none: { id: 'Tidak ada alamat yang cocok.', en: 'No address matches.' },
} as const satisfies Readonly<Record<string, InEachLanguage<string>>>;
