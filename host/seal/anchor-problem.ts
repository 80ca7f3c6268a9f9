import type { Anchor } from '#core/record/anchor.ts';
import { type BenchKey, isSignedBy } from './bench-key.ts';
import type { ChainHeads } from './seal-record.ts';

/** What is wrong with an anchor, or with the chains by their anchor. */
export type AnchorProblem = 'ANCHOR_MISSING' | 'ANCHOR_WRONG' | 'TAIL_CUT';

/** The chains that an anchor is held against. */
export interface AnchoredChains {
  readonly heads: ChainHeads;
  /** Hash of a seal by its sequence; undefined where there is none. */
  sealSha256(sequence: number): string | undefined;
  /** Hash of an event by its sequence; undefined where there is none. */
  auditSha256(sequence: number): string | undefined;
}

/**
 * What is wrong with an anchor against its chains; null where nothing is. An anchor may be behind the chains (the program
 * ended between both), never ahead of them.
 */
export function anchorProblem(
  anchor: Anchor | 'unreadable' | null,
  chains: AnchoredChains,
  key: Pick<BenchKey, 'publicKey'>,
): AnchorProblem | null {
  if (anchor === null) return chains.heads.auditSequence === 0 ? null : 'ANCHOR_MISSING';
  if (anchor === 'unreadable' || !isSignedBy(key, anchor.content, anchor.signature)) return 'ANCHOR_WRONG';
  const { content } = anchor;
  const holdsSeals =
    content.sealSequence === 0 || chains.sealSha256(content.sealSequence) === content.sealSha256;
  const holdsEvents =
    content.auditSequence === 0 || chains.auditSha256(content.auditSequence) === content.auditSha256;
  return holdsSeals && holdsEvents ? null : 'TAIL_CUT';
}
