import type { Reason } from '#core/procedure/reason.ts';
import type { Language } from '#core/words/language.ts';
import { reasonFinding } from '#core/words/reason-words.ts';
import type { ReportSentence } from './report-model.ts';

/** A reason as a sentence with its sign; `where` stands before it. */
export function findingSentence(reason: Reason, language: Language, where: string): ReportSentence {
  return {
    sign: reason.effect === 'rejects' ? 'triangle' : 'diamond',
    text: `${where}${reasonFinding(reason, language)}`,
  };
}
