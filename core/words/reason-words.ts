import type { Reason, ReasonCode } from '#core/procedure/reason.ts';
import type { InEachLanguage, Language } from './language.ts';
import { detailWord } from './detail-words.ts';
import { decimalsOf, formatNumber, formatPair } from './number-format.ts';
import { englishReasonWords } from './reason-words-en.ts';
import { indonesianReasonWords } from './reason-words-id.ts';
import { duringText } from './speed-agreement-words.ts';
import { speedFaultRemedy } from './speed-fault-words.ts';
import { withUnit } from './unit-words.ts';
import type { Bound, ReasonWords, Telling } from './reason-text.ts';

const words: InEachLanguage<ReasonWords> = { id: indonesianReasonWords, en: englishReasonWords };

const measuredWord: InEachLanguage<string> = { id: 'terukur', en: 'measured' };
const boundWords: InEachLanguage<Readonly<Record<Bound, string>>> = {
  id: {
    'at-least': 'paling sedikit ',
    'at-most': 'paling banyak ',
    within: 'paling banyak ±',
    exactly: 'seharusnya ',
  },
  en: { 'at-least': 'at least ', 'at-most': 'at most ', within: 'at most ±', exactly: 'should be ' },
};

function tellingOf({ code, effect, place }: Reason, language: Language): Telling {
  const text = words[language][code];
  if (place === 'limit' && text.atLimit !== undefined) return text.atLimit;
  return effect === 'warns' ? (text.noted ?? text) : text;
}

/** The short name of a reason, for a chip or a table cell. */
export function reasonTitle(code: ReasonCode, language: Language): string {
  return words[language][code].title;
}

/** The figures of a reason as text: `terukur 0,6 detik, paling sedikit 1,0 detik`; empty if it has none. */
export function reasonFigures(reason: Reason, language: Language): string {
  const { measured, required, unit, code } = reason;
  const { bound, boundByUnit, figures } = words[language][code];
  const beforeMeasured = `${figures?.measured ?? measuredWord[language]} `;
  const beforeRequired =
    figures === undefined ? boundWords[language][boundByUnit?.[unit] ?? bound] : `${figures.required} `;
  const one = (value: number): string => formatNumber(value, decimalsOf(unit), language);
  const [shownMeasured, shownRequired] =
    measured !== null && required !== null
      ? formatPair(measured, required, unit, language)
      : [measured === null ? null : one(measured), required === null ? null : one(required)];
  return [
    shownMeasured === null ? '' : `${beforeMeasured}${withUnit(shownMeasured, unit, language)}`,
    shownRequired === null ? '' : `${beforeRequired}${withUnit(shownRequired, unit, language)}`,
    reason.during === undefined ? '' : duringText(reason.during, language),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What happened, as one sentence with its detail and figures: the form for paper. */
export function reasonFinding(reason: Reason, language: Language): string {
  const { happened } = tellingOf(reason, language);
  const detail = reason.detail === null ? '' : `: ${detailWord(reason.detail, language)}`;
  const figures = reasonFigures(reason, language);
  return `${happened}${detail}${figures === '' ? '' : ` (${figures})`}.`;
}

/** What to do about a reason; where its figures tell the likely cause, that cause and the correction. */
export function reasonRemedy(reason: Reason, language: Language): string {
  return speedFaultRemedy(reason, language) ?? tellingOf(reason, language).remedy;
}

/** What happened and what to do, with the figures of the reason: the form for the screen and the command line. */
export function reasonSentence(reason: Reason, language: Language): string {
  return `${reasonFinding(reason, language)} ${reasonRemedy(reason, language)}`;
}
