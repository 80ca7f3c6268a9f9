import { createHash } from 'node:crypto';
import { nameKey } from '#core/people/person-name.ts';
import { OneAtATime } from '../one-at-a-time.ts';
import type { AccountStore, StoredAccount } from '../store/account-store.ts';
import { AccountProblem } from './account-problem.ts';
import type { PasswordHasher } from './password-hasher.ts';
import { delayOfBench, delayOfName, oneMoreFailure, waitSeconds } from './sign-in-delays.ts';

/** What a check of a password needs. */
export interface CheckParts {
  readonly store: AccountStore;
  readonly passwords: PasswordHasher;
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
}

const bench = 'bench';

/** A name as its failures are kept: hashed, for people type a password in its place. */
function placeOf(name: string): string {
  return `name:${createHash('sha256').update(nameKey(name)).digest('hex')}`;
}

/** Asks people for their password, one attempt after the other, slower the more attempts fail. */
export class PasswordCheck {
  readonly #parts: CheckParts;
  readonly #attempts = new OneAtATime();

  constructor(parts: CheckParts) {
    this.#parts = parts;
  }

  /** The account of a name and its password. @throws AccountProblem `SIGN_IN_DELAYED`, `SIGN_IN_WRONG` */
  check(name: string, password: string): Promise<StoredAccount> {
    return this.#attempts.do(() => this.#checkNow(name, password));
  }

  /** Forgets the failures of a name. */
  forget(name: string): void {
    this.#parts.store.setFailures([[placeOf(name), null]]);
  }

  async #checkNow(name: string, password: string): Promise<StoredAccount> {
    const { store, passwords } = this.#parts;
    const place = placeOf(name);
    this.#refuseTooEarly(place);
    const account = store.findByNameKey(nameKey(name));
    const matches = await passwords.matches(password, account?.passwordHash ?? null);
    // A disabled account is told apart from a wrong password by nobody.
    if (account === null || !matches || account.disabled) throw this.#failed(place, account?.name ?? '');
    store.setFailures([[place, null]]);
    return account;
  }

  #refuseTooEarly(place: string): void {
    const { store } = this.#parts;
    const at = this.#nowSeconds();
    this.#bringForward(place, at);
    const ofName = waitSeconds(store.failures(place), delayOfName, at);
    const ofBench = waitSeconds(store.failures(bench), delayOfBench, at);
    const wait = Math.ceil(Math.max(ofName, ofBench));
    if (wait > 0) throw new AccountProblem('SIGN_IN_DELAYED', wait);
  }

  /** Failures of a time that has not come yet: the clock was set back, and nobody is to wait until it comes again. */
  #bringForward(place: string, nowSeconds: number): void {
    const { store } = this.#parts;
    const ahead = [place, bench].flatMap((who) => {
      const failures = store.failures(who);
      const isAhead = failures !== null && failures.lastAtSeconds > nowSeconds;
      return isAhead ? [[who, { ...failures, lastAtSeconds: nowSeconds }] as const] : [];
    });
    if (ahead.length > 0) store.setFailures(ahead);
  }

  #failed(place: string, name: string): AccountProblem {
    const { store, now } = this.#parts;
    const at = this.#nowSeconds();
    const ofName = oneMoreFailure(store.failures(place), delayOfName, at);
    store.setFailures([
      [place, ofName],
      [bench, oneMoreFailure(store.failures(bench), delayOfBench, at)],
    ]);
    store.forgetFailuresBefore(at - delayOfName.forgottenAfterSeconds);
    const isDelayed = waitSeconds(ofName, delayOfName, at) > 0;
    const kind = isDelayed ? 'sign-in-delayed' : 'sign-in-failed';
    store.note({ kind, who: '', at: now(), what: name, old: null, new: { failures: ofName.count } });
    return new AccountProblem('SIGN_IN_WRONG');
  }

  #nowSeconds(): number {
    return Date.parse(this.#parts.now()) / 1000;
  }
}
