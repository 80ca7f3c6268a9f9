import type { Reason, ReasonCode } from '#core/procedure/reason.ts';
import type { InEachLanguage, Language } from './language.ts';
import { detailWord } from './detail-words.ts';
import { decimalsOf, formatNumber, formatPair } from './number-format.ts';
import { englishReasonWords } from './reason-words-en.ts';
import { indonesianReasonWords } from './reason-words-id.ts';
import { withUnit } from './unit-words.ts';

/** How the required figure of a reason binds the measured one. */
export type Bound = 'at-least' | 'at-most' | 'exactly';

/** Words of one reason code: what it is called, what happened, what to do. */
export interface ReasonText {
  /** Short name for a chip or a table cell. */
  readonly title: string;
  /** What happened, without figures and without a full stop. */
  readonly happened: string;
  /** What to do now, one or two sentences. */
  readonly remedy: string;
  /** How measured and required stand to each other; decides the word before the required figure. */
  readonly bound: Bound;
}

/** Words of every reason code: a missing one is a compile error. */
export type ReasonWords = Readonly<Record<ReasonCode, ReasonText>>;

const words: InEachLanguage<ReasonWords> = { id: indonesianReasonWords, en: englishReasonWords };

const figureWords = {
  id: {
    measured: 'terukur',
    'at-least': 'paling sedikit',
    'at-most': 'paling banyak',
    exactly: 'seharusnya',
  },
  en: { measured: 'measured', 'at-least': 'at least', 'at-most': 'at most', exactly: 'should be' },
} as const;

/** The short name of a reason, for a chip or a table cell. */
export function reasonTitle(code: ReasonCode, language: Language): string {
  return words[language][code].title;
}

/** The figures of a reason as text: `terukur 0,6 detik, paling sedikit 1,0 detik`; empty if it has none. */
export function reasonFigures(reason: Reason, language: Language): string {
  const { measured, required, unit } = reason;
  const { bound } = words[language][reason.code];
  const say = figureWords[language];
  const one = (value: number): string => formatNumber(value, decimalsOf(unit), language);
  const [shownMeasured, shownRequired] =
    measured !== null && required !== null
      ? formatPair(measured, required, unit, language)
      : [measured === null ? null : one(measured), required === null ? null : one(required)];
  return [
    shownMeasured === null ? '' : `${say.measured} ${withUnit(shownMeasured, unit, language)}`,
    shownRequired === null ? '' : `${say[bound]} ${withUnit(shownRequired, unit, language)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What happened, as one sentence with its detail and figures: the form for paper. */
export function reasonFinding(reason: Reason, language: Language): string {
  const { happened } = words[language][reason.code];
  const detail = reason.detail === null ? '' : `: ${detailWord(reason.detail, language)}`;
  const figures = reasonFigures(reason, language);
  return `${happened}${detail}${figures === '' ? '' : ` (${figures})`}.`;
}

/** What to do about a reason. */
export function reasonRemedy(code: ReasonCode, language: Language): string {
  return words[language][code].remedy;
}

/** What happened and what to do, with the figures of the reason: the form for the screen and the command line. */
export function reasonSentence(reason: Reason, language: Language): string {
  return `${reasonFinding(reason, language)} ${reasonRemedy(reason.code, language)}`;
}
