import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeAnchor } from '../seal/anchor-file.ts';
import { chainHeads } from './chain-rows.ts';
import { beginSeals } from './begin-seals.ts';
import { databaseBytes, openConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { databaseStep, migrate } from './migrate.ts';
import { migrationsWith, newestStep } from './migrations.ts';
import { openSealed, type SealingOptions } from './open-sealed.ts';
import { recordReader } from './record-reader.ts';
import { type Sealing, sealingInMemory } from './sealing.ts';
import { appendEvent } from './sqlite-audit-log.ts';
import { isWalDamaged } from './wal-damage.ts';
import { sqliteTestStore } from './sqlite-test-store.ts';
import { beginStandingHashes } from './standing-hashes.ts';
import { StoreError } from './store-error.ts';
import type { RecordReader, TestStore } from './test-store.ts';

/** Name of the database in the data folder. */
export const databaseName = 'senyap.sqlite';

/**
 * Opens the tests of a data folder for this program alone, or with `:memory:` a store that is gone with the program.
 * @throws StoreError `STORE_IN_USE`, `STORE_NEWER`, `STORE_FOREIGN`, `STORE_DAMAGED`, BenchKeyError; nothing is changed then.
 */
export function openTestStore(dataFolder: string, options: SealingOptions = {}): TestStore {
  if (dataFolder === ':memory:') return storeInMemory();
  const lock = lockDataFolder(dataFolder);
  try {
    const filename = join(dataFolder, databaseName);
    const logWasDamaged = isWalDamaged(filename);
    const store = onConnection(filename, (connection) => {
      const sealing = openSealed(connection, dataFolder, options);
      if (logWasDamaged) noteWalDamage(connection, sealing);
      return sqliteTestStore(connection, sealing);
    });
    return { ...store, dispose: () => disposeBoth(store, lock) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Opens the closed tests of a data folder for reading, also while a bench uses it.
 * @throws StoreError `STORE_MISSING` when there is no database, `STORE_OLDER` when the bench has not yet brought it up to
 * date, and those of {@link openTestStore}.
 */
export function openRecordReader(dataFolder: string): RecordReader {
  const filename = join(dataFolder, databaseName);
  if (!existsSync(filename)) throw new StoreError('STORE_MISSING', dataFolder);
  return onConnection(filename, (connection) => {
    const step = databaseStep(connection, newestStep);
    if (step < newestStep) throw new StoreError('STORE_OLDER', dataFolder);
    connection.pragma('query_only = ON');
    return recordReader(connection);
  });
}

/** Before the changes that are lost, the log of the bench said nothing of them: now it does, for ever. */
function noteWalDamage(connection: Connection, { anchor, key, now }: Sealing): void {
  const event = { kind: 'integrity-problem', who: '', at: now(), old: null, new: null, why: '' } as const;
  connection.transaction(() => appendEvent(connection, { ...event, what: 'WAL_DAMAGED' }));
  anchor.write(makeAnchor(chainHeads(connection), key));
}

let tablesInMemory: Buffer | null = null;

/** A database with all tables in which nothing has begun: made once, for making it takes longer than all else. */
function emptyTables(): Buffer {
  const begunLater = (): void => undefined;
  tablesInMemory ??= databaseBytes((made) => migrate(made, migrationsWith(begunLater, begunLater)));
  return tablesInMemory;
}

function storeInMemory(): TestStore {
  const sealing = sealingInMemory();
  return onConnection(emptyTables(), (connection) => {
    connection.transaction(() => {
      beginSeals(connection, sealing);
      beginStandingHashes(connection, sealing.key);
    });
    return sqliteTestStore(connection, sealing);
  });
}

function onConnection<T>(source: string | Buffer, step: (connection: Connection) => T): T {
  const connection = openConnection(source);
  try {
    return step(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}

function disposeBoth(store: TestStore, lock: { release(): void }): void {
  store.dispose();
  lock.release();
}
