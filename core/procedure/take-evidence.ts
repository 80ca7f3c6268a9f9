import { backgroundMargin, judgeBackgroundCheck, marginReasons } from './judge-background.ts';
import { judgeCalibration, judgeCalibrationCheck } from './judge-calibration.ts';
import { judgeRun } from './judge-run.ts';
import { findCountedRuns, wantedRuns } from './counted-runs.ts';
import type { CalibrationEvidence, LevelTrack, RunEvidence } from './evidence.ts';
import { anyRejects } from './make-reason.ts';
import { stepOn } from './step-on.ts';
import type { Advanced, ProcedureState } from './procedure-state.ts';
import type { RunJudgement } from './run-judgement.ts';

/** Takes the calibration check that was awaited: a good one leads to the next step, a bad one is repeated. */
export function takeCalibration(state: ProcedureState, evidence: CalibrationEvidence): Advanced {
  const isBefore = state.pending === 'calibration-before';
  if (!isBefore && state.pending !== 'calibration-after') return { state, actions: [] };
  const measured = { ...state, pending: null };
  const taken: ProcedureState = isBefore
    ? { ...measured, calibrationBefore: evidence }
    : { ...measured, calibrationAfter: evidence };
  return goOnUnless(isBefore ? isBadBefore(taken) : isBadAfter(taken), taken);
}

/** Takes the background measurement that was awaited. */
export function takeBackground(state: ProcedureState, track: LevelTrack): Advanced {
  const isBefore = state.pending === 'background-before';
  if (!isBefore && state.pending !== 'background-after') return { state, actions: [] };
  const measured = { ...state, pending: null };
  const taken: ProcedureState = isBefore
    ? { ...measured, backgroundBefore: track }
    : { ...measured, backgroundAfter: track };
  const place = isBefore ? 'background-before' : 'background-after';
  const isBad = anyRejects(judgeBackgroundCheck(track, place, state).reasons);
  return goOnUnless(isBad || (!isBefore && isMarginTooSmall(taken)), taken);
}

/** Takes the run that was awaited; a complete series leads on, an incomplete one to the next run. */
export function takeRun(state: ProcedureState, evidence: RunEvidence, judgement: RunJudgement): Advanced {
  if (state.pending !== 'run') return { state, actions: [] };
  const runJudgements = [...state.runJudgements, judgement];
  const series = state.series.map((one, index) =>
    index === state.seriesIndex ? { ...one, runs: [...one.runs, evidence] } : one,
  );
  const taken: ProcedureState = { ...state, pending: null, series, runJudgements };
  const isComplete =
    wantedRuns(state.profile) !== null && findCountedRuns(runJudgements, state.profile).complete;
  if (isComplete) return stepOn(taken);
  return { state: { ...taken, cue: judgement.valid ? 'READY' : 'REPEAT' }, actions: [] };
}

function goOnUnless(isBad: boolean, state: ProcedureState): Advanced {
  return isBad ? { state: { ...state, cue: 'REPEAT' }, actions: [] } : stepOn(state);
}

function isBadBefore(state: ProcedureState): boolean {
  return anyRejects(judgeCalibrationCheck(state.calibrationBefore, 'calibration-before', state.profile));
}

function isBadAfter(state: ProcedureState): boolean {
  const { reasons } = judgeCalibration(state.calibrationBefore, state.calibrationAfter, state.profile);
  return anyRejects(reasons.filter((reason) => reason.place === 'calibration-after'));
}

function isMarginTooSmall(state: ProcedureState): boolean {
  const before = judgeBackgroundCheck(state.backgroundBefore, 'background-before', state).levelDb;
  const after = judgeBackgroundCheck(state.backgroundAfter, 'background-after', state).levelDb;
  const margin = backgroundMargin({ before, after }, lowestCounted(state));
  return marginReasons(margin, 'background-after', state.profile).length > 0;
}

function lowestCounted(state: ProcedureState): number | null {
  const counted = state.series.flatMap(({ runs }) => {
    const judgements = runs.map((run) => judgeRun(run, state));
    return findCountedRuns(judgements, state.profile).runs.map((run) => run.notedDb);
  });
  return counted.length === 0 ? null : Math.min(...counted);
}
