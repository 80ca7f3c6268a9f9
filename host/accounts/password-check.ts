import { nameKey } from '#core/people/person-name.ts';
import { benchPlace, placeOfName } from '../store/failure-place.ts';
import { OneAtATime } from '../one-at-a-time.ts';
import type { AccountStore, SignInFailures, StoredAccount } from '../store/account-store.ts';
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

  /** Forgets the failures of an account, where there are any. */
  forget(name: string): void {
    const { store, now } = this.#parts;
    const place = placeOfName(name);
    if ((store.failures(place)?.count ?? 0) === 0) return;
    const at = now();
    const none = { count: 0, lastAtSeconds: secondsOf(at) };
    const told = { failures: 0, atSeconds: none.lastAtSeconds };
    const event = { kind: 'failures-forgotten', who: '', at, what: name, old: null, new: told } as const;
    store.setFailures([[place, none]], event);
  }

  async #checkNow(name: string, password: string): Promise<StoredAccount> {
    const { store, passwords } = this.#parts;
    const place = placeOfName(name);
    const account = store.findByNameKey(nameKey(name));
    this.#refuseTooEarly(place, account?.name ?? '');
    const matches = await passwords.matches(password, account?.passwordHash ?? null);
    // A disabled account is told apart from a wrong password by nobody.
    if (account === null || !matches || account.disabled) throw this.#failed(place, account?.name ?? '');
    this.forget(account.name);
    return account;
  }

  #refuseTooEarly(place: string, name: string): void {
    const { store, now } = this.#parts;
    const at = now();
    const seconds = secondsOf(at);
    this.#bringForward(place, name, at);
    const ofName = waitSeconds(store.failures(place), delayOfName, seconds);
    const ofBench = waitSeconds(store.failures(benchPlace), delayOfBench, seconds);
    const wait = Math.ceil(Math.max(ofName, ofBench));
    if (wait > 0) throw new AccountProblem('SIGN_IN_DELAYED', wait);
  }

  /** Failures of a time that has not come yet: the clock was set back, and nobody is to wait until it comes again. */
  #bringForward(place: string, name: string, at: string): void {
    const { store } = this.#parts;
    const atSeconds = secondsOf(at);
    const ahead = (who: string): SignInFailures | null => {
      const failures = store.failures(who);
      return failures !== null && failures.count > 0 && failures.lastAtSeconds > atSeconds ? failures : null;
    };
    const [ofName, ofBench] = [ahead(place), ahead(benchPlace)];
    if (ofName === null && ofBench === null) return;
    const moved = [[place, ofName] as const, [benchPlace, ofBench] as const].flatMap(([who, failures]) =>
      failures === null ? [] : [[who, { ...failures, lastAtSeconds: atSeconds }] as const],
    );
    const told = {
      atSeconds,
      ...(ofName !== null && { failures: ofName.count }),
      ...(ofBench !== null && { benchFailures: ofBench.count }),
    };
    store.setFailures(moved, {
      kind: 'failures-brought-forward',
      who: '',
      at,
      what: name,
      old: null,
      new: told,
    });
  }

  #failed(place: string, name: string): AccountProblem {
    const { store, now } = this.#parts;
    const at = now();
    const atSeconds = secondsOf(at);
    const ofName = oneMoreFailure(store.failures(place), delayOfName, atSeconds);
    const ofBench = oneMoreFailure(store.failures(benchPlace), delayOfBench, atSeconds);
    const kind = waitSeconds(ofName, delayOfName, atSeconds) > 0 ? 'sign-in-delayed' : 'sign-in-failed';
    const told = { failures: ofName.count, atSeconds, benchFailures: ofBench.count };
    const event = { kind, who: '', at, what: name, old: null, new: told } as const;
    store.setFailures(
      [
        [place, ofName],
        [benchPlace, ofBench],
      ],
      event,
    );
    store.forgetFailuresBefore(atSeconds - delayOfName.forgottenAfterSeconds);
    return new AccountProblem('SIGN_IN_WRONG');
  }
}

function secondsOf(at: string): number {
  return Date.parse(at) / 1000;
}
