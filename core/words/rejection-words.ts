import type { RejectionCode } from '../reading/rejection-code.ts';
import type { Language } from './language.ts';
import { adapterRejectionWords } from './rejection/adapter-rejection-words.ts';
import { answerRejectionWords } from './rejection/answer-rejection-words.ts';
import { contentRejectionWords } from './rejection/content-rejection-words.ts';
import { dialogueRejectionWords } from './rejection/dialogue-rejection-words.ts';
import type { RejectionWords } from './rejection/rejection-advice.ts';
import { streamRejectionWords } from './rejection/stream-rejection-words.ts';
import { valueRejectionWords } from './rejection/value-rejection-words.ts';

/** Words for every reason for which bytes are refused; a reason without words does not compile. */
export const rejectionWords: Readonly<Record<RejectionCode, RejectionWords>> = {
  ...streamRejectionWords,
  ...contentRejectionWords,
  ...valueRejectionWords,
  ...dialogueRejectionWords,
  ...answerRejectionWords,
  ...adapterRejectionWords,
};

/** Why bytes were refused. */
export function rejectionWord(rejected: RejectionCode, language: Language): string {
  return rejectionWords[rejected].says[language];
}

/** What can be done about it; null where the bench goes on by itself. */
export function rejectionAdviceWord(rejected: RejectionCode, language: Language): string | null {
  return rejectionWords[rejected].advice?.[language] ?? null;
}
