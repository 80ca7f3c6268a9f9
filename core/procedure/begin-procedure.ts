import type { SeriesEvidence, TestEvidence } from './evidence.ts';
import type { ProcedureState, RideState } from './procedure-state.ts';
import type { Profile } from './profile.ts';

/** What a procedure is begun with; the target speed is that of `targetSpeedOf`. */
export interface ProcedureSetup {
  readonly profile: Profile;
  readonly mode: TestEvidence['mode'];
  /** Null where the method asks for none. */
  readonly targetSpeedRpm: number | null;
  /** Outlets to be measured one after the other, where the profile asks for a series at each. */
  readonly outlets: number;
  /** True where runs are measured by the meter's own maximum register: the rider then waits until it has been cleared. */
  readonly byMaximumRegister?: boolean;
}

/** An engine of which nothing has been seen yet. */
export const unseenRide: RideState = {
  steadySpeed: null,
  idleRpm: null,
  firstIdleSeconds: null,
  insideSinceSeconds: null,
  longestHeldSeconds: 0,
  holdReached: false,
  backAtIdleSeconds: null,
};

/** The empty series that a test by this profile consists of: each exhaust in the profile's order, at each outlet. */
export function plannedSeries(profile: Profile, outlets: number): readonly SeriesEvidence[] {
  const perSeries = profile.runs.perOutlet ? Math.max(1, outlets) : 1;
  const numbers = Array.from({ length: perSeries }, (_, index) => index + 1);
  return profile.series.flatMap((role) => numbers.map((outlet) => ({ role, outlet, runs: [] })));
}

/** State of a test that is prepared and waits for its first calibration check. */
export function beginProcedure(setup: ProcedureSetup): ProcedureState {
  return {
    profile: setup.profile,
    mode: setup.mode,
    targetSpeedRpm: setup.targetSpeedRpm,
    step: 'calibration-before',
    cue: 'READY',
    phase: null,
    pending: null,
    paused: false,
    maximumRegister: setup.byMaximumRegister === true ? 'awaited' : 'unused',
    lost: { meter: false, speedSensor: false },
    ride: unseenRide,
    steadyTone: null,
    heldSeconds: 0,
    lastLevelDb: null,
    lastSpeedRpm: null,
    phaseMaximumDb: null,
    calibrationBefore: null,
    calibrationAfter: null,
    backgroundBefore: null,
    backgroundAfter: null,
    series: plannedSeries(setup.profile, setup.outlets),
    seriesIndex: 0,
    runJudgements: [],
  };
}
