import type { Comparison, NoComparison } from './compare-with-reference.ts';
import type { RunDiagnosis } from './run-diagnosis.ts';
import type { ShareSpread } from './spread-over-runs.ts';

/** Why there is no reference to compare with. */
export type NoReference =
  | 'NONE_NAMED'
  | 'REFERENCE_DAMAGED'
  | 'REFERENCE_GONE'
  | 'IS_THE_REFERENCE'
  | NoComparison;

/** The reference that a run was compared with. */
export interface ReferenceFacts {
  readonly testId: string;
  readonly testNumber: string;
  readonly series: number;
  readonly run: number;
  readonly make: string;
  readonly model: string;
  readonly reason: string;
  readonly namedBy: string;
  readonly namedAt: string;
  /** Made with simulated instruments: a synthetic reference, and told as such. */
  readonly isSimulated: boolean;
}

/** One run of a test: what it is made of, and against what it was compared. */
export interface DiagnosedTestRun {
  readonly series: number;
  readonly run: number;
  /** It forms the result. */
  readonly isCounted: boolean;
  readonly diagnosis: RunDiagnosis;
  readonly comparison: Comparison | null;
}

/** The whole answer for a test: an indication beside its result, never part of it. */
export interface TestDiagnosis {
  readonly testId: string;
  readonly testNumber: string;
  readonly isSimulated: boolean;
  readonly runs: readonly DiagnosedTestRun[];
  /** Spread over the diagnosed runs of each series, by its number from 0. */
  readonly spread: readonly (readonly ShareSpread[])[];
  readonly reference: ReferenceFacts | null;
  readonly noReference: NoReference | null;
}

/** A run by the number of its series from 0 and its own. */
export type RunPlace = Pick<DiagnosedTestRun, 'series' | 'run'>;

/** The run to tell of: the wanted one, else the first that forms the result and could be told, else the first; null without runs. */
export function runToTell({ runs }: TestDiagnosis, wanted: RunPlace | null): DiagnosedTestRun | null {
  const asked = runs.find(({ run, series }) => run === wanted?.run && series === wanted.series);
  const told = runs.find(({ isCounted, diagnosis }) => isCounted && diagnosis.state === 'diagnosed');
  return asked ?? told ?? runs[0] ?? null;
}
