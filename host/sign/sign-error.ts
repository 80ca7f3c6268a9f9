import { type SignErrorCode, signErrorWords } from '#core/words/sign-words.ts';

/** Why nothing was signed, as a stable code with what can be done about it; never with a passphrase or a key. */
export class SignError extends Error {
  override readonly name = 'SignError';
  readonly code: SignErrorCode;
  readonly words: { readonly id: string; readonly en: string };

  constructor(code: SignErrorCode, detail = '') {
    const added = detail === '' ? '.' : ` (${detail}).`;
    const { id, en } = signErrorWords[code];
    super(`${en}${added}`);
    this.code = code;
    this.words = { id: `${id}${added}`, en: `${en}${added}` };
  }
}
