import Sqlite from 'better-sqlite3';
import type { CompiledQuery } from 'kysely';
import { withStoreErrors, withStoreErrorsLater } from './sqlite-problem.ts';

/** A query of the builder that can be compiled; `Row` is what it returns. */
export interface Compilable<Row> {
  compile(): CompiledQuery<Row>;
}

/** How far a copy of a database has come. */
export interface CopiedPages {
  readonly totalPages: number;
  readonly remainingPages: number;
}

/** One open SQLite database that runs compiled queries at once. Every method throws StoreError when SQLite does. */
export interface Connection {
  all<Row>(statement: Compilable<Row>): readonly Row[];
  first<Row>(statement: Compilable<Row>): Row | undefined;
  run(statement: Compilable<unknown>): void;
  /** Runs text that is no query of the builder (pragmas). */
  pragma(text: string): unknown;
  /** All or nothing, with the write lock taken first; what it returned from is on disk. */
  transaction<T>(step: () => T): T;
  /** Everything that is read within stands as it was at one moment, whatever others write meanwhile. */
  atOneMoment<T>(step: () => T): T;
  /** Copies the database as it stands to a new file while it may be written to; hears of each step. */
  copyTo(filename: string, step: (pages: CopiedPages) => void): Promise<void>;
  close(): void;
}

/** How long a statement waits for another connection's lock. */
const busyTimeoutMilliseconds = 5_000;

/**
 * Opens a database with full durability and foreign keys; touches nothing in the file. The bytes of one are opened in memory.
 * @throws StoreError
 */
export function openConnection(source: string | Buffer): Connection {
  const database = withStoreErrors(() => new Sqlite(source, { timeout: busyTimeoutMilliseconds }));
  try {
    withStoreErrors(() => configure(database));
  } catch (error) {
    database.close();
    throw error;
  }
  return connectionOf(database);
}

/** The bytes of the database that a step makes in memory. @throws StoreError */
export function databaseBytes(step: (connection: Connection) => void): Buffer {
  const database = new Sqlite(':memory:');
  try {
    configure(database);
    step(connectionOf(database));
    return database.serialize();
  } finally {
    database.close();
  }
}

function configure(database: Sqlite.Database): void {
  database.pragma('synchronous = FULL');
  // macOS acknowledges a plain fsync before the drive has written.
  database.pragma('fullfsync = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('recursive_triggers = ON');
  database.pragma('trusted_schema = OFF');
}

/** Copied at once between two turns of the program: about 8 MB. */
const pagesPerTurn = 2_000;
const allPages = 0x7fff_ffff;

async function copyTo(
  database: Sqlite.Database,
  filename: string,
  step: (pages: CopiedPages) => void,
): Promise<void> {
  let remaining = allPages;
  const progress = (pages: CopiedPages): number => {
    step(pages);
    // Somebody else wrote, so SQLite began again: now in one go, or it might never end.
    const isAgain = pages.remainingPages > remaining;
    remaining = isAgain ? 0 : pages.remainingPages;
    return isAgain ? allPages : pagesPerTurn;
  };
  await database.backup(filename, { progress });
}

function connectionOf(database: Sqlite.Database): Connection {
  const prepared = new Map<string, Sqlite.Statement>();
  const prepare = (sql: string): Sqlite.Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const execute = <T>(
    { sql, parameters }: CompiledQuery,
    step: (statement: Sqlite.Statement, parameters: readonly unknown[]) => T,
  ): T => withStoreErrors(() => step(prepare(sql), parameters));
  return {
    all: <Row>(statement: Compilable<Row>) =>
      execute(statement.compile(), (ready, parameters) => ready.all(...parameters) as Row[]),
    first: <Row>(statement: Compilable<Row>) =>
      execute(statement.compile(), (ready, parameters) => ready.get(...parameters) as Row | undefined),
    run: (statement) => {
      execute(statement.compile(), (ready, parameters) => ready.run(...parameters));
    },
    pragma: (text) => withStoreErrors(() => database.pragma(text, { simple: true })),
    transaction: (step) => withStoreErrors(() => database.transaction(step).immediate()),
    atOneMoment: (step) => withStoreErrors(() => database.transaction(step).deferred()),
    copyTo: (filename, step) => withStoreErrorsLater(() => copyTo(database, filename, step)),
    close: () => {
      database.close();
    },
  };
}
