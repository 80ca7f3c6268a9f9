import type { Bilingual } from '#host/http/contract.ts';

/** One thing that is wrong in what was sent, and where. */
export interface ProblemPlace {
  readonly path: string;
  readonly message: Bilingual;
}

/** A request that the door refused or could not answer, with the host's own sentence in both languages. */
export class DoorError extends Error {
  override readonly name = 'DoorError';
  readonly code: string;
  readonly status: number;
  readonly words: Bilingual;
  readonly places: readonly ProblemPlace[];
  /** What else the host tells of the refusal. */
  readonly details: unknown;

  constructor(
    code: string,
    status: number,
    words: Bilingual,
    places: readonly ProblemPlace[] = [],
    details: unknown = null,
  ) {
    super(words.en);
    this.code = code;
    this.status = status;
    this.words = words;
    this.places = places;
    this.details = details;
  }
}
