import { canonicalJson } from '#core/record/canonical-json.ts';
import {
  type SignatureContent,
  signatureContentSchema,
  type TestSignature,
} from '#core/record/test-signature.ts';
import { signatureOf } from '../seal/bench-key.ts';
import { sha256 } from '../seal/sha256.ts';
import type { Connection } from './connection.ts';
import { query } from './query-builder.ts';
import type { TestSignatureTable } from './schema.ts';
import { sealOf } from './seal-rows.ts';
import type { Sealing } from './sealing.ts';
import { appendEvent } from './sqlite-audit-log.ts';
import { StoreError } from './store-error.ts';

/** What of a signature whoever signs decides; the store binds it to the sealed record and to its own order. */
export type SignatureWish = Pick<
  SignatureContent,
  'testId' | 'accountId' | 'name' | 'role' | 'meaning' | 'signedAt'
>;

/**
 * Adds a signature on a sealed test with the event that tells of it, within one transaction.
 * @throws StoreError `TEST_UNKNOWN` for a test without a seal
 */
export function addSignature(connection: Connection, wish: SignatureWish, { key }: Sealing): TestSignature {
  const seal = sealOf(connection, wish.testId);
  if (seal === null) throw new StoreError('TEST_UNKNOWN', wish.testId);
  const { testNumber, recordSha256 } = seal.content;
  const content = signatureContentSchema.parse({
    format: 'senyap-signature/1',
    sequence: lastSequence(connection) + 1,
    keyId: key.keyId,
    testNumber,
    recordSha256,
    ...wish,
  });
  const signature = signatureOf(key, content);
  const row = {
    sequence: content.sequence,
    testId: wish.testId,
    content: canonicalJson(content),
    signature,
  };
  connection.run(query.insertInto('testSignature').values(row));
  const { accountId, role, meaning } = content;
  appendEvent(connection, {
    kind: 'test-signed',
    who: wish.name,
    at: wish.signedAt,
    what: testNumber,
    old: null,
    new: { accountId, role, meaning, recordSha256, signatureSha256: sha256(row.content) },
    why: '',
  });
  return { content, signature };
}

/** The rows of a test's signatures, in their order, as they stand there. */
export function signatureRows(connection: Connection, testId: string): readonly TestSignatureTable[] {
  return connection.all(
    query.selectFrom('testSignature').selectAll().where('testId', '=', testId).orderBy('sequence'),
  );
}

/** The signatures on a test, in their order. @throws ZodError where what stands there is none */
export function signaturesOf(connection: Connection, testId: string): readonly TestSignature[] {
  return signatureRows(connection, testId).map(({ content, signature }) => ({
    content: signatureContentSchema.parse(JSON.parse(content)),
    signature,
  }));
}

function lastSequence(connection: Connection): number {
  const statement = query.selectFrom('testSignature').select(({ fn }) => fn.max('sequence').as('last'));
  return connection.first(statement)?.last ?? 0;
}
