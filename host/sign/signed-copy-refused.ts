import type { SignedCopy } from '#core/record/signed-copy.ts';
import { signedCopySentence, signedCopyStateWords } from '#core/words/signed-copy-words.ts';

/** A file that is not kept as a signed copy, with all that was found. */
export class SignedCopyRefused extends Error {
  override readonly name = 'SignedCopyRefused';
  readonly code = 'SIGNED_COPY_REFUSED';
  readonly answer: SignedCopy;
  readonly words: { readonly id: string; readonly en: string };

  constructor(answer: SignedCopy) {
    const sentences = answer.findings.map(signedCopySentence);
    const said = (language: 'id' | 'en'): string =>
      `${signedCopyStateWords.refused[language]}. ${sentences.map((one) => one[language]).join(' ')}`;
    super(said('en'));
    this.answer = answer;
    this.words = { id: said('id'), en: said('en') };
  }
}
