import type { TestSignature } from '#core/record/test-signature.ts';
import { type BenchKey, isSignedBy } from './bench-key.ts';

/** The record that signatures should be on. */
export interface SignedRecord {
  readonly testId: string;
  /** Of its canonical JSON. */
  readonly recordSha256: string;
}

/** True where a person's signature is on this very record and by the key of this bench. */
export function holdsFor(
  { content, signature }: TestSignature,
  { testId, recordSha256 }: SignedRecord,
  key: Pick<BenchKey, 'keyId' | 'publicKey'>,
): boolean {
  const isOfRecord = content.testId === testId && content.recordSha256 === recordSha256;
  return isOfRecord && content.keyId === key.keyId && isSignedBy(key, content, signature);
}
