/**
 * Why a reading that was understood is not to be trusted, though its instrument says nothing against it. The reading is told
 * and kept with its doubt.
 *
 * - `rate-unlike-declared`: readings come by more than half more often, or less often, than was declared of the device
 * - `line-repeated`: the device sends each line twice, and this is the second of two
 * - `fall-too-fast`: the level fell faster than its time weighting lets any level fall
 * - `speed-doubled`, `speed-halved`: a steady speed jumped to twice or half of it, as with a spark too many or missed
 */
export const readingDoubts = [
  'rate-unlike-declared',
  'line-repeated',
  'fall-too-fast',
  'speed-doubled',
  'speed-halved',
] as const;

/** Why a reading that was understood is not to be trusted. */
export type ReadingDoubt = (typeof readingDoubts)[number];

const aboutValue: ReadonlySet<ReadingDoubt | undefined> = new Set([
  'fall-too-fast',
  'speed-doubled',
  'speed-halved',
]);

/** True for doubts about the value itself, which is no evidence then; the others are about the line or its settings. */
export function voidsValue(doubt: ReadingDoubt | undefined): boolean {
  return aboutValue.has(doubt);
}

/** True for a reading that only says again what the one before it said: it is none of its own. */
export function addsNothing({ doubt }: { readonly doubt?: ReadingDoubt }): boolean {
  return doubt === 'line-repeated';
}
