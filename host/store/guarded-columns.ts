import type { AccountTable, ApiTokenTable } from './schema.ts';

/** What of an account the log holds by its hash. A column that comes later is not among these, or older hashes would be wrong. */
export function guardedAccount(row: AccountTable): object {
  const { id, name, nameKey, role, passwordHash, mustChange, disabled, createdAt } = row;
  return { id, name, nameKey, role, passwordHash, mustChange, disabled, createdAt };
}

/** What of a token the log holds by its hash (see {@link guardedAccount}). */
export function guardedToken(row: ApiTokenTable): object {
  const { id, accountId, name, role, sha256, createdAt, expiresAt, revokedAt } = row;
  return { id, accountId, name, role, sha256, createdAt, expiresAt, revokedAt };
}
