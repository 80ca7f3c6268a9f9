import type { SigningFault } from '#core/record/signing-rules.ts';
import { signingFaultWords } from '#core/words/signature-words.ts';

/** Why a person cannot sign a test, in words of both languages. */
export class SigningProblem extends Error {
  override readonly name = 'SigningProblem';
  readonly code: SigningFault;
  readonly words: { readonly id: string; readonly en: string };

  constructor(code: SigningFault) {
    super(signingFaultWords[code].en);
    this.code = code;
    this.words = signingFaultWords[code];
  }
}
