import type { TestRecord } from '#core/record/test-record.ts';
import { sha256OfJson } from '../seal/sha256.ts';
import { firstEvent } from './baseline.ts';
import type { Connection } from './connection.ts';
import { query } from './query-builder.ts';
import { addSeal } from './seal-rows.ts';
import type { Sealing } from './sealing.ts';
import { appendEvent } from './sqlite-audit-log.ts';

/** Begins the chains of a database, within the step that makes their tables: the first event, a late seal for each record from before. */
export function beginSeals(connection: Connection, sealing: Sealing): void {
  const now = sealing.now();
  const old = connection.all(recordsInOrder).map(({ json }) => JSON.parse(json) as TestRecord);
  appendEvent(connection, firstEvent(connection, sealing.key.keyId, now, old.length));
  for (const record of old) {
    const { id, number } = record;
    const sealed = { id, number, recordSha256: sha256OfJson(record) };
    addSeal(connection, sealed, sealing, { sealedAt: now, late: true });
  }
}

const recordsInOrder = query
  .selectFrom('record')
  .innerJoin('test', 'test.id', 'record.testId')
  .select('record.json')
  .orderBy('test.year')
  .orderBy('test.yearSequence');
