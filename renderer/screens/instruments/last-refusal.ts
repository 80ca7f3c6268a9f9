import type { RawChunk } from '#host/http/contract.ts';
import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { rejectionAdviceWord, rejectionWord } from '#core/words/rejection-words.ts';

/** What was refused last, why, and what to do about it. */
export interface LastRefusal {
  readonly why: string;
  /** Null where the bench goes on by itself. */
  readonly advice: string | null;
}

function lastCode(chunks: readonly RawChunk[]): RejectionCode | null {
  const outcome = chunks
    .findLast(({ outcomes }) => outcomes.some(({ kind }) => kind === 'rejection'))
    ?.outcomes.findLast(({ kind }) => kind === 'rejection');
  return outcome?.kind === 'rejection' ? outcome.rejected : null;
}

/** The last refusal among the bytes on the screen; null where nothing was refused. */
export function lastRefusal(chunks: readonly RawChunk[], language: Language): LastRefusal | null {
  const code = lastCode(chunks);
  if (code === null) return null;
  const why = `${pageWords.watch.lastRefused[language]}: ${rejectionWord(code, language)}.`;
  return { why, advice: rejectionAdviceWord(code, language) };
}
