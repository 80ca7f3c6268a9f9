import type { Connection } from './connection.ts';
import { standingHashesStep } from './migrations/0009-standing-hashes.ts';
import type { NamedTest } from './number-rows.ts';
import { query } from './query-builder.ts';
import type { SignInFailureTable, StandingHashTable } from './schema.ts';
import { failureRows, standingRows } from './standing-hashes.ts';

/** What still changes and stands in no chain, with its signed hashes. */
export interface StandingEvidence {
  readonly hashes: readonly StandingHashTable[];
  readonly failures: readonly SignInFailureTable[];
  readonly running: readonly NamedTest[];
}

/** What still changes, as it stands; null in a database from before its hashes. */
export function standingEvidence(connection: Connection): StandingEvidence | null {
  if (Number(connection.pragma('user_version')) < standingHashesStep) return null;
  const running = query.selectFrom('test').select(['id', 'number']).where('outcome', '=', 'running');
  return {
    hashes: standingRows(connection),
    failures: failureRows(connection),
    running: connection.all(running),
  };
}
