import { randomBytes } from 'node:crypto';
import type { Role } from '#core/people/role.ts';
import { sha256 } from '../seal/sha256.ts';
import type { AccountStore, StoredToken } from '../store/account-store.ts';
import { AccountProblem } from './account-problem.ts';

/** A token as it can be shown later: never the token itself. */
export interface TokenView {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

/** What a token is wanted for. */
export interface TokenWish {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  readonly days: number;
}

/** What a token opens: an account, in the role of the token. */
export interface TokenHolder {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
}

/** Longest life of a token, in days. */
export const mostTokenDays = 366;

interface TokenParts {
  readonly store: AccountStore;
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
  readonly createId: () => string;
}

/** Keys for other programs: shown once, kept as hash, with a role and an end, revocable. */
export class ApiTokens {
  readonly #parts: TokenParts;

  constructor(parts: TokenParts) {
    this.#parts = parts;
  }

  /** Tokens of an account, oldest first. */
  list(accountId: string): readonly TokenView[] {
    return this.#parts.store.tokens(accountId).map(viewOf);
  }

  /** Makes a token and gives it this once. @throws AccountProblem `ACCOUNT_UNKNOWN`, `TOKEN_ROLE_REFUSED` */
  make(by: string, { accountId, name, role, days }: TokenWish): { token: string; view: TokenView } {
    const { store, now, createId } = this.#parts;
    const account = store.find(accountId);
    if (account === null) throw new AccountProblem('ACCOUNT_UNKNOWN');
    if (role !== account.role && role !== 'official') throw new AccountProblem('TOKEN_ROLE_REFUSED');
    const token = `snyp_${randomBytes(32).toString('base64url')}`;
    const createdAt = now();
    const expiresAt = new Date(Date.parse(createdAt) + days * 86_400_000).toISOString();
    const stored = { id: createId(), accountId, name, role, createdAt, expiresAt, revokedAt: null };
    store.addToken(
      { ...stored, sha256: sha256(token) },
      {
        kind: 'token-made',
        who: by,
        at: createdAt,
        what: account.name,
        old: null,
        new: { name, role, expiresAt },
      },
    );
    return { token, view: stored };
  }

  /** @throws AccountProblem `TOKEN_UNKNOWN` */
  revoke(by: string, accountId: string, id: string): void {
    const { store, now } = this.#parts;
    const token = store.tokens(accountId).find((one) => one.id === id);
    const account = store.find(accountId);
    if (token === undefined || account === null) throw new AccountProblem('TOKEN_UNKNOWN');
    if (token.revokedAt !== null) return;
    const at = now();
    const facts = { name: token.name, role: token.role };
    store.revokeToken(id, at, {
      kind: 'token-revoked',
      who: by,
      at,
      what: account.name,
      old: facts,
      new: null,
    });
  }

  /** Who a token stands for now; null where it is unknown, over, revoked or beyond what its account may do. */
  holder(text: string): TokenHolder | null {
    const { store, now } = this.#parts;
    const token = store.findToken(sha256(text));
    if (token === null || token.revokedAt !== null) return null;
    if (Date.parse(token.expiresAt) <= Date.parse(now())) return null;
    const account = store.find(token.accountId);
    if (account === null || account.disabled) return null;
    const isWithin = token.role === account.role || token.role === 'official';
    return isWithin ? { accountId: account.id, name: account.name, role: token.role } : null;
  }
}

function viewOf({ sha256: _hash, accountId: _account, ...view }: StoredToken): TokenView {
  return view;
}
