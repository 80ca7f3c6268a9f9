import type { InEachLanguage } from '../language.ts';

/** Words of the site check-list on the preparation screen. */
export const siteCheckPageWords = {
  explanation: {
    id: 'Disusun dari prosedur yang dipilih. Jawaban "tidak" pada hal yang diminta prosedur berarti tidak ada putusan di lokasi resmi.',
    en: 'Made from the chosen procedure. A "no" to what the procedure asks for means no verdict on an official site.',
  },
  noProfile: { id: 'Pilih prosedur dahulu.', en: 'Choose a procedure first.' },
  remark: { id: 'Catatan', en: 'Remark' },
  addRemark: { id: 'Tambah catatan', en: 'Add a remark' },
  measured: { id: 'Yang terukur', en: 'What was measured' },
  steps: { id: 'Langkah persiapan', en: 'Steps of the preparation' },
  asOne: { id: 'diukur sebagai satu lubang', en: 'measured as one outlet' },
  each: { id: 'masing-masing lubang diukur', en: 'each outlet is measured' },
} as const satisfies Readonly<Record<string, InEachLanguage<string>>>;

/** How many items are still open. */
export function openItems(count: number): InEachLanguage<string> {
  return {
    id: `Daftar periksa: ${count} butir belum dijawab.`,
    en: `Check-list: ${count} ${count === 1 ? 'item is' : 'items are'} not answered.`,
  };
}

/** Confirms what is left of a group at once. */
export function confirmOpen(count: number): InEachLanguage<string> {
  return { id: `Sudah diperiksa, ${count} butir ini sesuai`, en: `Looked at: these ${count} are right` };
}

/** An item that was answered with no. */
export function deniedItem(name: InEachLanguage<string>): InEachLanguage<string> {
  return { id: `Tidak sesuai prosedur: ${name.id}.`, en: `Not as the procedure asks: ${name.en}.` };
}
