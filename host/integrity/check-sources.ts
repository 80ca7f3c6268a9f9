import type { Anchor } from '#core/record/anchor.ts';
import type { IntegrityCode, IntegrityFinding } from '#core/record/integrity-finding.ts';
import type { BenchKey } from '../seal/bench-key.ts';
import type { KeptEvidence } from '../store/kept-evidence.ts';

/** How a file of the data folder is found by the hash that it was stored under. */
export type FileState = 'whole' | 'missing' | 'altered';

/** How a large file is found, in steps between which other work can go on. */
export type FileStateInPieces = Generator<void, FileState>;

/** What a check reads. */
export interface CheckSources {
  readonly kept: KeptEvidence;
  readonly key: Pick<BenchKey, 'keyId' | 'publicKey'>;
  readonly anchor: Anchor | 'unreadable' | null;
  /** A recording may be large, so that it can be looked at in pieces. */
  recording(sha256: string): FileState | FileStateInPieces;
  photo(sha256: string): FileState;
  signedCopy(sha256: string): FileState;
}

/** Something that is not as it was stored, as it is now. */
export function finding(
  code: IntegrityCode,
  what: string | number,
  testId: string | null = null,
): IntegrityFinding {
  return { code, testId, what: String(what), notedAt: null };
}
