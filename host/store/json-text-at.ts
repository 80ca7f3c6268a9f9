import { sql } from 'kysely';

/** What stands at a place of a column's JSON; null where the text is none any more, so that one damaged row hides no other. */
export function textAt(table: string, column: string, path: string) {
  const text = sql.ref(`${table}.${column}`);
  return sql<string | null>`case when json_valid(${text}) then json_extract(${text}, ${sql.lit(path)}) end`;
}
