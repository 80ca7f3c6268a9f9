import { canonicalJson } from '#core/record/canonical-json.ts';
import { type Seal, type SealContent, sealContentSchema } from '#core/record/seal.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { sealRecord } from '../seal/seal-record.ts';
import { sha256 } from '../seal/sha256.ts';
import { chainHeads } from './chain-rows.ts';
import type { Connection } from './connection.ts';
import { journalText } from './journal-rows.ts';
import { query } from './query-builder.ts';
import type { Sealing } from './sealing.ts';

/** Seals a stored record with its journal, within the transaction that stores it; gives what was sealed. */
export function addSeal(
  connection: Connection,
  record: Pick<TestRecord, 'id' | 'number'> & { readonly recordSha256: string },
  { key }: Sealing,
  made: { readonly sealedAt: string; readonly late: boolean },
): SealContent {
  const things = {
    testId: record.id,
    testNumber: record.number,
    recordSha256: record.recordSha256,
    journalSha256: sha256(journalText(connection, record.id)),
    ...made,
  };
  const { content, sealSha256, signature } = sealRecord(things, chainHeads(connection), key);
  const row = {
    sequence: content.sequence,
    testId: record.id,
    content: canonicalJson(content),
    sealSha256,
    signature,
  };
  connection.run(query.insertInto('seal').values(row));
  return content;
}

/** The seal of a test; null where it has none. @throws ZodError where what stands there is none */
export function sealOf(connection: Connection, testId: string): Seal | null {
  const row = connection.first(query.selectFrom('seal').selectAll().where('testId', '=', testId));
  if (row === undefined) return null;
  const { content, sealSha256, signature } = row;
  return { content: sealContentSchema.parse(JSON.parse(content)), sealSha256, signature };
}
