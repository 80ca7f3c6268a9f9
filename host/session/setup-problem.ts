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
