import type { BandChange } from '#core/diagnosis/measured-change.ts';
import type { FoundPattern } from '#core/diagnosis/pattern.ts';

/** Bands, by their places in the plot, that a pattern was seen by. */
export interface MarkedStretch {
  /** Of the pattern in its list, from 1. */
  readonly number: number;
  readonly first: number;
  readonly last: number;
  /** Marks of other patterns over the same bands lie above each other. */
  readonly row: number;
}

/** Where in a plot of band changes the evidence of each pattern lies; evidence beside all bands is left out. */
export function markedStretches(
  bands: readonly BandChange[],
  patterns: readonly FoundPattern[],
): readonly MarkedStretch[] {
  const marks: MarkedStretch[] = [];
  for (const [index, { evidence }] of patterns.entries()) {
    for (const one of evidence) {
      if (one.seen !== 'bands') continue;
      const inside = (nominalHz: number): boolean => nominalHz >= one.fromHz && nominalHz <= one.toHz;
      const first = bands.findIndex(({ nominalHz }) => inside(nominalHz));
      const last = bands.findLastIndex(({ nominalHz }) => inside(nominalHz));
      if (first === -1) continue;
      const row = marks.filter((mark) => mark.first <= last && mark.last >= first).length;
      marks.push({ number: index + 1, first, last, row });
    }
  }
  return marks;
}
