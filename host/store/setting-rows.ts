import type { AuditEvent } from '#core/record/audit-event.ts';
import { jsonText } from '../json-text.ts';
import { sha256 } from '../seal/sha256.ts';
import type { Connection } from './connection.ts';
import { query } from './query-builder.ts';
import { appendEvent } from './sqlite-audit-log.ts';

/** A setting as JSON; null where it was never set. */
export function setting(connection: Connection, name: string): unknown {
  const row = connection.first(query.selectFrom('setting').select('value').where('name', '=', name));
  return row === undefined ? null : (JSON.parse(row.value) as unknown);
}

/** Changes a setting and tells the log, within one transaction; the same value again is no change. */
export function setSetting(
  connection: Connection,
  name: string,
  value: unknown,
  noted: { readonly at: string; readonly who: string },
): void {
  const text = jsonText(value);
  const before = setting(connection, name);
  if (before !== null && jsonText(before) === text) return;
  const [old, changed] = [shortened(jsonText(before)), { sha256: sha256(text), value: shortened(text) }];
  appendEvent(connection, { kind: 'setting-changed', ...noted, what: name, old, new: changed, why: '' });
  const statement = query
    .insertInto('setting')
    .values({ name, value: text })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: text }));
  connection.run(statement);
}

/** Large settings (files that were handed over) stand in the log by their hash. */
function shortened(text: string): AuditEvent['new'] {
  const longest = 8_000;
  if (text.length > longest) return { sha256: sha256(text), length: text.length };
  return JSON.parse(text) as AuditEvent['new'];
}
