import { join } from 'node:path';
import { CompiledQuery } from 'kysely';
import Sqlite from 'better-sqlite3';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { checkEvidence, findingsOf } from '#host/integrity/check-evidence.ts';
import { wholePlan } from '#host/integrity/check-plan.ts';
import { sourcesOfFolder } from '#host/integrity/sources-of-folder.ts';
import { publicKeyOfFolder } from '#host/seal/key-place.ts';
import { type Connection, openConnection } from '#host/store/connection.ts';
import { databaseName, openRecordReader } from '#host/store/open-test-store.ts';
import { recordReader } from '#host/store/record-reader.ts';
import { StoreError } from '#host/store/store-error.ts';
import type { SqlValue } from './editable-table.ts';
import type { Edit } from './random-edit.ts';
import { takeGuardsAway } from './sealed-bench.ts';

/** What a whole check says after an edit; null where the database refused the edit, or nothing was changed by it. */
export type FoundAfterEdit = readonly IntegrityFinding[] | null;

/** A bench that is opened once: each edit is made, looked at by a whole check, and taken back. */
export interface BenchInHand {
  /** What a whole check says as long as nothing is edited. */
  find(): readonly IntegrityFinding[];
  findAfter(edit: Edit): FoundAfterEdit;
  close(): void;
}

/** Takes the guards of a bench away and opens it for edits. */
export function benchInHand(folder: string): BenchInHand {
  unguarded(folder, () => undefined);
  const connection = openConnection(join(folder, databaseName));
  connection.pragma('foreign_keys = OFF');
  const sources = sourcesOfFolder(folder, recordReader(connection).kept(), publicKeyOfFolder(folder));
  const find = (): readonly IntegrityFinding[] =>
    findingsOf(checkEvidence(sources, wholePlan(sources.kept.heads())));
  return {
    find,
    findAfter: (edit) => {
      connection.run(statement('begin'));
      try {
        return isMade(connection, edit) ? find() : null;
      } finally {
        connection.run(statement('rollback'));
      }
    },
    close: () => connection.close(),
  };
}

function statement(sql: string, values: readonly SqlValue[] = []) {
  return { compile: () => CompiledQuery.raw(sql, [...values]) };
}

function isMade(connection: Connection, { sql, values, unchanged }: Edit): boolean {
  try {
    connection.run(statement(sql, values));
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
  return unchanged === null || connection.first(statement(unchanged.sql, unchanged.values)) === undefined;
}

/** A key that is there already, or a rule of the table's own. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof StoreError)) return false;
  const { cause } = error;
  const isMismatch = cause instanceof Sqlite.SqliteError && cause.code === 'SQLITE_MISMATCH';
  return error.code === 'STORE_REFUSED' || isMismatch;
}

/** Edits the database of a folder with another program and looks at it with one of its own, as somebody would really do it. */
export function findInFolder(folder: string, { sql, values }: Edit): readonly IntegrityFinding[] {
  unguarded(folder, (database) => database.prepare(sql).run(...values));
  const reader = openRecordReader(folder);
  try {
    const sources = sourcesOfFolder(folder, reader.kept(), publicKeyOfFolder(folder));
    return findingsOf(checkEvidence(sources, wholePlan(sources.kept.heads())));
  } finally {
    reader.dispose();
  }
}

function unguarded(folder: string, step: (database: Sqlite.Database) => unknown): void {
  const database = new Sqlite(join(folder, databaseName));
  try {
    // The edits are thrown away: nothing waits for the disk.
    database.pragma('synchronous = OFF');
    takeGuardsAway(database);
    step(database);
  } finally {
    database.close();
  }
}
