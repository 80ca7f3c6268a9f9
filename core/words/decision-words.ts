import type { DecisionText } from './decision-text.ts';
import { englishDecisionWords } from './decision-words-en.ts';
import { indonesianDecisionWords } from './decision-words-id.ts';
import type { InEachLanguage, Language } from './language.ts';

const words: InEachLanguage<Readonly<Record<number, DecisionText>>> = {
  id: indonesianDecisionWords,
  en: englishDecisionWords,
};

/** A reading of the rules by its number in decisions.md. @throws RangeError for a number that was never given */
export function decisionText(number: number, language: Language): DecisionText {
  const text = words[language][number];
  if (text === undefined) throw new RangeError(`There is no decision ${number}`);
  return text;
}
