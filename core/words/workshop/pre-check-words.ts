import type { LimitRefusal } from '#core/workshop/workshop-limit.ts';
import type { Chance, NoZoneReason, PreCheck, PreCheckZone } from '#core/workshop/pre-check.ts';
import type { RunFlaw } from '#core/workshop/workshop-run.ts';
import type { InEachLanguage, Language } from '../language.ts';
import { formatNumber } from '../number-format.ts';
import { workshopProblemWords } from '../workshop-problem-words.ts';

type Words = InEachLanguage<string>;

/** A word to be read from afar and what to do. */
export interface WordAndSentence {
  readonly word: Words;
  readonly sentence: Words;
}

/** The zones: never the words of a verdict. */
export const zoneWords: Readonly<Record<PreCheckZone, WordAndSentence>> = {
  'likely-below': {
    word: { id: 'KEMUNGKINAN BESAR MASUK', en: 'VERY LIKELY WITHIN' },
    sentence: {
      id: 'Meter acuan kemungkinan besar akan menunjuk tidak lebih dari batas.',
      en: 'The reference meter would very likely show no more than the limit.',
    },
  },
  'too-close': {
    word: { id: 'TERLALU DEKAT UNTUK DITEBAK', en: 'TOO CLOSE TO CALL' },
    sentence: {
      id: 'Dengan meter ini tidak dapat dikatakan. Turunkan beberapa dB lagi, atau ukur di tempat uji.',
      en: 'This meter cannot tell. Take off a few more dB, or measure at the test site.',
    },
  },
  'likely-above': {
    word: { id: 'KEMUNGKINAN BESAR LEWAT', en: 'VERY LIKELY OVER' },
    sentence: {
      id: 'Meter acuan kemungkinan besar akan menunjuk lebih dari batas. Redam lagi sebelum berangkat.',
      en: 'The reference meter would very likely show more than the limit. Quieten it before you go.',
    },
  },
};

/** Why there is no zone, and what to do. */
export const noZoneWords: Readonly<Record<NoZoneReason, WordAndSentence>> = {
  'no-limit': {
    word: { id: 'BELUM ADA BATAS', en: 'NO LIMIT CHOSEN' },
    sentence: {
      id: 'Pilih batas uji diam, atau ketik batas yang Anda kejar dengan sumbernya.',
      en: 'Choose a limit for the test at rest, or type the one that you aim at with its source.',
    },
  },
  'no-run': {
    word: { id: 'BELUM ADA UJI', en: 'NO RUN YET' },
    sentence: {
      id: 'Tekan Spasi dan ikuti kata di layar. Tiga uji memberi perkiraan terbaik.',
      en: 'Press Space and follow the word on the screen. Three runs give the best estimate.',
    },
  },
  'run-flawed': {
    word: { id: 'UJI TERAKHIR TIDAK DIHITUNG', en: 'LAST RUN DOES NOT COUNT' },
    sentence: {
      id: 'Baca sebabnya, lalu ulangi dengan R.',
      en: 'Read why, then repeat with R.',
    },
  },
  uncalibrated: {
    word: { id: 'METER BELUM DIKALIBRASI', en: 'METER NOT CALIBRATED' },
    sentence: {
      id: 'Angkanya belum dapat dipercaya untuk batas. Periksa dengan kalibrator dalam pra-uji, isi sertifikat meter pada halaman Alat, atau muat paspor meter.',
      en: 'Its figures cannot be trusted against a limit. Check it with a calibrator in a pre-test, enter its certificate on the Instruments page, or load a meter passport.',
    },
  },
  'passport-out-of-range': {
    word: { id: 'DI LUAR PASPOR METER', en: 'OUTSIDE THE PASSPORT' },
    sentence: {
      id: 'Paspor meter tidak pernah melihat tingkat bunyi sebesar ini. Tambah bacaan berdampingan di sekitar tingkat ini.',
      en: 'The passport of the meter never saw such a level. Take more side-by-side readings near it.',
    },
  },
  'not-a-number': {
    word: { id: 'TIDAK DAPAT DIHITUNG', en: 'CANNOT BE WORKED OUT' },
    sentence: { id: 'Ulangi ujinya.', en: 'Repeat the run.' },
  },
};

/** What is said beneath every zone. */
export const notAVerdict: Words = {
  id: 'Perkiraan bengkel, bukan hasil uji. Tidak dicetak sebagai sertifikat dan tidak masuk riwayat resmi.',
  en: 'A workshop’s estimate, not a test result. Never printed as a certificate, never in the official history.',
};

