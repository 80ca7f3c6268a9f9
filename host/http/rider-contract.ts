import type { LiveNumber, LiveTest } from './live-contract.ts';
import type { LastRun, WorkshopRunView } from './workshop-contract.ts';

/** What a rider sees of the running test: nothing of the vehicle, its owner, the instruments or the verdict. */
export interface RiderTest extends Pick<
  LiveTest,
  | 'number'
  | 'step'
  | 'cue'
  | 'manner'
  | 'levelSource'
  | 'targetSpeedRpm'
  | 'lowSpeedRpm'
  | 'highSpeedRpm'
  | 'heldSeconds'
  | 'requiredHoldSeconds'
> {
  readonly phase: Pick<NonNullable<LiveTest['phase']>, 'name' | 'runNumber'> | null;
  readonly validRuns: number;
  /** Null where the profile leaves it open. */
  readonly wantedRuns: number | null;
}

/** A guided run of the workshop as its rider sees it: nothing of the motorcycle or the part. */
export type RiderRun = Pick<
  WorkshopRunView,
  | 'stage'
  | 'cue'
  | 'levelSource'
  | 'targetSpeedRpm'
  | 'lowSpeedRpm'
  | 'highSpeedRpm'
  | 'hearsSpeed'
  | 'secondsLeft'
>;

/** What became of the last run of the workshop, as its rider sees it. */
export type RiderLastRun = Pick<
  LastRun,
  'LAFmaxDb' | 'flaws' | 'targetSpeedRpm' | 'lowSpeedRpm' | 'highSpeedRpm' | 'usableRuns'
>;

/** What a rider sees of the workshop; the page shows a running test before it. */
export interface RiderWorkshop {
  readonly run: RiderRun | null;
  readonly last: RiderLastRun | null;
}

/** Sent to a rider at most 20 times a second. */
export interface RiderValues {
  readonly speedRpm: LiveNumber;
  /** True where it is heard in the sound, not sensed. */
  readonly speedIsHeard: boolean;
  readonly LAFDb: LiveNumber;
  readonly simulated: boolean;
}

/** The door for the local network: closed, or open at an address. */
export interface RiderDoorView {
  /** This computer's own addresses at which it could be opened. */
  readonly addresses: readonly string[];
  readonly open: {
    /** `http://192.168.1.5:7450/` */
    readonly address: string;
    /** Opens it once, on one device; null when it is spent. */
    readonly code: string | null;
    /** Why there is no code: it has been used, or wrong ones were typed too often; null where there is one. */
    readonly spent: 'used' | 'guessed-out' | null;
  } | null;
}
