import type { Manner } from '#core/procedure/manner.ts';
import type { Cue } from '#core/procedure/procedure-state.ts';
import type { InEachLanguage, Language } from './language.ts';

type RiddenManner = Exclude<Manner, 'hold'>;

const sentences: InEachLanguage<Readonly<Record<RiddenManner, string>>> = {
  id: {
    idle: 'Diukur pada putaran langsam: tidak ada putaran target, gas tidak disentuh.',
    sweep: 'Diukur dengan sapuan: putaran dinaikkan perlahan dari langsam sampai putaran akhir.',
    'full-throttle':
      'Diukur pada gas penuh: gas dibuka penuh sekaligus sampai putaran tertinggi, lalu dilepas.',
  },
  en: {
    idle: 'Measured at idle: there is no target speed, the throttle is left alone.',
    sweep: 'Measured in a sweep: the speed is raised slowly from idle to the set speed.',
    'full-throttle':
      'Measured at full throttle: the throttle is opened fully at once to the highest speed, then released.',
  },
};

const names: InEachLanguage<Readonly<Record<RiddenManner, string>>> = {
  id: { idle: 'langsam', sweep: 'sapuan', 'full-throttle': 'gas penuh' },
  en: { idle: 'idle', sweep: 'sweep', 'full-throttle': 'full throttle' },
};

const readings: InEachLanguage<(quantity: 'LAFmax' | 'LASmax', window: string) => string> = {
  id: (quantity, window) =>
    `${quantity}: tingkat bunyi tertinggi, pembobotan A, waktu ${timeOf[quantity]}, ${window}`,
  en: (quantity, window) =>
    `${quantity}: highest level, frequency weighting A, time weighting ${timeOf[quantity]}, ${window}`,
};

const timeOf = { LAFmax: 'Fast', LASmax: 'Slow' } as const;

const windows: InEachLanguage<Readonly<Record<'idle' | 'sweep' | 'run', string>>> = {
  id: {
    idle: 'selama langsam yang tenang',
    sweep: 'sejak meninggalkan langsam sampai putaran akhir tercapai',
    run: 'sejak meninggalkan langsam sampai mesin kembali langsam',
  },
  en: {
    idle: 'during the steady idle',
    sweep: 'from leaving idle until the set speed is reached',
    run: 'from leaving idle to the return to idle',
  },
};

type CueSentences = Readonly<Record<RiddenManner, Readonly<Partial<Record<Cue, string>>>>>;

const cueSentences: InEachLanguage<CueSentences> = {
  id: {
    idle: {
      HOLD: 'Langsam sedang diukur. Jangan sentuh gas; uji selesai sendiri.',
      WAIT: 'Jangan sentuh gas. Tunggu sampai mesin langsam dengan tenang.',
    },
    sweep: {
      RAISE: 'Naikkan putaran perlahan dan rata sampai layar menulis LEPAS.',
      RELEASE: 'Putaran akhir tercapai. Lepas gas sekarang.',
    },
    'full-throttle': {
      RAISE: 'Buka gas penuh sekaligus sekarang.',
      HOLD: 'Tahan gas tetap terbuka penuh, jangan lepas dulu.',
    },
  },
  en: {
    idle: {
      HOLD: 'The idle is being measured. Leave the throttle alone; the run ends by itself.',
      WAIT: 'Leave the throttle alone. Wait until the engine idles steadily.',
    },
    sweep: {
      RAISE: 'Raise the speed slowly and evenly until the screen says RELEASE.',
      RELEASE: 'The set speed is reached. Release the throttle now.',
    },
    'full-throttle': {
      RAISE: 'Open the throttle fully at once now.',
      HOLD: 'Keep the throttle fully open; do not release yet.',
    },
  },
};

/** How the engine is run where no target speed is held. */
export function mannerSentence(manner: RiddenManner, language: Language): string {
  return sentences[language][manner];
}

/** The manner in a word or two, beside the engine speed. */
export function mannerName(manner: RiddenManner, language: Language): string {
  return names[language][manner];
}

/** The sentence of a cue where the manner asks for another than the usual one; null where it does not. */
export function mannerCueSentence(cue: Cue, manner: Manner, language: Language): string | null {
  return manner === 'hold' ? null : (cueSentences[language][manner][cue] ?? null);
}

/** What is measured, and in which part of the run, where no target speed is held. */
export function riddenReading(
  { quantity, window }: { readonly quantity: 'LAFmax' | 'LASmax'; readonly window: 'idle' | 'sweep' | 'run' },
  language: Language,
): string {
  return readings[language](quantity, windows[language][window]);
}
