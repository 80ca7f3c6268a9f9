import { accountProblemWords, type AccountProblemCode } from '#core/words/people-words.ts';

/** Why something about people is refused, in words of both languages. */
export class AccountProblem extends Error {
  override readonly name = 'AccountProblem';
  readonly code: AccountProblemCode;
  readonly words: { readonly id: string; readonly en: string };
  /** Seconds to wait before another attempt; null where waiting does not help. */
  readonly waitSeconds: number | null;

  constructor(code: AccountProblemCode, waitSeconds: number | null = null) {
    super(accountProblemWords[code].en);
    this.code = code;
    this.words = accountProblemWords[code];
    this.waitSeconds = waitSeconds;
  }
}
