import type { InEachLanguage } from './language.ts';

/** Labels around the site check-list, on page and paper. */
export const siteCheckLabels = {
  title: { id: 'Daftar periksa tempat uji', en: 'Site check-list' },
  item: { id: 'Yang dipastikan', en: 'What is confirmed' },
  asked: { id: 'Diminta', en: 'Asked for' },
  answer: { id: 'Jawaban', en: 'Answer' },
  clause: { id: 'Pasal', en: 'Clause' },
  confidence: { id: 'Keyakinan', en: 'Confidence' },
  remark: { id: 'Catatan', en: 'Remark' },
  inUse: { id: 'Pemeriksaan kendaraan yang sudah dipakai', en: 'Check of a vehicle in use' },
  warmUp: { id: 'Mesin dihidupkan sebelum uji', en: 'Engine ran before the test' },
} as const satisfies Readonly<Record<string, InEachLanguage<string>>>;
