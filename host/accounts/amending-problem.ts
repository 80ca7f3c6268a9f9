import type { AmendmentFault } from '#core/record/amend-record.ts';
import { amendmentFaultWords } from '#core/words/amendment-words.ts';

/** Why a test cannot be amended so, in words of both languages. */
export class AmendingProblem extends Error {
  override readonly name = 'AmendingProblem';
  readonly code: AmendmentFault;
  readonly words: { readonly id: string; readonly en: string };

  constructor(code: AmendmentFault) {
    super(amendmentFaultWords[code].en);
    this.code = code;
    this.words = amendmentFaultWords[code];
  }
}
