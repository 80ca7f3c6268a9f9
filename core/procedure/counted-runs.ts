import { atMost, decimalDifference, exactly } from '#core/units/decimal.ts';
import { trustedFigure } from './profile-gaps.ts';
import type { Profile } from './profile.ts';
import type { RunJudgement } from './run-judgement.ts';

/** A valid run with its noted reading. */
export interface NotedRun {
  readonly number: number;
  readonly notedDb: number;
}

/** The runs that form a series' result. */
export interface CountedRuns {
  readonly runs: readonly NotedRun[];
  /** Greatest minus smallest noted reading of these runs; null of none. */
  readonly spreadDb: number | null;
  /** True if the runs fulfil the profile: as many as it asks for, within its spread. */
  readonly complete: boolean;
}

/**
 * The first so many consecutive valid runs whose noted readings lie within the spread; rejected runs are no measurements
 * and do not break the row (decisions 5 and 6). Where none fit, the last so many; where there are too few, all of them. A
 * profile that leaves the number open takes every valid run, one that leaves the spread open compares none.
 */
export function findCountedRuns(judgements: readonly RunJudgement[], profile: Profile): CountedRuns {
  const valid = judgements.flatMap(({ number, valid, notedDb }) =>
    valid && notedDb !== null ? [{ number, notedDb }] : [],
  );
  const wanted = wantedRuns(profile) ?? Math.max(1, valid.length);
  const spread = trustedFigure(profile.spreadDb);
  for (let first = 0; first + wanted <= valid.length; first += 1) {
    const runs = valid.slice(first, first + wanted);
    if (fits(runs, spread)) return { runs, spreadDb: spreadOf(runs), complete: true };
  }
  const runs = valid.slice(-wanted);
  return { runs, spreadDb: spreadOf(runs), complete: false };
}

/** How many consecutive runs a profile asks for; null where it leaves that open. */
export function wantedRuns(profile: Profile): number | null {
  return profile.runs.confidence === 'U' ? null : profile.runs.consecutive;
}

/** Greatest minus smallest noted reading; null of none. */
export function spreadOf(runs: readonly NotedRun[]): number | null {
  if (runs.length === 0) return null;
  const readings = runs.map((run) => run.notedDb);
  return decimalDifference(Math.max(...readings), Math.min(...readings));
}

function fits(runs: readonly NotedRun[], spread: number | null): boolean {
  const own = spreadOf(runs);
  return own !== null && (spread === null || atMost(exactly(own), exactly(spread)));
}
