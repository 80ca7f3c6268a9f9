import type { BandSplit } from './run-diagnosis.ts';
import { type ShareKind, shareKinds } from './share-kind.ts';

/** The kind that holds most of a band; not assigned where none does. */
export function mainKind({ byKind }: Pick<BandSplit, 'byKind'>): ShareKind {
  const [first] = shareKinds
    .filter((kind) => byKind[kind] !== undefined)
    .toSorted((one, other) => (byKind[other] ?? -Infinity) - (byKind[one] ?? -Infinity));
  return first ?? 'not-assigned';
}
