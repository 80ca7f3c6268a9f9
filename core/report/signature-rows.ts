import type { TestSignature } from '#core/record/test-signature.ts';
import { numberColumn, type SourceColumn, textColumn } from './table-cells.ts';

/**
 * Columns of the signatures of people on a test: with the test and its number they hold all that was signed, so that each can
 * be verified with the public key of the bench.
 */
export const signatureColumns: readonly SourceColumn<TestSignature>[] = [
  numberColumn('sequence', '', ({ content }) => content.sequence),
  textColumn('meaning', ({ content }) => content.meaning),
  textColumn('name', ({ content }) => content.name),
  textColumn('role', ({ content }) => content.role),
  textColumn('signed_at', ({ content }) => content.signedAt, 'ISO 8601'),
  textColumn('account_id', ({ content }) => content.accountId),
  textColumn('record_sha256', ({ content }) => content.recordSha256),
  textColumn('key_id', ({ content }) => content.keyId),
  textColumn('signature', ({ signature }) => signature, 'base64url'),
];
