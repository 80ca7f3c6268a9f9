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

/** A sentence, and a word where the usual one would mislead: a rider told to hold at idle would open the throttle. */
interface MannerCue {
  readonly word?: string;
  readonly sentence: string;
}

type MannerCues = Readonly<Record<RiddenManner, Readonly<Partial<Record<Cue, MannerCue>>>>>;

const cues: InEachLanguage<MannerCues> = {
  id: {
    idle: {
      HOLD: { word: 'LANGSAM', sentence: 'Langsam sedang diukur. Jangan sentuh gas; uji selesai sendiri.' },
      WAIT: { sentence: 'Jangan sentuh gas. Tunggu sampai mesin langsam dengan tenang.' },
    },
    sweep: {
      RAISE: {
        word: 'NAIKKAN PELAN',
        sentence: 'Naikkan putaran perlahan dan rata sampai layar menulis LEPAS.',
      },
      RELEASE: { sentence: 'Putaran akhir tercapai. Lepas gas sekarang.' },
    },
    'full-throttle': {
      RAISE: { word: 'GAS PENUH', sentence: 'Buka gas penuh sekaligus sekarang.' },
      HOLD: { sentence: 'Tahan gas tetap terbuka penuh, jangan lepas dulu.' },
    },
  },
  en: {
    idle: {
      HOLD: {
        word: 'IDLE',
        sentence: 'The idle is being measured. Leave the throttle alone; the run ends by itself.',
      },
      WAIT: { sentence: 'Leave the throttle alone. Wait until the engine idles steadily.' },
    },
    sweep: {
      RAISE: {
        word: 'RAISE SLOWLY',
        sentence: 'Raise the speed slowly and evenly until the screen says RELEASE.',
      },
      RELEASE: { sentence: 'The set speed is reached. Release the throttle now.' },
    },
    'full-throttle': {
      RAISE: { word: 'FULL THROTTLE', sentence: 'Open the throttle fully at once now.' },
      HOLD: { sentence: 'Keep the throttle fully open; do not release yet.' },
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

/** Sentence and word of a cue where the manner asks for others than the usual ones; null where it does not. */
export function mannerCue(cue: Cue, manner: Manner, language: Language): MannerCue | null {
  return manner === 'hold' ? null : (cues[language][manner][cue] ?? null);
}

/** What is measured, and in which part of the run, where no target speed is held. */
export function riddenReading(
  { quantity, window }: { readonly quantity: 'LAFmax' | 'LASmax'; readonly window: 'idle' | 'sweep' | 'run' },
  language: Language,
): string {
  return readings[language](quantity, windows[language][window]);
}
