import { benchKeyWords, type BenchKeyProblemCode } from '#core/words/bench-key-words.ts';

/** The key of the bench cannot be used; nothing was changed. The message never holds anything of the key. */
export class BenchKeyError extends Error {
  override readonly name = 'BenchKeyError';
  readonly code: BenchKeyProblemCode;
  readonly words: { readonly id: string; readonly en: string };

  constructor(code: BenchKeyProblemCode, path: string) {
    super(`${benchKeyWords[code].en} (${path})`);
    this.code = code;
    this.words = benchKeyWords[code];
  }
}
