import type { Bilingual } from '#host/http/contract.ts';

/** A request that the door refused or could not answer, with the host's own sentence in both languages. */
export class DoorError extends Error {
  override readonly name = 'DoorError';
  readonly code: string;
  readonly status: number;
  readonly words: Bilingual;

  constructor(code: string, status: number, words: Bilingual) {
    super(words.en);
    this.code = code;
    this.status = status;
    this.words = words;
  }
}
