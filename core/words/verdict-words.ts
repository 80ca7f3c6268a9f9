import type { Verdict } from '#core/verdict/test-judgement.ts';
import type { InEachLanguage, Language } from './language.ts';

/** Words of one verdict. */
export interface VerdictText {
  /** The verdict itself, in capitals. */
  readonly word: string;
  /** What it means, one sentence without figures. */
  readonly meaning: string;
}

type VerdictWords = Readonly<Record<Verdict, VerdictText>>;

const indonesian: VerdictWords = {
  pass: { word: 'LULUS', meaning: 'Hasil tidak melebihi batas menurut aturan keputusan yang dipilih.' },
  conditional_pass: {
    word: 'LULUS BERSYARAT',
    meaning: 'Hasil tidak melebihi batas, tetapi jaraknya lebih kecil daripada ketidakpastian ukur.',
  },
  no_limit_applies: {
    word: 'TANPA BATAS',
    meaning: 'Tidak ada baku mutu yang berlaku untuk pengujian ini. Tingkat bunyi dilaporkan tanpa putusan.',
  },
  conditional_fail: {
    word: 'TIDAK LULUS BERSYARAT',
    meaning: 'Hasil melebihi batas, tetapi selisihnya tidak lebih besar daripada ketidakpastian ukur.',
  },
  fail: { word: 'TIDAK LULUS', meaning: 'Hasil melebihi batas menurut aturan keputusan yang dipilih.' },
  invalid: {
    word: 'TIDAK SAH',
    meaning: 'Pengujian tidak memenuhi prosedur. Tidak ada putusan lulus atau tidak lulus.',
  },
};

const english: VerdictWords = {
  pass: { word: 'PASS', meaning: 'The result does not exceed the limit under the chosen decision rule.' },
  conditional_pass: {
    word: 'CONDITIONAL PASS',
    meaning: 'The result does not exceed the limit, but by less than the measurement uncertainty.',
  },
  no_limit_applies: {
    word: 'NO LIMIT APPLIES',
    meaning: 'No legal limit applies to this test. The level is reported without a verdict.',
  },
  conditional_fail: {
    word: 'CONDITIONAL FAIL',
    meaning: 'The result exceeds the limit, but by no more than the measurement uncertainty.',
  },
  fail: { word: 'FAIL', meaning: 'The result exceeds the limit under the chosen decision rule.' },
  invalid: {
    word: 'INVALID',
    meaning: 'The test does not meet the procedure. It says neither pass nor fail.',
  },
};

const words: InEachLanguage<VerdictWords> = { id: indonesian, en: english };

/** The words of a verdict. */
export function verdictText(verdict: Verdict, language: Language): VerdictText {
  return words[language][verdict];
}

/** Signs of the bench: always shape + word + colour. */
export type StatusSign = 'circle-check' | 'octagon-cross' | 'diamond' | 'triangle' | 'circle-dash';

/** The shape that stands for a verdict on screen and on paper, readable without colour. */
export const verdictSign: Readonly<Record<Verdict, StatusSign>> = {
  pass: 'circle-check',
  conditional_pass: 'diamond',
  no_limit_applies: 'circle-dash',
  conditional_fail: 'diamond',
  fail: 'octagon-cross',
  invalid: 'triangle',
};
