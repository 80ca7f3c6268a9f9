import type { PartDifference } from './part-difference.ts';

/** What a part brings against the first one, and what it costs. */
export interface TriedPart {
  readonly partId: string;
  readonly costRupiah: number | null;
  /** Null for the first part itself. */
  readonly difference: PartDifference | null;
}

/** A part that is quieter for certain, with the price of each decibel. */
export interface PricedPart {
  readonly partId: string;
  readonly quieterByDb: number;
  readonly costRupiah: number;
  readonly rupiahPerDb: number;
}

/** Parts that are really quieter and whose cost is known, the cheapest decibel first; a gain that cannot be told from none has no price. */
export function bestValue(parts: readonly TriedPart[]): readonly PricedPart[] {
  return parts
    .flatMap(({ partId, costRupiah, difference }) => {
      if (costRupiah === null || difference?.state !== 'difference' || difference.finding !== 'quieter')
        return [];
      const quieterByDb = -difference.differenceDb;
      return [{ partId, quieterByDb, costRupiah, rupiahPerDb: costRupiah / quieterByDb }];
    })
    .toSorted((one, other) => one.rupiahPerDb - other.rupiahPerDb);
}
