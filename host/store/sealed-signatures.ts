import type { SignatureContent } from '#core/record/test-signature.ts';
import type { BenchKey } from '../seal/bench-key.ts';
import { holdsFor } from '../seal/held-signatures.ts';
import type { RecordReader } from './test-store.ts';

/** What the signatures of people on a test's sealed record state, those by this bench, in their order; none without a seal. */
export function sealedSignatures(
  reader: Pick<RecordReader, 'seal' | 'signatures'>,
  key: Pick<BenchKey, 'keyId' | 'publicKey'>,
  testId: string,
): readonly SignatureContent[] {
  const seal = reader.seal(testId);
  if (seal === null) return [];
  return reader
    .signatures(testId)
    .filter((one) => holdsFor(one, seal.content, key))
    .map(({ content }) => content);
}
