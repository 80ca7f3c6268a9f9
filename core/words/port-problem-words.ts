import type { InEachLanguage, Language } from './language.ts';

/** Why a port could not be opened; the same codes as the transports use. */
export type PortProblem = 'not-found' | 'busy' | 'permission-denied' | 'failed';

type PortProblemWords = Readonly<Record<PortProblem, (path: string) => string>>;

const words: InEachLanguage<PortProblemWords> = {
  id: {
    'not-found': (path) =>
      `Port ${path} tidak ditemukan. Sambungkan alat, tunggu beberapa detik, lalu pilih portnya lagi.`,
    busy: (path) =>
      `Port ${path} sedang dipakai program lain. Tutup program itu (juga Senyap yang lain), lalu coba lagi.`,
    'permission-denied': (path) =>
      `Tidak ada izin membuka port ${path}. Di Linux: masukkan akun ini ke kelompok dialout (sudo usermod -aG dialout "$USER"), lalu keluar dan masuk lagi.`,
    failed: (path) => `Port ${path} tidak dapat dibuka. Cabut dan sambungkan lagi alatnya, lalu coba lagi.`,
  },
  en: {
    'not-found': (path) =>
      `Port ${path} was not found. Connect the instrument, wait a few seconds, then choose its port again.`,
    busy: (path) =>
      `Port ${path} is in use by another program. Close that program (also another Senyap), then try again.`,
    'permission-denied': (path) =>
      `No permission to open port ${path}. On Linux: add this account to the dialout group (sudo usermod -aG dialout "$USER"), then log out and in again.`,
    failed: (path) =>
      `Port ${path} could not be opened. Unplug and reconnect the instrument, then try again.`,
  },
};

/** What a failed opening means and what to do. */
export function portProblemSentence(problem: PortProblem, path: string, language: Language): string {
  return words[language][problem](path);
}

/** The same sentence in every language, for messages that cross the door. */
export function portProblemBilingual(problem: PortProblem, path: string): InEachLanguage<string> {
  return { id: words.id[problem](path), en: words.en[problem](path) };
}
