import { decidingSplit, type DiagnosedRun } from './run-diagnosis.ts';
import { type ShareKind, shareKinds } from './share-kind.ts';

/** How far the runs of a series lie apart in one kind of share. */
export interface ShareSpread {
  readonly kind: ShareKind;
  /** Lowest and highest level of the share over the runs that have it, dB(A). */
  readonly lowestDb: number;
  readonly highestDb: number;
  readonly runs: number;
}

/** Spread of each share over the diagnosed runs of a series, in the part that decides each; nothing of fewer than two runs. */
export function spreadOverRuns(runs: readonly DiagnosedRun[]): readonly ShareSpread[] {
  return shareKinds.flatMap((kind) => {
    const levels = runs.flatMap((run) => {
      const share = decidingSplit(run)?.shares.find((one) => one.kind === kind);
      return share?.levelDb == null ? [] : [share.levelDb];
    });
    if (levels.length < 2) return [];
    return [{ kind, lowestDb: Math.min(...levels), highestDb: Math.max(...levels), runs: levels.length }];
  });
}
