import type { InEachLanguage } from './language.ts';

type Sentence = InEachLanguage<string>;

interface Heard {
  readonly name: Sentence;
  readonly baudRate: number;
  readonly readingCount: number;
  readonly understoodPercent: number;
}

interface Answer {
  readonly name: Sentence;
  readonly baudRate: number;
  readonly identity: {
    readonly maker: string;
    readonly model: string;
    readonly serialNumber: string;
    readonly firmware: string;
  };
}

/** What speaks for an instrument on an unknown port. */
export const identificationWords = {
  /** It sent what this driver understands, without being asked. */
  spoke: ({ name, baudRate, readingCount, understoodPercent }: Heard): Sentence => ({
    id: `Mengirim sendiri pada ${baudRate} baud: ${readingCount} bacaan seperti dari ${name.id}, ${understoodPercent} % datanya dapat dibaca.`,
    en: `Sends by itself at ${baudRate} baud: ${readingCount} readings as of ${name.en}, ${understoodPercent} % of its bytes understood.`,
  }),
  /** It answered the harmless question of this driver. */
  answered: ({ name, baudRate, identity }: Answer): Sentence => {
    const { maker, model, serialNumber } = identity;
    const itself = [maker, model].filter((text) => text !== '').join(' ');
    const number = serialNumber === '' ? '' : `, no. ${serialNumber}`;
    const said = itself === '' && number === '' ? '' : ` (${itself}${number})`;
    return {
      id: `Menjawab pertanyaan ${name.id} pada ${baudRate} baud${said}.`,
      en: `Answered the question of ${name.en} at ${baudRate} baud${said}.`,
    };
  },
} as const;

/** How a search ended without a suggestion: what it means and what to do. */
export const searchOutcomeWords = {
  'unknown-speech': {
    id: 'Alat ini mengirim data, tetapi tidak dikenali. Alat tidak dikirimi apa pun. Periksa laju baud pada alat, atau pilih jenis alat sendiri.',
    en: 'This device sends data that is not recognised. It was sent nothing. Check the baud rate on the device, or choose the instrument yourself.',
  },
  silence: {
    id: 'Tidak ada data dan tidak ada jawaban. Periksa apakah alat menyala, kabelnya benar, dan pengiriman data di alat sudah diaktifkan.',
    en: 'No data came and nothing answered. Check that the instrument is on, its cable is right, and its data output is switched on.',
  },
  'time-over': {
    id: 'Waktu pencarian habis sebelum semua setelan dicoba. Pilih jenis alat sendiri.',
    en: 'The time for the search ran out before every setting was tried. Choose the instrument yourself.',
  },
  cancelled: { id: 'Pencarian dihentikan.', en: 'The search was stopped.' },
} as const satisfies Readonly<Record<string, Sentence>>;
