import Sqlite from 'better-sqlite3';
import { takeGuardsAway } from './sealed-bench.ts';

const guarded = [
  'test',
  'journal',
  'record',
  'seal',
  'auditEvent',
  'setting',
  'profileStep',
  'account',
  'apiToken',
  'testSignature',
  'amendment',
] as const;

/**
 * Changes one thing in a guarded part of a database as somebody with another database program would: the guards are taken
 * away first, then a value is altered or taken from another row, or a row removed. Returns the statement, for whoever asks what
 * it was.
 */
export function editAtRandom(filename: string, chance: () => number): string {
  const database = new Sqlite(filename);
  try {
    // The edits are thrown away: nothing waits for the disk.
    database.pragma('synchronous = OFF');
    takeGuardsAway(database);
    return alter(database, chance);
  } finally {
    database.close();
  }
}

function alter(database: Sqlite.Database, chance: () => number): string {
  for (;;) {
    const table = guarded[chance() % guarded.length] ?? 'record';
    const rows = database.prepare<[], Row>(`select rowid as place, * from ${withPlace(table)}`).all();
    const row = rows[chance() % rows.length];
    if (row === undefined || isOfRunningTest(row)) continue;
    const other = rows[chance() % rows.length] ?? row;
    const done =
      chance() % 5 === 0 ? removed(database, table, row) : changed(database, table, [row, other], chance);
    if (done !== null) return done;
  }
}

type Row = Readonly<Record<string, string | number | null>>;

/** Tables without row numbers of their own, and the column that tells a row's owner. */
const ownerColumn: Readonly<Record<string, string>> = { journal: 'testId', profileStep: 'profileId' };

function withPlace(table: string): string {
  return ownerColumn[table] === undefined ? table : `(select 0 as rowid, * from ${table})`;
}

/** The journal of what is still being measured is not sealed yet. */
function isOfRunningTest(row: Row): boolean {
  return row['testId'] === 'running';
}

function where(table: string, row: Row): [sql: string, values: unknown[]] {
  const owner = ownerColumn[table];
  if (owner !== undefined) return [`${owner} = ? and sequence = ?`, [row[owner], row['sequence']]];
  return ['rowid = ?', [row['place']]];
}

function removed(database: Sqlite.Database, table: string, row: Row): string {
  const [condition, values] = where(table, row);
  database.prepare(`delete from ${table} where ${condition}`).run(...values);
  return `delete from ${table}: ${JSON.stringify(row).slice(0, 200)}`;
}

function changed(
  database: Sqlite.Database,
  table: string,
  [row, other]: readonly [Row, Row],
  chance: () => number,
): string | null {
  const columns = Object.keys(row).filter((name) => name !== 'place');
  const column = columns[chance() % columns.length] ?? '';
  const old = row[column] ?? null;
  const altered = chance() % 4 === 0 ? (other[column] ?? null) : alteredValue(old, chance);
  const [condition, values] = where(table, row);
  try {
    database.prepare(`update ${table} set "${column}" = ? where ${condition}`).run(altered, ...values);
  } catch {
    // A key that is there already, or a rule of the table's own: another edit is tried.
    return null;
  }
  const now = database
    .prepare(`select 1 from ${table} where ${condition} and "${column}" is ?`)
    .get(...values, old);
  const kept = now === undefined ? '' : null;
  return kept === null
    ? null
    : `${table}.${column}: ${JSON.stringify(old).slice(0, 80)} -> ${JSON.stringify(altered).slice(0, 80)}`;
}

/** Another value of the same kind: a digit, a letter or a sign of a text, a number a little off. */
function alteredValue(old: string | number | null, chance: () => number): string | number | null {
  if (old === null) return 'x';
  if (typeof old === 'number') return old + ([1, -1, 0.5, 0.001, Infinity][chance() % 5] ?? 1);
  if (old === '') return '1';
  const place = chance() % old.length;
  const letter = old[place] ?? '';
  const other = /\d/.test(letter)
    ? String((Number(letter) + 1 + (chance() % 9)) % 10)
    : letter === 'a'
      ? 'b'
      : 'a';
  return `${old.slice(0, place)}${other}${old.slice(place + 1)}`;
}
