import { existsSync } from 'node:fs';
import { openConnection } from './connection.ts';
import type { Connection, CopiedPages } from './connection.ts';
import { readKeptEvidence, type KeptEvidence } from './kept-evidence.ts';
import { databaseStep } from './migrate.ts';
import { newestStep } from './migrations.ts';
import { sealingStep } from './migrations/0003-seals-and-audit-log.ts';
import { StoreError } from './store-error.ts';

/** A sealed database that is only read, also one of an older step, and also while a bench uses it. */
export interface EvidenceFile {
  kept(): KeptEvidence;
  /** Copies it as it stands to a new file that is whole without any beside it. @throws StoreError */
  copyTo(filename: string, step: (pages: CopiedPages) => void): Promise<void>;
  /** True where SQLite finds its pages in order. */
  isSound(): boolean;
  dispose(): void;
}

/**
 * Opens a sealed database for reading.
 * @throws StoreError `STORE_MISSING`, `STORE_OLDER` where it is from before seals, `STORE_NEWER`, `STORE_FOREIGN`, `STORE_DAMAGED`
 */
export function openEvidenceFile(filename: string): EvidenceFile {
  if (!existsSync(filename)) throw new StoreError('STORE_MISSING', filename);
  const connection = openConnection(filename);
  try {
    if (databaseStep(connection, newestStep) < sealingStep) throw new StoreError('STORE_OLDER', filename);
    connection.pragma('query_only = ON');
  } catch (error) {
    connection.close();
    throw error;
  }
  return evidenceOf(connection);
}

function evidenceOf(connection: Connection): EvidenceFile {
  return {
    kept: () => readKeptEvidence(connection),
    copyTo: async (filename, step) => {
      await connection.copyTo(filename, step);
      standAlone(filename);
    },
    isSound: () => connection.pragma('quick_check(1)') === 'ok',
    dispose: () => connection.close(),
  };
}

/** Without write-ahead logging a database is one file, and reading it leaves nothing beside it. */
function standAlone(filename: string): void {
  const copy = openConnection(filename);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}
