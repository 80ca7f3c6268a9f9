import type { Confidence } from '#core/procedure/profile.ts';

/** The decision that a fact of this mark rests on: 18 where the laboratory chose it, 25 where no official text was read. */
export function decisionsOfMark(confidence: Confidence): readonly number[] {
  if (confidence === 'C') return [];
  return [confidence === 'L' ? 18 : 25];
}
