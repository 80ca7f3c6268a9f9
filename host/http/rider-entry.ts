import { randomBytes, randomInt } from 'node:crypto';
import { sameText } from './same-text.ts';

/** Digits of a code: so few that a person types them on a tablet, so many that nobody guesses them in the tries there are. */
const codeDigits = 10;
/** Wrong codes after which the code is worth nothing and a new one must be asked for at the bench. */
const mostGuesses = 20;

/** Why there is no code: a device came in by it, or so many wrong ones were typed that it is worth nothing. */
export type SpentCode = 'used' | 'guessed-out';

/** Who may look through the rider door: a device that brought the code, which opens it once, and its cookie afterwards. */
export class RiderEntry {
  readonly #cookieSecret = randomBytes(24).toString('base64url');
  #code: string | null = null;
  #spent: SpentCode | null = null;
  #guesses = 0;

  constructor() {
    this.renew();
  }

  /** The code that opens the door for one device; null when it has been used or guessed at too often. */
  get code(): string | null {
    return this.#code;
  }

  /** Why there is no code any more; null where there is one. */
  get spent(): SpentCode | null {
    return this.#spent;
  }

  /** Makes a new code; devices that are in stay in. */
  renew(): void {
    this.#guesses = 0;
    this.#spent = null;
    this.#code = Array.from({ length: codeDigits }, () => String(randomInt(10))).join('');
  }

  /** Takes a code as it was typed: the cookie's text where it is right, and the code is used up; else null. */
  admit(typed: string): string | null {
    const code = this.#code;
    if (code === null) return null;
    if (sameText(typed.replaceAll(/\D/g, ''), code)) {
      this.#spend('used');
      return this.#cookieSecret;
    }
    this.#guesses += 1;
    if (this.#guesses >= mostGuesses) this.#spend('guessed-out');
    return null;
  }

  #spend(how: SpentCode): void {
    this.#code = null;
    this.#spent = how;
  }

  /** True for the cookie of a device that was admitted. */
  knows(cookie: string): boolean {
    return sameText(cookie, this.#cookieSecret);
  }
}
