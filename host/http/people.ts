import type { Right } from '#core/people/right.ts';
import { hasRight, type Standing } from '#core/people/right.ts';
import type { Role } from '#core/people/role.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { ApiTokens } from '../accounts/api-tokens.ts';

/** A person who is signed in, or the account that a token stands for. */
export interface Person {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  /** True while the password is one that an administrator has seen: nothing else can be done before it is changed. */
  readonly mustChangePassword: boolean;
}

/** Who is behind a request. */
export interface WhoAsks {
  readonly person: Person | null;
  /** Whose place is locked there until the password is given again; null where none is. */
  readonly lockedName: string | null;
  readonly hasAccounts: boolean;
}

/** The people of the bench as a door meets them; real in the host, handed in by tests. */
export interface People {
  readonly accounts: Accounts;
  readonly tokens: ApiTokens;
  whoAsks(request: Request): WhoAsks;
  /** True for a request with a token of an account that applies. */
  bringsToken(request: Request): boolean;
  /** Notes that a person does something there, so that the place does not lock itself. */
  active(request: Request): void;
  /** Signs an account in at the place of the request; gives the headers of the answer. */
  signIn(request: Request, accountId: string): Headers;
  signOut(request: Request): Headers;
  lock(request: Request): void;
  /** Ends the sessions of an account at every other place. */
  endOthers(request: Request, accountId: string): void;
  /** Ends every session of an account. */
  endAll(accountId: string): void;
}

/** True if whoever asks has this right now. */
export function mayNow({ person, hasAccounts }: WhoAsks, right: Right): boolean {
  if (person?.mustChangePassword === true) {
    return right === 'own-account' || hasRight({ kind: 'nobody', hasAccounts }, right);
  }
  return hasRight(standingOf(person, hasAccounts), right);
}

function standingOf(person: Person | null, hasAccounts: boolean): Standing {
  return person === null ? { kind: 'nobody', hasAccounts } : { kind: 'role', role: person.role };
}
