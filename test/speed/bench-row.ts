import type { Standing } from './take-turns.ts';

/** What is to be reached: a bound that the figure itself may touch, or may not where it is `below`. */
export interface Wanted {
  readonly bound: 'at most' | 'at least' | 'below';
  readonly value: number;
}

/** How a figure stands against what is wanted. */
export type RowVerdict = 'reached' | 'NOT reached' | 'NOT THE SAME WORK' | 'not compared' | 'for information';

/** One line of the table. Times are medians in milliseconds of processor time; null where there is none. */
export interface BenchRow {
  readonly work: string;
  /** The peer or the bound that Senyap is measured against. */
  readonly against: string;
  readonly ownMs: number | null;
  readonly againstMs: number | null;
  /** The figure that is judged; null where the peer is absent. */
  readonly figure: number | null;
  readonly unit: 'x' | 'x real time' | 'x line' | '%' | 'ms' | 'MiB';
  readonly wanted: Wanted | null;
  readonly verdict: RowVerdict;
  /** The same figure by the clock on the wall, where it was measured. */
  readonly figureByClock: number | null;
  /** Largest difference of the levels that both found. */
  readonly levelDifferenceDb: number | null;
}

const holds: Record<Wanted['bound'], (figure: number, value: number) => boolean> = {
  'at most': (figure, value) => figure <= value,
  'at least': (figure, value) => figure >= value,
  below: (figure, value) => figure < value,
};

/** Whether a figure is within its bound; one that is not finite never is. */
export function isReached(figure: number, { bound, value }: Wanted): boolean {
  return Number.isFinite(figure) && holds[bound](figure, value);
}

/** A line for a figure with its bound. */
export function boundRow(
  row: Pick<BenchRow, 'work' | 'against' | 'unit'> &
    Partial<BenchRow> & { readonly figure: number; readonly wanted: Wanted },
): BenchRow {
  const verdict = isReached(row.figure, row.wanted) ? 'reached' : 'NOT reached';
  return { ownMs: null, againstMs: null, figureByClock: null, levelDifferenceDb: null, verdict, ...row };
}

/** What is known of a peer's part in a work besides its times. */
export interface RatioTerms {
  readonly work: string;
  /** Most of the peer's time; null where the ratio is only told. */
  readonly mostRatio: number | null;
  readonly levelDifferenceDb: number;
  readonly sameWorkDb: number;
}

/** A line for the ratio of Senyap's time to a peer's; it counts only where both did the same work. */
export function ratioRow(own: Standing, peer: Standing, terms: RatioTerms): BenchRow {
  const figure = own.processorSeconds / peer.processorSeconds;
  const wanted: Wanted | null =
    terms.mostRatio === null ? null : { bound: 'at most', value: terms.mostRatio };
  return {
    work: terms.work,
    against: peer.name,
    ownMs: 1000 * own.processorSeconds,
    againstMs: 1000 * peer.processorSeconds,
    figure,
    unit: 'x',
    wanted,
    verdict: ratioVerdict(figure, wanted, terms),
    figureByClock: own.seconds / peer.seconds,
    levelDifferenceDb: terms.levelDifferenceDb,
  };
}

/** A line for a peer that this machine has not. */
export function absentRow(work: string, own: Standing, name: string, mostRatio: number | null): BenchRow {
  return {
    work,
    against: name,
    ownMs: 1000 * own.processorSeconds,
    againstMs: null,
    figure: null,
    unit: 'x',
    wanted: mostRatio === null ? null : { bound: 'at most', value: mostRatio },
    verdict: 'not compared',
    figureByClock: null,
    levelDifferenceDb: null,
  };
}

function ratioVerdict(figure: number, wanted: Wanted | null, terms: RatioTerms): RowVerdict {
  if (!(terms.levelDifferenceDb <= terms.sameWorkDb)) return 'NOT THE SAME WORK';
  if (wanted === null) return 'for information';
  return isReached(figure, wanted) ? 'reached' : 'NOT reached';
}
