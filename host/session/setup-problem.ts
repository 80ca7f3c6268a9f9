import { sessionWords, type SessionProblemCode } from '#core/words/session-words.ts';
import type { Bilingual } from '../http/contract.ts';

/** Something a person asked for that cannot be done now, in words of both languages. */
export class SetupProblem extends Error {
  override readonly name = 'SetupProblem';
  readonly code: string;
  readonly words: Bilingual;

  constructor(code: string, words: Bilingual) {
    super(words.en);
    this.code = code;
    this.words = words;
  }
}

/** The problem with this code and its words. */
export function setupProblem(code: SessionProblemCode): SetupProblem {
  return new SetupProblem(code, sessionWords[code]);
}
