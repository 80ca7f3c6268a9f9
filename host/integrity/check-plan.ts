import type { ChainHeads } from '../seal/seal-record.ts';

/** Links of a chain after a sequence, up to another with it. */
export interface LinkRange {
  readonly after: number;
  readonly upTo: number;
}

/** Which links a check looks at; the tests of its seals are checked with them. */
export interface CheckPlan {
  readonly events: readonly LinkRange[];
  readonly seals: readonly LinkRange[];
}

const pageLength = 200;

/** Everything, in pages. */
export function wholePlan({
  sealSequence,
  auditSequence,
}: Pick<ChainHeads, 'sealSequence' | 'auditSequence'>): CheckPlan {
  return { events: pages(auditSequence), seals: pages(sealSequence) };
}

/**
 * What a start has time for: the newest links of both chains, and some from anywhere, others at each start.
 * @param chance whole numbers from 0 on, in no order
 */
export function sampledPlan(
  { sealSequence, auditSequence }: Pick<ChainHeads, 'sealSequence' | 'auditSequence'>,
  chance: () => number,
): CheckPlan {
  return {
    events: [newest(auditSequence, pageLength), ...someOf(auditSequence, 10, 20, chance)],
    seals: [newest(sealSequence, 5), ...someOf(sealSequence, 5, 1, chance)],
  };
}

function newest(length: number, most: number): LinkRange {
  return { after: Math.max(0, length - most), upTo: length };
}

function someOf(length: number, count: number, long: number, chance: () => number): readonly LinkRange[] {
  if (length === 0) return [];
  return Array.from({ length: count }, () => {
    const after = chance() % length;
    return { after, upTo: Math.min(length, after + long) };
  });
}

function pages(length: number): readonly LinkRange[] {
  return Array.from({ length: Math.ceil(length / pageLength) }, (_, page) => ({
    after: page * pageLength,
    upTo: Math.min(length, (page + 1) * pageLength),
  }));
}
