import { findCountedRuns, wantedRuns } from './counted-runs.ts';
import type { RunEvidence } from './evidence.ts';
import { judgeRun } from './judge-run.ts';
import type { Advanced, ProcedureState } from './procedure-state.ts';

/** Steps in which a run of the present series can still be voided: afterwards the record is closed. */
const stepsWithRuns: ReadonlySet<ProcedureState['step']> = new Set([
  'runs',
  'background-after',
  'calibration-after',
]);

/** True if the run can be voided now: measured, judged, not voided before, and nothing being measured or awaited. */
export function canVoid(state: ProcedureState, runNumber: number): boolean {
  if (state.phase !== null || state.pending !== null || !stepsWithRuns.has(state.step)) return false;
  const run = runOf(state, runNumber);
  return run !== undefined && run.voided === undefined && run.cut === null;
}

/**
 * Takes a run out of what counts, for a person's reason; it stays in the evidence with all it measured. A series
 * that is no longer complete goes on, and what followed it is measured again: the last checks must come after the last run.
 */
export function voidRun(
  state: ProcedureState,
  { runNumber, voided }: { readonly runNumber: number; readonly voided: NonNullable<RunEvidence['voided']> },
): Advanced {
  if (!canVoid(state, runNumber)) return { state, actions: [] };
  const series = state.series.map((one, index) =>
    index === state.seriesIndex
      ? { ...one, runs: one.runs.map((run) => (run.number === runNumber ? { ...run, voided } : run)) }
      : one,
  );
  const runs = series[state.seriesIndex]?.runs ?? [];
  const runJudgements = runs.map((run) => judgeRun(run, state));
  const without: ProcedureState = { ...state, series, runJudgements };
  const goesOn = { step: 'runs', cue: 'REPEAT', backgroundAfter: null, calibrationAfter: null } as const;
  const isComplete =
    wantedRuns(state.profile) !== null && findCountedRuns(runJudgements, state.profile).complete;
  return { state: isComplete ? without : { ...without, ...goesOn }, actions: [] };
}

function runOf(state: ProcedureState, runNumber: number): RunEvidence | undefined {
  return state.series[state.seriesIndex]?.runs.find(({ number }) => number === runNumber);
}
