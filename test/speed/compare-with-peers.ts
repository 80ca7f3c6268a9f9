import type { BenchWork } from './bench-options.ts';
import { absentRow, type BenchRow, ratioRow } from './bench-row.ts';
import { ownContender } from './contender.ts';
import type { Peers } from './find-peers.ts';
import { largestDifferenceDb } from './same-work.ts';
import { type Standing, takeTurns } from './take-turns.ts';
import { wantedRatio } from './wanted-ratios.ts';

/** A work that peers do too. */
export interface SharedWork {
  readonly work: BenchWork;
  /** As the table names it. */
  readonly title: string;
  /** Does it once and returns the levels found. */
  readonly run: () => readonly number[];
}

/** Lets Senyap and every peer that knows the work take turns at it: a row for each peer, present or absent. */
export async function compareWithPeers(
  { work, title, run }: SharedWork,
  peers: Peers,
  rounds: number,
): Promise<BenchRow[]> {
  const rivals = peers.present.filter((peer) => peer.works.includes(work));
  const contenders = [ownContender('Senyap', run), ...rivals.map(({ process }) => process.contender(work))];
  const [own, ...others] = await takeTurns(contenders, rounds);
  if (own === undefined) return [];
  const rows = rivals.flatMap(({ name, sameWorkDb }, place) => {
    const peer: Standing | undefined = others[place];
    if (peer === undefined) return [];
    const levelDifferenceDb = largestDifferenceDb(own.levels, peer.levels);
    const terms = { work: title, mostRatio: wantedRatio(work, name), levelDifferenceDb, sameWorkDb };
    return [ratioRow(own, peer, terms)];
  });
  const missing = peers.absent.filter((peer) => peer.works.includes(work));
  return [...rows, ...missing.map(({ name }) => absentRow(title, own, name, wantedRatio(work, name)))];
}
