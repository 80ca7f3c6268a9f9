import type { EditableTable, Row, SqlValue } from './editable-table.ts';

/** One statement that somebody with another database program could run. */
export interface Edit {
  readonly table: string;
  readonly kind: 'change' | 'removal' | 'addition';
  readonly sql: string;
  readonly values: readonly SqlValue[];
  /** Finds a row where the statement has changed nothing; null where it always changes something. */
  readonly unchanged: { readonly sql: string; readonly values: readonly SqlValue[] } | null;
  /** What it does, for whoever reads of it. */
  readonly told: string;
}

/**
 * Something to change in one table of a database: a value is altered, made another kind of value or taken from another row, a
 * row is removed, or one that is like another is added. The database may refuse it by a rule of the table.
 */
export function randomEdit(tables: readonly EditableTable[], chance: () => number): Edit {
  const table = any(tables, chance);
  const row = any(table.rows, chance);
  const kind = chance() % 10;
  if (kind < 2) return removal(table, row);
  return kind < 4 ? addition(table, row, chance) : change(table, row, chance);
}

function any<T>(things: readonly T[], chance: () => number): T {
  const thing = things[chance() % things.length];
  if (thing === undefined) throw new Error('nothing to choose from');
  return thing;
}

function where({ key }: EditableTable, row: Row): { readonly sql: string; readonly values: SqlValue[] } {
  const values = key.map((column) => row[column] ?? null);
  return { sql: key.map((column) => `"${column}" = ?`).join(' and '), values };
}

function removal(table: EditableTable, row: Row): Edit {
  const { sql, values } = where(table, row);
  return {
    table: table.name,
    kind: 'removal',
    sql: `delete from "${table.name}" where ${sql}`,
    values,
    unchanged: null,
    told: `delete from ${table.name}: ${shortened(row)}`,
  };
}

/** The row again under other keys, and now and then with another value beside them. */
function addition(table: EditableTable, row: Row, chance: () => number): Edit {
  const beside = any(table.columns, chance);
  const altered = (column: string): boolean => table.unique.includes(column) || column === beside;
  const values = table.columns.map((column) => {
    const value = row[column] ?? null;
    return altered(column) ? alteredValue(value, chance) : value;
  });
  return {
    table: table.name,
    kind: 'addition',
    sql: `insert into "${table.name}" values (${values.map(() => '?').join()})`,
    values,
    unchanged: null,
    told: `insert into ${table.name}: ${shortened(values)}`,
  };
}

function change(table: EditableTable, row: Row, chance: () => number): Edit {
  const column = any(table.columns, chance);
  const old = row[column] ?? null;
  const value = otherValue(old, any(table.rows, chance)[column] ?? null, chance);
  const { sql, values } = where(table, row);
  return {
    table: table.name,
    kind: 'change',
    sql: `update "${table.name}" set "${column}" = ? where ${sql}`,
    values: [value, ...values],
    unchanged: {
      sql: `select 1 from "${table.name}" where ${sql} and "${column}" is ?`,
      values: [...values, old],
    },
    told: `${table.name}.${column} of ${values.map(String).join()}: ${shortened(old)} -> ${shortened(value)}`,
  };
}

function otherValue(old: SqlValue, ofOther: SqlValue, chance: () => number): SqlValue {
  const kind = chance() % 8;
  if (kind < 2) return ofOther;
  return kind === 2 ? otherKind(old, chance) : alteredValue(old, chance);
}

/** The same bytes as something else than text, nothing, or text instead of a number. */
function otherKind(old: SqlValue, chance: () => number): SqlValue {
  if (chance() % 2 === 0) return null;
  return typeof old === 'string' ? new TextEncoder().encode(old) : `${String(old)} dB`;
}

/** Another value of the same kind: a digit, a letter or a sign of a text, a number a little off. */
function alteredValue(old: SqlValue, chance: () => number): SqlValue {
  if (typeof old === 'number') return old + ([1, -1, 0.5, 0.001, Infinity][chance() % 5] ?? 1);
  if (typeof old !== 'string') return 'x';
  if (old === '') return '1';
  const place = chance() % old.length;
  const letter = old[place] ?? '';
  const other = /\d/.test(letter) ? String((Number(letter) + 1 + (chance() % 9)) % 10) : otherLetter(letter);
  return `${old.slice(0, place)}${other}${old.slice(place + 1)}`;
}

function otherLetter(letter: string): string {
  return letter === 'a' ? 'b' : 'a';
}

function shortened(value: unknown): string {
  return value instanceof Uint8Array
    ? `bytes of ${shortened(new TextDecoder().decode(value))}`
    : JSON.stringify(value).slice(0, 100);
}
