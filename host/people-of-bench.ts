import { randomUUID } from 'node:crypto';
import { realScheduler } from '#drivers/time.ts';
import { Accounts } from './accounts/accounts.ts';
import { ApiTokens } from './accounts/api-tokens.ts';
import { oneTimePassword } from './accounts/one-time-password.ts';
import { PasswordHasher, type PasswordCost } from './accounts/password-hasher.ts';
import { Sessions } from './accounts/sessions.ts';
import type { DoorAccess } from './http/door-access.ts';
import { DoorPeople } from './http/door-people.ts';
import type { People } from './http/people.ts';
import { machineClock } from './session/wall-clock.ts';
import type { TestStore } from './store/test-store.ts';

/** How people come to the door, and what hashing a password costs. */
export interface PeopleOptions {
  readonly access: DoorAccess;
  readonly passwordCost?: PasswordCost;
}

/** The people of the bench, who sign in anew whenever the program has started. */
export function peopleOfBench(
  { access, passwordCost }: PeopleOptions,
  { accounts: store }: TestStore,
): People {
  const parts = { store, now: () => machineClock.now(), createId: randomUUID };
  return new DoorPeople({
    access,
    accounts: new Accounts({ ...parts, passwords: new PasswordHasher(passwordCost), oneTimePassword }),
    tokens: new ApiTokens(parts),
    sessions: new Sessions(() => realScheduler.monotonicSeconds()),
  });
}
