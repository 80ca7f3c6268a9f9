import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { takeGuardsAway } from './sealed-bench.ts';

/** A bench that is filled once for a file of tests; each call copies it to a folder of its own. */
export function copiedBench(fill: (folder: string) => unknown): () => string {
  let filled = '';
  beforeAll(async () => {
    filled = mkdtempSync(join(tmpdir(), 'senyap-test-'));
    await fill(filled);
  });
  afterAll(() => rmSync(filled, { recursive: true }));
  return () => {
    const folder = temporaryFolder();
    cpSync(filled, folder, { recursive: true });
    return folder;
  };
}

/** Edits the database of a bench as with another program, its guards taken away. */
export function editBench(folder: string, ...statements: readonly string[]): string {
  const database = new Sqlite(join(folder, 'senyap.sqlite'));
  takeGuardsAway(database);
  for (const statement of statements) database.exec(statement);
  database.close();
  return folder;
}
