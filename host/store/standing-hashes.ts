import { signatureOf, type BenchKey } from '../seal/bench-key.ts';
import { sha256, sha256OfJson } from '../seal/sha256.ts';
import type { Connection } from './connection.ts';
import { journalText } from './journal-rows.ts';
import { query } from './query-builder.ts';
import type { SignInFailureTable, StandingHashTable } from './schema.ts';
import { appendEvent } from './sqlite-audit-log.ts';

/** Under this name stands the hash of the failures to sign in; all others are identifiers of running tests. */
export const failuresName = 'sign-in-failures';

/** What the signature of a standing hash is over. */
export function standingContent(name: string, hash: string | null): object {
  return { format: 'senyap-standing/1', name, sha256: hash };
}

/** Puts the hash of what stands under a name in the place of the one before. */
export function keepHash(connection: Connection, key: BenchKey, name: string, hash: string): void {
  const kept = { sha256: hash, signature: signatureOf(key, standingContent(name, hash)) };
  const statement = query
    .insertInto('standingHash')
    .values({ name, ...kept })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(kept));
  connection.run(statement);
}

/** Forgets the hash of what changes no more. */
export function forgetHash(connection: Connection, name: string): void {
  connection.run(query.deleteFrom('standingHash').where('name', '=', name));
}

/** The hash that was kept last; null where there is none. */
export function heldHash(connection: Connection, name: string): string | null {
  const statement = query.selectFrom('standingHash').select('sha256').where('name', '=', name);
  return connection.first(statement)?.sha256 ?? null;
}

/** All hashes as they stand. */
export function standingRows(connection: Connection): readonly StandingHashTable[] {
  return connection.all(query.selectFrom('standingHash').selectAll().orderBy('name'));
}

/** Failures to sign in, in the order in which they are hashed. */
export function failureRows(connection: Connection): readonly SignInFailureTable[] {
  return connection.all(query.selectFrom('signInFailure').selectAll().orderBy('who'));
}

/** Keeps the hash of the failures to sign in as they stand. */
export function keepFailures(connection: Connection, key: BenchKey): void {
  keepHash(connection, key, failuresName, sha256OfJson(failureRows(connection)));
}

/** Hashes everything that still changes, as it is found when hashes begin. */
export function beginStandingHashes(connection: Connection, key: BenchKey): void {
  const running = query.selectFrom('test').select('id').where('outcome', '=', 'running');
  for (const { id } of connection.all(running)) {
    keepHash(connection, key, id, sha256(journalText(connection, id)));
  }
  keepFailures(connection, key);
}

/**
 * Tells the log, within the transaction of a change, that the failures are not as they were left: the change hides it, for the
 * hash is made anew with it.
 */
export function noteAlteredFailures(connection: Connection, at: string): void {
  const found = hashOrNull(failureRows(connection));
  if (heldHash(connection, failuresName) === found) return;
  const event = { kind: 'integrity-problem', who: '', at, old: null, new: null, why: '' } as const;
  appendEvent(connection, { ...event, what: 'SIGN_IN_FAILURES_ALTERED' });
}

function hashOrNull(rows: readonly SignInFailureTable[]): string | null {
  try {
    return sha256OfJson(rows);
  } catch {
    // SQL has put a number there that the bench never stores.
    return null;
  }
}
