import { randomUUID } from 'node:crypto';
import { Accounts } from '#host/accounts/accounts.ts';
import { ApiTokens } from '#host/accounts/api-tokens.ts';
import { oneTimePassword } from '#host/accounts/one-time-password.ts';
import { PasswordHasher, type PasswordCost } from '#host/accounts/password-hasher.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import type { AccountStore } from '#host/store/account-store.ts';

/** Cheap enough for a test that signs in often. */
export const cheapPasswords: PasswordCost = { N: 16, r: 8, p: 1 };

/** A time of day that a test sets. */
export class SetClock {
  seconds = Date.parse('2026-11-29T08:00:00Z') / 1000;
  readonly now = (): string => new Date(this.seconds * 1000).toISOString();
}

/** Accounts and tokens on a store of their own, with a clock that can be set. */
export function openAccounts(
  store: AccountStore = openTestStore(':memory:').accounts,
  clock: SetClock = new SetClock(),
) {
  const parts = { store, now: clock.now, createId: randomUUID };
  const passwords = new PasswordHasher(cheapPasswords);
  return {
    store,
    clock,
    accounts: new Accounts({ ...parts, passwords, oneTimePassword }),
    tokens: new ApiTokens(parts),
  };
}
