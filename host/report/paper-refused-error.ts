import type { PaperRefusal } from '#core/report/paper-kind.ts';
import { doorWords } from '#core/words/door.ts';

/** A paper that may not be issued for a test, with the reason. */
export class PaperRefusedError extends Error {
  override readonly name = 'PaperRefusedError';
  readonly code: PaperRefusal;

  constructor(code: PaperRefusal) {
    super(doorWords[code].en);
    this.code = code;
  }
}
