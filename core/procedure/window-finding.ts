import type { Reason } from './reason.ts';
import type { CountedWindow, ReleaseFigures, RiddenFigures } from './run-judgement.ts';

/** What the speed trace of a run says: the window that counts, its figures, and what is wrong with it. */
export interface WindowFinding {
  /** Null where the speed was never inside the band. Without a return to idle it ends with the last speed. */
  readonly window: CountedWindow | null;
  readonly holdSeconds: number | null;
  readonly minimumSpeedRpm: number | null;
  readonly maximumSpeedRpm: number | null;
  /** Null where the speed is not meant to be steady in the window. */
  readonly meanSpeedRpm: number | null;
  readonly idleSpeedRpm: number | null;
  /** From the last moment at idle to the hold, or to the highest speed; null where idle was not seen or nothing is held. */
  readonly approachSeconds: number | null;
  /** True if the window has its own end: a hold that ended in the fall to idle. */
  readonly isReleased: boolean;
  /** Null without a release, or where the fall is within one moment of the sensor: then it has no speed. */
  readonly release: ReleaseFigures | null;
  /** Figures of a manner in which no target is held. */
  readonly ridden?: RiddenFigures;
  readonly reasons: readonly Reason[];
}

/** A trace in which nothing was found. */
export const nothingFound: Omit<WindowFinding, 'reasons'> = {
  window: null,
  holdSeconds: null,
  minimumSpeedRpm: null,
  maximumSpeedRpm: null,
  meanSpeedRpm: null,
  idleSpeedRpm: null,
  approachSeconds: null,
  isReleased: false,
  release: null,
};
