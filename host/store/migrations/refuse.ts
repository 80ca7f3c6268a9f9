import { sql } from 'kysely';
import type { Connection } from '../connection.ts';
import { query } from '../query-builder.ts';

/** Makes the database itself refuse a change: at this moment (`update on "record"`) it raises the sentence. */
export function refuse(
  connection: Connection,
  name: string,
  moment: ReturnType<typeof sql>,
  sentence: string,
): void {
  const body = sql`create trigger ${sql.id(name)} before ${moment}
    begin select raise(abort, ${sql.lit(sentence)}); end`;
  connection.run({ compile: () => body.compile(query) });
}
