import type { LiveTest } from '#host/http/contract.ts';
import type { Language } from '#core/words/language.ts';
import { reasonSentence } from '#core/words/reason-words.ts';

/** What stands under the cue's sentence: after a rejected run the reason and what to do, else nothing. */
export function cueDetail(test: LiveTest, language: Language): string | null {
  if (test.cue !== 'REPEAT') return null;
  if (test.step === 'runs') {
    const rejected = test.runs.at(-1)?.judgement?.reasons.find((reason) => reason.effect === 'rejects');
    return rejected === undefined ? null : reasonSentence(rejected, language);
  }
  const reason = test.judgement.reasons.find((found) => found.place === test.step);
  return reason === undefined ? null : reasonSentence(reason, language);
}
