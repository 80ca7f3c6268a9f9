import type { AnchorContent } from '#core/record/anchor.ts';
import type { Seal, SealContent } from '#core/record/seal.ts';
import { type BenchKey, signatureOf } from './bench-key.ts';
import { sha256OfJson } from './sha256.ts';

/** What a seal is put on. */
export interface SealedThings {
  readonly testId: string;
  readonly testNumber: string;
  readonly recordSha256: string;
  readonly journalSha256: string;
  /** ISO 8601 with offset. */
  readonly sealedAt: string;
  /** True for a record from before seals existed. */
  readonly late: boolean;
}

/** How far the chains of seals and of events have come. */
export type ChainHeads = Pick<AnchorContent, 'sealSequence' | 'sealSha256' | 'auditSequence' | 'auditSha256'>;

/** The next seal of the chain: hash of record and journal, bound to the seal before and to the log, signed by the bench. */
export function sealRecord(things: SealedThings, heads: ChainHeads, key: BenchKey): Seal {
  const content: SealContent = {
    format: 'senyap-seal/1',
    sequence: heads.sealSequence + 1,
    keyId: key.keyId,
    previousSealSha256: heads.sealSha256,
    auditSequence: heads.auditSequence,
    auditSha256: heads.auditSha256,
    ...things,
  };
  return { content, sealSha256: sha256OfJson(content), signature: signatureOf(key, content) };
}
