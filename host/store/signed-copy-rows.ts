import { canonicalJson } from '#core/record/canonical-json.ts';
import { type KeptCopy, keptCopySchema } from '#core/record/kept-copy.ts';
import { sha256 } from '../seal/sha256.ts';
import type { Connection } from './connection.ts';
import { query } from './query-builder.ts';
import type { SignedCopyTable } from './schema.ts';
import { sealOf } from './seal-rows.ts';
import { appendEvent } from './sqlite-audit-log.ts';
import { StoreError } from './store-error.ts';

/** What of a signed copy whoever keeps it knows; the store binds it to its own order. */
export type KeptCopyWish = Omit<KeptCopy, 'format' | 'sequence' | 'testNumber'>;

/**
 * Adds a signed copy of a paper of a sealed test with the event that tells of it, within one transaction.
 * @throws StoreError `TEST_UNKNOWN` for a test without a seal
 */
export function addSignedCopy(connection: Connection, wish: KeptCopyWish): KeptCopy {
  const seal = sealOf(connection, wish.testId);
  if (seal === null) throw new StoreError('TEST_UNKNOWN', wish.testId);
  const { testNumber } = seal.content;
  const content = keptCopySchema.parse({
    format: 'senyap-signed-copy/1',
    sequence: lastSequence(connection) + 1,
    testNumber,
    ...wish,
  });
  const row = {
    sequence: content.sequence,
    testId: content.testId,
    sha256: content.sha256,
    content: canonicalJson(content),
  };
  connection.run(query.insertInto('signedCopy').values(row));
  appendEvent(connection, {
    kind: 'signed-copy-kept',
    who: content.keptBy,
    at: content.keptAt,
    what: testNumber,
    old: null,
    new: { origin: content.origin, sha256: content.sha256, contentSha256: sha256(row.content) },
    why: '',
  });
  return content;
}

/** The rows of the signed copies of a test's papers, in their order, as they stand there. */
export function signedCopyRows(connection: Connection, testId: string): readonly SignedCopyTable[] {
  return connection.all(
    query.selectFrom('signedCopy').selectAll().where('testId', '=', testId).orderBy('sequence'),
  );
}

/** The signed copies of a test's papers, in their order. @throws ZodError where what stands there is none */
export function signedCopiesOf(connection: Connection, testId: string): readonly KeptCopy[] {
  return signedCopyRows(connection, testId).map(({ content }) => keptCopySchema.parse(JSON.parse(content)));
}

function lastSequence(connection: Connection): number {
  const statement = query.selectFrom('signedCopy').select(({ fn }) => fn.max('sequence').as('last'));
  return connection.first(statement)?.last ?? 0;
}
