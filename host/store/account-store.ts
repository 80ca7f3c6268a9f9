import type { PeopleEventKind } from '#core/record/audit-event.ts';
import type { Role } from '#core/people/role.ts';

/** One person with a name of their own for ever, a role and a hashed password. */
export interface StoredAccount {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly role: Role;
  /** Hash with its parameters and salt; never the password. */
  readonly passwordHash: string;
  /** True while the password is one that somebody else has seen. */
  readonly mustChange: boolean;
  readonly disabled: boolean;
  /** ISO 8601 with offset. */
  readonly createdAt: string;
}

/** Failed attempts to sign in, of a name or of the whole bench. */
export interface SignInFailures {
  readonly count: number;
  /** Seconds since 1970. */
  readonly lastAtSeconds: number;
}

/** A key for another program; the token itself is known only to who got it. */
export interface StoredToken {
  readonly id: string;
  readonly accountId: string;
  /** What it is for, as its maker wrote. */
  readonly name: string;
  readonly role: Role;
  readonly sha256: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

/** What the log of the bench is told of people. */
export interface AccountEvent {
  readonly kind: PeopleEventKind;
  /** Who did it; empty where nobody was known. */
  readonly who: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  /** Name or identifier of what it was done to. */
  readonly what: string;
  readonly old: AccountFacts;
  readonly new: AccountFacts;
}

/** Facts of an account or a token that may stand in a log. */
export type AccountFacts = Readonly<Record<string, string | number | boolean | null>> | null;

/** What of an account can change. */
export type AccountChange = Partial<Pick<StoredAccount, 'role' | 'passwordHash' | 'mustChange' | 'disabled'>>;

/** Where accounts live; what a method has returned from is on disk, with the event that tells of it. @throws StoreError */
export interface AccountStore {
  /** All accounts by name. */
  list(): readonly StoredAccount[];
  find(id: string): StoredAccount | null;
  findByNameKey(nameKey: string): StoredAccount | null;
  add(account: StoredAccount, event: AccountEvent): void;
  change(id: string, change: AccountChange, event: AccountEvent): void;
  /** Null where there is none. */
  failures(who: string): SignInFailures | null;
  /** Keeps the failures of several, with the event that tells of it; a count of 0 forgets them. */
  setFailures(failures: readonly (readonly [string, SignInFailures])[], event: AccountEvent): void;
  /** Takes failures out that are older. */
  forgetFailuresBefore(seconds: number): void;
  tokens(accountId: string): readonly StoredToken[];
  findToken(sha256: string): StoredToken | null;
  addToken(token: StoredToken, event: AccountEvent): void;
  revokeToken(id: string, revokedAt: string, event: AccountEvent): void;
  /** Tells the log of something that changes nothing else. */
  note(event: AccountEvent): void;
}
