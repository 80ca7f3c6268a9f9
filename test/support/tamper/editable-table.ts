import type Sqlite from 'better-sqlite3';

/** A value as SQLite keeps it. */
export type SqlValue = string | number | null | Uint8Array;

/** A row by its columns. */
export type Row = Readonly<Record<string, string | number | null>>;

/** A table of a database with all that stands in it, for whoever wants to edit it. */
export interface EditableTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns that tell a row from all others. */
  readonly key: readonly string[];
  /** Columns whose values, alone or together, no two rows share. */
  readonly unique: readonly string[];
  readonly rows: readonly Row[];
}

/**
 * Every table of a database, also those that a later step of the database brings.
 * @throws Error for a table without rows, in which nothing could be edited
 */
export function editableTables(database: Sqlite.Database): readonly EditableTable[] {
  const names = database
    .prepare<[], string>(`select name from sqlite_schema where type = 'table' and name not like 'sqlite%'`)
    .pluck()
    .all();
  return names.map((name) => editableTable(database, name));
}

function editableTable(database: Sqlite.Database, name: string): EditableTable {
  const columns = database.pragma(`table_info("${name}")`) as readonly { name: string; pk: number }[];
  const indexes = database.pragma(`index_list("${name}")`) as readonly { name: string; unique: number }[];
  const ofIndexes = indexes
    .filter(({ unique }) => unique === 1)
    .flatMap((index) => database.pragma(`index_info("${index.name}")`) as readonly { name: string }[]);
  const key = columns.filter(({ pk }) => pk > 0).map((column) => column.name);
  const rows = database.prepare<[], Row>(`select * from "${name}"`).all();
  if (rows.length === 0) throw new Error(`the bench that is edited has nothing in its table ${name}`);
  return {
    name,
    columns: columns.map((column) => column.name),
    key,
    unique: [...new Set([...key, ...ofIndexes.map((column) => column.name)])],
    rows,
  };
}
