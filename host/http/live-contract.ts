/** What crosses the door while a test runs: live values, spectra, and the test as the page shows it. */
import type { HandOver, Interruption, Marker } from '#core/procedure/course.ts';
import type { Manner } from '#core/procedure/manner.ts';
import type { Conditions, Exhaust, Vehicle } from '#core/procedure/evidence.ts';
import type { Photo } from '#core/procedure/photo.ts';
import type { Cue, OperatorAction, PhaseName, TestStep } from '#core/procedure/procedure-state.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import type { TestJudgement } from '#core/verdict/test-judgement.ts';
import type { Bilingual } from './bilingual.ts';
import type { PrepareTest } from './prepare-test.ts';

/** A lamp: lit, out, or a warning, with a word for it. */
export type Lamp = 'on' | 'off' | 'warning' | 'unknown';

/** State of an instrument's line as shown on screen; `unfit` delivers what must not be measured by. */
export type LineState =
  | 'not-configured'
  | 'absent'
  | 'opening'
  | 'waiting'
  | 'streaming'
  | 'stale'
  | 'unfit'
  | 'lost'
  | 'refused';

/** A live number, or the reason there is none as a key of `core/words`. */
export type LiveNumber =
  | { readonly state: 'value'; readonly value: number }
  | {
      readonly state: 'none';
      readonly why:
        | 'no-data'
        | 'stale'
        | 'line-lost'
        | 'overload'
        | 'under-range'
        | 'not-configured'
        | 'uncalibrated'
        | 'wrong-weighting';
    };

/** Sent at most 20 times a second. */
export interface LiveValues {
  /** Host's monotonic seconds. */
  readonly timeSeconds: number;
  /** ISO 8601 with offset. */
  readonly clock: string;
  readonly LAFDb: LiveNumber;
  readonly LAFmaxDb: LiveNumber;
  readonly speedRpm: LiveNumber;
  /** True where the speed that is shown is heard in the sound, not sensed. */
  readonly speedIsHeard: boolean;
  readonly speedFromSoundRpm: LiveNumber;
  readonly meter: {
    readonly state: LineState;
    readonly name: string;
    readonly portPath: string | null;
    readonly message: Bilingual | null;
  };
  readonly speedSensor: {
    readonly state: LineState;
    readonly name: string;
    readonly portPath: string | null;
    readonly message: Bilingual | null;
  };
  /** The waveform: a microphone on a line, the page's sound card or the simulated microphone; a port only for the first. */
  readonly microphone: {
    readonly state: LineState;
    readonly name: string;
    readonly portPath: string | null;
    readonly message: Bilingual | null;
  };
  /** Latched per run. */
  readonly overload: Lamp;
  readonly underRange: Lamp;
  readonly recording: boolean;
}

/** Third-octave and narrow-band picture of the last moments, from a waveform source. */
export interface LiveSpectrum {
  readonly timeSeconds: number;
  readonly calibrated: boolean;
  /** `dB` re 20 µPa when calibrated, else `dBFS`. */
  readonly unit: 'dB' | 'dBFS';
  readonly thirdOctave: readonly { readonly nominalHz: number; readonly level: number | null }[];
  /** Narrow-band levels from 0 Hz in equal steps. */
  readonly narrowBand: { readonly stepHz: number; readonly levels: readonly (number | null)[] };
}

/** A run as the list at the right shows it. */
export interface LiveRun {
  readonly number: number;
  readonly series: number;
  readonly judgement: RunJudgement | null;
  /** True while a person may void it, for a reason. */
  readonly voidable: boolean;
}

/** The running test as the page shows it; replaced whole on each change. */
export interface LiveTest {
  readonly id: string;
  readonly number: string;
  readonly profile: Profile;
  readonly mode: 'site' | 'workshop';
  readonly levelSource: PrepareTest['levelSource'];
  readonly vehicle: Vehicle;
  readonly exhaust: Exhaust;
  readonly conditions: Conditions;
  /** Photos of the test so far. */
  readonly photos: readonly Photo[];
  readonly step: TestStep;
  readonly cue: Cue;
  readonly phase: {
    readonly name: PhaseName;
    readonly beganSeconds: number;
    readonly runNumber: number | null;
  } | null;
  /** How the engine is to be run: the target held, or the sweep, the idle or the full throttle of the method. */
  readonly manner: Manner;
  /** Null where the method asks for none. */
  readonly targetSpeedRpm: number | null;
  /** Edges of the band about the target, or about the idle once it is known; null without one. */
  readonly lowSpeedRpm: number | null;
  readonly highSpeedRpm: number | null;
  /** Seconds held, of the steady idle, or since the sweep left idle. */
  readonly heldSeconds: number;
  /** Seconds to hold or to idle, or that the sweep should take at least. */
  readonly requiredHoldSeconds: number;
  readonly calibrationBefore: {
    readonly levelDb: number | null;
    readonly accepted: boolean;
    readonly at: string;
  } | null;
  readonly calibrationAfter: {
    readonly levelDb: number | null;
    readonly accepted: boolean;
    readonly at: string;
  } | null;
  readonly backgroundBeforeDb: number | null;
  readonly backgroundAfterDb: number | null;
  readonly series: readonly { readonly role: 'test' | 'stock' | 'replacement' }[];
  readonly seriesIndex: number;
  readonly runs: readonly LiveRun[];
  /** The judgement as it would stand now: rules met so far; its verdict is never final before the test is closed. */
  readonly judgement: TestJudgement;
  /** Actions that make sense now; the page offers only these. */
  readonly actions: readonly OperatorAction[];
  /** The pause that lasts now, or null. */
  readonly pause: Interruption | null;
  /** Every time the test stood still, the present pause included. */
  readonly interruptions: readonly Interruption[];
  readonly handOvers: readonly HandOver[];
  /** Moments that were marked so far. */
  readonly markers: readonly Marker[];
  /** The technician who has the test now; empty where nobody was named. */
  readonly operator: string;
  readonly canPause: boolean;
  readonly canHandOver: boolean;
}

/** A test that a failure cut: it goes on or is closed as interrupted, as a person decides. */
export interface UnfinishedTest {
  readonly id: string;
  readonly number: string;
  /** ISO 8601 with offset. */
  readonly startedAt: string;
  /** When it was last seen alive, ISO 8601 with offset. */
  readonly interruptedAt: string;
  readonly vehicle: Vehicle;
  readonly exhaust: Exhaust;
  readonly profileTitle: Bilingual;
  /** The step at which it goes on. */
  readonly step: TestStep;
  /** Runs measured so far, cut and rejected ones included. */
  readonly runs: number;
  readonly operator: string;
  /** True on site with real instruments: only a role can go on with it or close it. */
  readonly official: boolean;
  /** Why it cannot go on now; null where it can. */
  readonly refusal: Bilingual | null;
}

/** Level and speed of the current phase against the host's monotonic seconds, for a page that joins late. */
export interface LiveHistory {
  readonly phase: LiveTest['phase'];
  readonly level: readonly { readonly timeSeconds: number; readonly levelDb: number | null }[];
  readonly speed: readonly { readonly timeSeconds: number; readonly speedRpm: number | null }[];
}
