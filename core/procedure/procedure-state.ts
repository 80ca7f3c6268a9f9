import type {
  CalibrationEvidence,
  LevelSample,
  RunEvidence,
  SeriesEvidence,
  LevelTrack,
  TestEvidence,
} from './evidence.ts';
import type { Profile } from './profile.ts';
import type { RunJudgement } from './run-judgement.ts';

/** Steps of a stationary test in their order; a step can be repeated until it is good, never skipped to a verdict. */
export const testSteps = [
  'prepare',
  'calibration-before',
  'background-before',
  'runs',
  'background-after',
  'calibration-after',
  'closed',
] as const;

/** One step of {@link testSteps}. */
export type TestStep = (typeof testSteps)[number];

/** The one thing to do now, as a word on the cue band. */
export type Cue =
  | 'READY' // press start
  | 'MEASURE' // calibration or background is being measured
  | 'GET_READY' // run started: stay at idle
  | 'RAISE'
  | 'HOLD'
  | 'RELEASE'
  | 'WAIT' // until idle
  | 'REPEAT' // last run or check was rejected
  | 'CHANGE_EXHAUST' // comparison: fit the replacement
  | 'CHANGE_OUTLET' // several outlets: move the microphone to the next one
  | 'DONE'
  | 'ABORTED'
  | 'PAUSED'; // the test stands still

/** What happens to a running test, in the order of the host's clock. */
export type ProcedureEvent =
  | { readonly kind: 'operator'; readonly timeSeconds: number; readonly action: OperatorAction }
  | { readonly kind: 'level'; readonly timeSeconds: number; readonly sample: LevelSample }
  | { readonly kind: 'speed'; readonly timeSeconds: number; readonly speedRpm: number | null }
  | {
      readonly kind: 'calibration-measured';
      readonly timeSeconds: number;
      readonly evidence: CalibrationEvidence;
    }
  | {
      readonly kind: 'run-analysed';
      readonly timeSeconds: number;
      readonly evidence: RunEvidence;
      readonly judgement: RunJudgement;
    }
  /** A person voids a measured run of the present series; there is no way back. */
  | {
      readonly kind: 'run-voided';
      readonly timeSeconds: number;
      readonly runNumber: number;
      readonly voided: NonNullable<RunEvidence['voided']>;
    }
  /** A person lets the test stand still, or go on again. */
  | { readonly kind: 'paused' | 'resumed'; readonly timeSeconds: number }
  | { readonly kind: 'background-measured'; readonly timeSeconds: number; readonly track: LevelTrack }
  | {
      readonly kind: 'instrument-lost';
      readonly timeSeconds: number;
      readonly instrument: 'meter' | 'speed-sensor';
    }
  | { readonly kind: 'tick'; readonly timeSeconds: number };

/** What a person can ask for. `start` begins the measurement of the current step, `next` accepts it. */
export type OperatorAction = 'start' | 'stop' | 'next' | 'abort-run' | 'abort-test' | 'repeat' | 'sweep';

/** What the host must do; carried out in order, each one journalled. */
export type ProcedureAction =
  | { readonly kind: 'begin-phase'; readonly phase: PhaseName; readonly runNumber: number | null }
  | { readonly kind: 'end-phase'; readonly phase: PhaseName; readonly cut: RunEvidence['cut'] }
  | { readonly kind: 'close-test' };

/** A phase in which readings are recorded. */
export type PhaseName =
  | 'calibration-before'
  | 'background-before'
  | 'speed-sweep'
  | 'run'
  | 'background-after'
  | 'calibration-after';

/** What the machine has seen of the engine in one run, from single speed values. */
export interface RideState {
  /** The stretch in which the running engine has stayed within the span of an idle up to now; null before the first value. */
  readonly steadySpeed: SteadySpeed | null;
  /** Mean of the lowest steady stretch so far: the idle as known live. */
  readonly idleRpm: number | null;
  readonly firstIdleSeconds: number | null;
  /** First sample of the present stretch inside the band, at steady idle, away from idle in a sweep, or at the top of full throttle. */
  readonly insideSinceSeconds: number | null;
  readonly longestHeldSeconds: number;
  /** True once a stretch was long enough, or a sweep high enough, for the rider to release. */
  readonly holdReached: boolean;
  /** First sample at idle after the band was left. */
  readonly backAtIdleSeconds: number | null;
}

/** A stretch of speeds that an idle could be, with their sum and number for the mean. */
export interface SteadySpeed {
  readonly sinceSeconds: number;
  readonly minimumRpm: number;
  readonly maximumRpm: number;
  readonly sumRpm: number;
  readonly count: number;
}

/** A stretch of level values that differ by no more than the profile allows. */
export interface SteadyTone {
  readonly sinceSeconds: number;
  readonly minimumDb: number;
  readonly maximumDb: number;
}

/** Live state of a running test: changes with every event, never stored as the record. */
export interface ProcedureState {
  readonly profile: Profile;
  /** Null where the method holds no speed and none is declared that it must come to. */
  readonly targetSpeedRpm: number | null;
  readonly step: TestStep;
  readonly cue: Cue;
  /** The phase being measured now, with the host time it began; null between measurements. */
  readonly phase: {
    readonly name: PhaseName;
    readonly beganSeconds: number;
    readonly runNumber: number | null;
  } | null;
  /** Seconds the speed has been inside the band without a break, in the current run. */
  readonly heldSeconds: number;
  readonly mode: TestEvidence['mode'];
  /** A phase that has ended and whose evidence the host still owes; no new phase begins before it arrives. */
  readonly pending: PhaseName | null;
  /** While a test is paused nothing is measured and nothing can be begun; its cue waits behind the pause. */
  readonly paused: boolean;
  /** The meter's own maximum register: not used, not yet heard in this run, or covering it from now on. */
  readonly maximumRegister: 'unused' | 'awaited' | 'ready';
  /** Lines known to be lost; a line counts as back with its first reading. */
  readonly lost: { readonly meter: boolean; readonly speedSensor: boolean };
  /** What the machine has seen of the engine in the current run. */
  readonly ride: RideState;
  /** The stretch of the calibrator's tone that has been steady up to now; null without one. */
  readonly steadyTone: SteadyTone | null;
  readonly lastLevelDb: number | null;
  readonly lastSpeedRpm: number | null;
  /** Highest LAF of the current phase so far. */
  readonly phaseMaximumDb: number | null;
  readonly calibrationBefore: CalibrationEvidence | null;
  readonly calibrationAfter: CalibrationEvidence | null;
  readonly backgroundBefore: LevelTrack | null;
  readonly backgroundAfter: LevelTrack | null;
  readonly series: readonly SeriesEvidence[];
  readonly seriesIndex: number;
  /** Judgements of the current series' runs, for the list at the right. */
  readonly runJudgements: readonly RunJudgement[];
}

/** Result of one step of the machine. */
export interface Advanced {
  readonly state: ProcedureState;
  readonly actions: readonly ProcedureAction[];
}
