import { storeWords } from '#core/words/store.ts';
import type { StoreProblemCode } from '#core/words/store.ts';

/** The store refused or failed; nothing of the refused step was stored. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreProblemCode;
  readonly words: { readonly id: string; readonly en: string };

  /** `detail` names what it was about (a path, a test number) after the sentence. */
  constructor(code: StoreProblemCode, detail?: string, options?: ErrorOptions) {
    super(detail === undefined ? storeWords[code].en : `${storeWords[code].en} (${detail})`, options);
    this.code = code;
    this.words = storeWords[code];
  }
}
