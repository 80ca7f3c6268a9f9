import type { SiteCheckItem } from '#core/procedure/site-check-answer.ts';
import type { SiteCheck, SiteCheckFigure } from '#core/procedure/site-check.ts';
import type { InEachLanguage, Language } from './language.ts';
import { formatAsGiven } from './number-format.ts';
import type { SiteCheckWords } from './site-check-text.ts';
import { siteCheckWordsEn } from './site-check-words-en.ts';
import { siteCheckWordsId } from './site-check-words-id.ts';
import { withUnit } from './unit-words.ts';

const words: InEachLanguage<SiteCheckWords> = { id: siteCheckWordsId, en: siteCheckWordsEn };

/** The words of the check-list. */
export function siteCheckWords(language: Language): SiteCheckWords {
  return words[language];
}

/** What is to be confirmed, as a statement that is true or not: `Mikrofon sejajar tanah`. */
export function siteCheckName(item: SiteCheckItem, language: Language): string {
  return words[language].items[item];
}

/** What the procedure asks of an item, with its figures: `0,5 m ± 0,01 m, dari titik acuan`; empty where the name says all. */
export function siteCheckDemand({ figures, kinds }: SiteCheck, language: Language): string {
  const { kinds: named, bounds } = words[language];
  const shown = figures.map(({ value, tolerance, unit, bound }) => {
    const figure = figureText(value, unit, language);
    return `${bounds[bound]}${tolerance === null ? figure : `${figure} ± ${figureText(tolerance, unit, language)}`}`;
  });
  return [...shown, ...kinds.map((kind) => named[kind])].join(', ');
}

function figureText(value: number, unit: SiteCheckFigure['unit'], language: Language): string {
  return withUnit(formatAsGiven(value, language), unit, language);
}
