import { sessionWords, type SessionProblemCode } from '#core/words/session-words.ts';
import type { Bilingual } from '../http/contract.ts';

/** One thing that is wrong, and where: `level.scale`. */
export interface ProblemPlace {
  readonly path: string;
  readonly message: Bilingual;
}

/** Something a person asked for that cannot be done now, in words of both languages. */
export class SetupProblem extends Error {
  override readonly name = 'SetupProblem';
  readonly code: string;
  readonly words: Bilingual;
  /** The single things that are wrong, where there are such. */
  readonly places: readonly ProblemPlace[];

  constructor(code: string, words: Bilingual, places: readonly ProblemPlace[] = []) {
    super(words.en);
    this.code = code;
    this.words = words;
    this.places = places;
  }
}

/** The problem with this code and its words. */
export function setupProblem(code: SessionProblemCode, places: readonly ProblemPlace[] = []): SetupProblem {
  return new SetupProblem(code, sessionWords[code], places);
}