/** What makes a run tell nothing, and what to do. */
export const flawWords: Readonly<Record<RunFlaw, Words>> = {
  STOPPED: { id: 'Dihentikan. Ulangi bila siap.', en: 'It was stopped. Repeat when ready.' },
  NOT_REACHED: {
    id: 'Putaran sasaran tidak tercapai dalam 20 detik. Naikkan gas sampai masuk jendela dan tahan.',
    en: 'The target speed was not reached in 20 seconds. Raise the speed into the window and hold it.',
  },
  NOT_RELEASED: {
    id: 'Gas tidak dilepas sampai langsam. Lepas sekaligus saat diminta.',
    en: 'The throttle was not let go down to idle. Let it snap shut when told.',
  },
  NO_LEVEL: {
    id: 'Tidak ada tingkat bunyi. Periksa meter dan kabelnya.',
    en: 'There was no level. Check meter and cable.',
  },
  LEVEL_LOST: {
    id: 'Bacaan meter putus di tengah uji. Periksa kabel, lalu ulangi.',
    en: 'Readings of the meter were lost in the run. Check the cable, then repeat.',
  },
  OVERLOAD: {
    id: 'Meter melebihi rentangnya. Pindahkan meter ke rentang lebih tinggi, lalu ulangi.',
    en: 'The meter was over its range. Set it to a higher range, then repeat.',
  },
  UNDER_RANGE: {
    id: 'Bunyi di bawah rentang meter. Pindahkan meter ke rentang lebih rendah, lalu ulangi.',
    en: 'The sound was under the range of the meter. Set it to a lower range, then repeat.',
  },
  WRONG_WEIGHTING: {
    id: 'Meter tidak pada bobot A dan Fast. Setel ke A dan F, lalu ulangi.',
    en: 'The meter is not set to A and Fast. Set it to A and F, then repeat.',
  },
  SPEED_LOST: {
    id: 'Sensor putaran putus di tengah uji. Periksa klemnya, lalu ulangi.',
    en: 'The speed sensor was lost in the run. Check its clamp, then repeat.',
  },
  SPEED_UNHEARD: {
    id: 'Putaran tidak terdengar jelas dari bunyi. Jauhkan bunyi lain, periksa silinder dan langkah mesin, lalu ulangi.',
    en: 'The speed could not be told from the sound. Keep other noise away, check cylinders and strokes, then repeat.',
  },
  SOUND_BROKEN: {
    id: 'Bunyi dari mikrofon terputus. Periksa sambungannya, lalu ulangi.',
    en: 'The sound of the microphone broke off. Check its connection, then repeat.',
  },
};

/** Why a limit cannot be used, as the list shows it. */
export const limitRefusalWords: Readonly<Record<LimitRefusal, Words>> = {
  'pass-by': workshopProblemWords.LIMIT_PASS_BY,
  'names-pass-by-rule': workshopProblemWords.LIMIT_NAMES_PASS_BY_RULE,
  'other-method': workshopProblemWords.LIMIT_OTHER_METHOD,
  'not-in-force': workshopProblemWords.LIMIT_NOT_IN_FORCE,
  unknown: workshopProblemWords.LIMIT_UNKNOWN,
  'no-figure': workshopProblemWords.LIMIT_NO_FIGURE,
  'no-reference': workshopProblemWords.LIMIT_NO_REFERENCE,
};

/** A chance as people say it, from the largest on. */
const chanceNames: readonly (readonly [from: number, words: Words])[] = [
  [0.99, { id: 'hampir pasti', en: 'almost certain' }],
  [0.95, { id: 'sangat mungkin', en: 'very likely' }],
  [0.7, { id: 'mungkin', en: 'likely' }],
  [0.3, { id: 'kira-kira sama kuat', en: 'about even' }],
  [0.05, { id: 'kurang mungkin', en: 'unlikely' }],
  [0.01, { id: 'sangat tidak mungkin', en: 'very unlikely' }],
  [0, { id: 'hampir mustahil', en: 'next to impossible' }],
];

/** The chance that the reference meter shows at most the limit, in words and figures: never 0 % or 100 %. */
export function chanceText({ low, high }: Chance, language: Language): string {
  const [lowName, highName] = [chanceName(low), chanceName(high)];
  const names =
    lowName === highName
      ? lowName[language]
      : `${lowName[language]} ${language === 'id' ? 'sampai' : 'to'} ${highName[language]}`;
  const figures = [percent(low, language), percent(high, language)];
  const shown = figures[0] === figures[1] ? figures[0] : figures.join(' – ');
  return language === 'id' ? `Peluang masuk ${shown}: ${names}` : `Chance to be within ${shown}: ${names}`;
}

function chanceName(chance: number): Words {
  const found = chanceNames.find(([from]) => chance >= from);
  return found?.[1] ?? { id: 'tidak diketahui', en: 'not known' };
}

/** Downward from above one half and upward below it, so that no rounding makes a chance surer. */
function percent(chance: number, language: Language): string {
  if (chance >= 0.99) return '> 99 %';
  if (chance <= 0.01) return '< 1 %';
  const whole = chance >= 0.5 ? Math.floor(chance * 100) : Math.ceil(chance * 100);
  return `${formatNumber(whole, 0, language)} %`;
}

/** What the meter shows, what the reference meter would most likely show, and how far that is off. */
export function expectedText(check: PreCheck & { readonly state: 'zone' }, language: Language): string {
  const level = (value: number): string => formatNumber(value, 1, language);
  const { shownDb, expectedDb, combinedDb, shortfallDb } = check;
  const missed =
    shortfallDb === 0
      ? ''
      : language === 'id'
        ? ` Meter ini jarang dibaca: puncaknya bisa ${level(shortfallDb)} dB lebih tinggi.`
        : ` This meter is read seldom: its maximum may be ${level(shortfallDb)} dB higher.`;
  return language === 'id'
    ? `Meter ini ${level(shownDb)} dB, meter acuan kira-kira ${level(expectedDb)} ± ${level(2 * combinedDb)} dB.${missed}`
    : `This meter ${level(shownDb)} dB, the reference about ${level(expectedDb)} ± ${level(2 * combinedDb)} dB.${missed}`;
}
