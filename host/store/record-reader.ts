import { z } from 'zod';
import type { TestRecord } from '#core/record/test-record.ts';
import { amendedBy } from './amendment-rows.ts';
import type { Connection } from './connection.ts';
import { journalText } from './journal-rows.ts';
import { journalledPhases } from './journalled-phases.ts';
import { listTests } from './list-tests.ts';
import { officialRows } from './official-rows.ts';
import { query } from './query-builder.ts';
import { readKeptEvidence } from './kept-evidence.ts';
import { sealOf } from './seal-rows.ts';
import { signaturesOf } from './signature-rows.ts';
import { signedCopiesOf } from './signed-copy-rows.ts';
import { profileReader } from './sqlite-profile-store.ts';
import { StoreError } from './store-error.ts';
import type { RecordReader } from './test-store.ts';

/** What stands in an open, migrated database; `dispose` closes it. @throws StoreError from every method */
export function recordReader(connection: Connection): RecordReader {
  return {
    find: (testId) => find(connection, testId),
    list: (page) => listTests(connection, page),
    phases: (testId, names) => journalledPhases(connection, testId, names),
    journalText: (testId) => journalText(connection, testId),
    seal: (testId) => sealOf(connection, testId),
    signatures: (testId) => signaturesOf(connection, testId),
    signedCopies: (testId) => signedCopiesOf(connection, testId),
    amendedBy: (testId) => amendedBy(connection, testId),
    officialResults: (after, limit) => officialRows(connection, after, limit),
    kept: () => readKeptEvidence(connection),
    profiles: profileReader(connection),
    dispose: () => connection.close(),
  };
}

function find(connection: Connection, testId: string): TestRecord | null {
  const row = connection.first(query.selectFrom('record').select('json').where('testId', '=', testId));
  return row === undefined ? null : readRecord(row.json, testId);
}

/** What every reader of a record needs first; the check of seals says whether the rest is as it was. */
const leastSchema = z.looseObject({
  id: z.string(),
  number: z.string(),
  evidence: z.looseObject({ mode: z.string(), simulated: z.boolean() }),
  judgement: z.looseObject({ verdict: z.string() }),
});

/** @throws StoreError `RECORD_UNREADABLE` for text that another program left and that is no record */
function readRecord(text: string, testId: string): TestRecord {
  try {
    const record = JSON.parse(text) as TestRecord;
    leastSchema.parse(record);
    return record;
  } catch (error) {
    throw new StoreError('RECORD_UNREADABLE', testId, { cause: error });
  }
}
