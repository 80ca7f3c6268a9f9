import { judgeCalibrationCheck } from '#core/procedure/judge-calibration.ts';
import { operatorTurns } from '#core/procedure/course.ts';
import { actionsNow } from '#core/procedure/operator-action.ts';
import { canHandOver, canPause } from '#core/procedure/pause.ts';
import type { Photo } from '#core/procedure/photo.ts';
import type { ProcedureState } from '#core/procedure/procedure-state.ts';
import { requiredHold } from '#core/procedure/required-hold.ts';
import { liveBand, liveManner } from '#core/procedure/ride-by-manner.ts';
import { canVoid } from '#core/procedure/void-run.ts';
import type { TestJudgement } from '#core/verdict/test-judgement.ts';
import type { LiveRun, LiveTest } from '../http/contract.ts';
import type { BegunTest } from '../store/test-store.ts';
import type { CourseKeeper } from './course-keeper.ts';
import type { TestOpening } from './test-opening.ts';

/** What a running test consists of at this moment. */
export interface LiveTestParts {
  readonly begun: BegunTest;
  readonly opening: TestOpening;
  readonly state: ProcedureState;
  readonly judgement: TestJudgement;
  readonly course: CourseKeeper;
  readonly photos: readonly Photo[];
  /** When each calibration check was measured, ISO 8601 with offset. */
  readonly calibratedAt: Readonly<Record<'before' | 'after', string>>;
}

/** The running test as the page shows it. */
export function liveTestView(parts: LiveTestParts): LiveTest {
  const { begun, opening, state, judgement, course } = parts;
  const { interruptions = [], handOvers = [], markers = [] } = course.evidence;
  const band = liveBand(state);
  return {
    id: begun.id,
    number: begun.number,
    profile: opening.profile,
    mode: opening.mode,
    levelSource: opening.levelSource,
    vehicle: opening.vehicle,
    exhaust: opening.exhaust,
    conditions: opening.conditions,
    photos: parts.photos,
    step: state.step,
    cue: state.paused ? 'PAUSED' : state.cue,
    phase: state.phase,
    manner: liveManner(state),
    targetSpeedRpm: state.targetSpeedRpm,
    lowSpeedRpm: band?.lowRpm ?? null,
    highSpeedRpm: band?.highRpm ?? null,
    heldSeconds: state.heldSeconds,
    requiredHoldSeconds: requiredHold(state),
    calibrationBefore: calibrationView(parts, 'before'),
    calibrationAfter: calibrationView(parts, 'after'),
    backgroundBeforeDb: judgement.backgroundDb.before,
    backgroundAfterDb: judgement.backgroundDb.after,
    series: state.series.map(({ role }) => ({ role })),
    seriesIndex: state.seriesIndex,
    runs: runViews(state, judgement),
    judgement,
    actions: actionsNow(state),
    pause: course.pause,
    interruptions,
    handOvers,
    markers,
    operator: operatorTurns({ conditions: opening.conditions, handOvers }).at(-1)?.name ?? '',
    canPause: canPause(state),
    canHandOver: canHandOver(state),
  };
}

function calibrationView(
  { state, calibratedAt }: LiveTestParts,
  which: 'before' | 'after',
): LiveTest['calibrationBefore'] {
  const evidence = which === 'before' ? state.calibrationBefore : state.calibrationAfter;
  if (evidence === null) return null;
  const reasons = judgeCalibrationCheck(evidence, `calibration-${which}`, state.profile);
  const accepted = reasons.every((reason) => reason.effect !== 'rejects');
  return { levelDb: evidence.levelDb, accepted, at: calibratedAt[which] };
}

/** Every run of every series; the one that is being measured or analysed has no judgement yet. */
function runViews(state: ProcedureState, judgement: TestJudgement): readonly LiveRun[] {
  const judged = judgement.series.flatMap(({ runs }, series) =>
    runs.map((run): LiveRun => ({
      number: run.number,
      series,
      judgement: run,
      voidable: series === state.seriesIndex && canVoid(state, run.number),
    })),
  );
  const open = state.phase?.runNumber ?? null;
  const isOpen =
    open !== null && !judged.some(({ number, series }) => number === open && series === state.seriesIndex);
  return isOpen
    ? [...judged, { number: open, series: state.seriesIndex, judgement: null, voidable: false }]
    : judged;
}
