import type { InEachLanguage, Language } from './language.ts';

/** Words of the steps from the readings to the verdict; figures come in already formatted. */
export interface VerdictStepWords {
  readonly titles: Readonly<
    Record<
      | 'noted'
      | 'counted'
      | 'mean'
      | 'highest'
      | 'rounded'
      | 'loudest'
      | 'difference'
      | 'limit'
      | 'compared'
      | 'polled'
      | 'verdict',
      string
    >
  >;
  readonly hold: string;
  readonly deceleration: string;
  readonly run: (number: number) => string;
  readonly fate: Readonly<Record<'counted' | 'spare' | 'rejected', string>>;
  readonly noReading: string;
  readonly noRuns: string;
  readonly firstThatFit: (wanted: string) => string;
  readonly everyValid: string;
  readonly noneFit: (valid: number, wanted: number) => string;
  readonly spread: string;
  readonly outlet: (number: number) => string;
  readonly outletsApart: (difference: string) => string;
  readonly highestOf: string;
  readonly fixedLimit: string;
  readonly registered: string;
  readonly stock: string;
  readonly smallestOf: string;
  readonly limit: string;
  readonly noUncertainty: string;
  readonly tooClose: (bound: string, room: string) => string;
  readonly invalid: string;
  readonly noLimit: string;
  readonly open: string;
  readonly decided: string;
  readonly decision: string;
}

const indonesian: VerdictStepWords = {
  titles: {
    noted: 'Bacaan dicatat',
    counted: 'Uji yang dihitung',
    mean: 'Rata-rata',
    highest: 'Bacaan tertinggi',
    rounded: 'Pembulatan',
    loudest: 'Lubang knalpot terkeras',
    difference: 'Selisih terhadap standar',
    limit: 'Batas yang dipakai',
    compared: 'Dibandingkan dengan batas',
    polled: 'Pembacaan berkala',
    verdict: 'Putusan',
  },
  hold: 'tahan',
  deceleration: 'deselerasi',
  run: (number) => `uji ${number}`,
  fate: { counted: 'dihitung', spare: 'sah, tidak dipakai', rejected: 'tidak sah' },
  noReading: 'tingkat bunyi tidak dapat ditentukan',
  noRuns: 'tidak ada',
  firstThatFit: (wanted) => `${wanted} sah pertama yang berurutan dan sebarannya cukup`,
  everyValid: 'semua uji yang sah',
  noneFit: (valid, wanted) => `${valid} uji sah, diminta ${wanted}; tidak ada yang memenuhi syarat`,
  spread: 'sebaran',
  outlet: (number) => `lubang ${number}`,
  outletsApart: (difference) => `selisih antarlubang ${difference}`,
  highestOf: 'tertinggi dari',
  fixedLimit: 'nilai tetap',
  registered: 'tingkat bunyi terdaftar',
  stock: 'knalpot standar',
  smallestOf: 'nilai terkecil dari beberapa batas',
  limit: 'batas',
  noUncertainty: 'ketidakpastian tidak diketahui',
  tooClose: (bound, room) =>
    `LAFmax yang sebenarnya dapat lebih tinggi sampai ${bound}; jarak ke batas hanya ${room}`,
  invalid: 'Tidak dibandingkan dengan batas: syarat yang tidak terpenuhi membuat pengujian tidak sah.',
  noLimit: 'Tingkat bunyi dilaporkan tanpa putusan.',
  open: 'Ada angka yang belum ditetapkan atau belum pasti, sehingga tidak ada putusan.',
  decided: 'Sesuai dengan langkah-langkah di atas.',
  decision: 'keputusan',
};

const english: VerdictStepWords = {
  titles: {
    noted: 'Reading noted',
    counted: 'Runs that count',
    mean: 'Mean',
    highest: 'Highest reading',
    rounded: 'Rounding',
    loudest: 'Loudest outlet',
    difference: 'Difference from stock',
    limit: 'Limit used',
    compared: 'Compared with the limit',
    polled: 'Polled readings',
    verdict: 'Verdict',
  },
  hold: 'hold',
  deceleration: 'deceleration',
  run: (number) => `run ${number}`,
  fate: { counted: 'counted', spare: 'valid, not counted', rejected: 'invalid' },
  noReading: 'the level could not be determined',
  noRuns: 'none',
  firstThatFit: (wanted) => `the first ${wanted} that are valid, consecutive and within the spread`,
  everyValid: 'every valid run',
  noneFit: (valid, wanted) => `${valid} valid runs, ${wanted} asked for; none that fit`,
  spread: 'spread',
  outlet: (number) => `outlet ${number}`,
  outletsApart: (difference) => `outlets ${difference} apart`,
  highestOf: 'highest of',
  fixedLimit: 'fixed value',
  registered: 'registered level',
  stock: 'stock exhaust',
  smallestOf: 'smallest of several limits',
  limit: 'limit',
  noUncertainty: 'the uncertainty is not known',
  tooClose: (bound, room) =>
    `the true LAFmax can be higher by up to ${bound}; only ${room} are left to the limit`,
  invalid: 'Not compared with a limit: a rule that is not met makes the test invalid.',
  noLimit: 'The level is reported without a verdict.',
  open: 'A figure is not set or not sure, so that there is no verdict.',
  decided: 'Follows from the steps above.',
  decision: 'decision',
};

const words: InEachLanguage<VerdictStepWords> = { id: indonesian, en: english };

/** Words of the steps from the readings to the verdict. */
export function verdictStepWords(language: Language): VerdictStepWords {
  return words[language];
}
