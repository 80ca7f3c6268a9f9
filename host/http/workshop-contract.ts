/** What crosses the door about the workshop: the guided run as it goes, motorcycles with what was tried, meters and passports. */
import type { Bike, KeptRun, Part } from '#core/workshop/bike.ts';
import type { PricedPart } from '#core/workshop/best-value.ts';
import type { RunStage } from '#core/workshop/guided-run.ts';
import type { PassportFigures, PassportPair, PassportRefusal } from '#core/workshop/meter-passport.ts';
import type { PartDifference } from '#core/workshop/part-difference.ts';
import type { PreCheck } from '#core/workshop/pre-check.ts';
import type { LimitRefusal, OfferedLimit } from '#core/workshop/workshop-limit.ts';
import type { RunFlaw, WorkshopMeter, WorkshopRun } from '#core/workshop/workshop-run.ts';
import type { Cue } from '#core/procedure/procedure-state.ts';

/** The guided run that goes on now. */
export interface WorkshopRunView {
  readonly bikeId: string;
  readonly partId: string;
  readonly stage: RunStage;
  readonly cue: Cue;
  readonly levelSource: WorkshopRun['source'];
  readonly targetSpeedRpm: number;
  readonly lowSpeedRpm: number;
  readonly highSpeedRpm: number;
  /** False where the clock leads because nothing tells the speed. */
  readonly hearsSpeed: boolean;
  /** Seconds until the clock ends this stage; null where the speed does. */
  readonly secondsLeft: number | null;
  /** Highest level so far from the hold on; null before. */
  readonly maximumDb: number | null;
}

/** The highest level since a person began it anew; a level that was overloaded or under the range is none. */
export interface HeldMaximum {
  readonly levelDb: number | null;
  readonly overload: boolean;
  readonly underRange: boolean;
}

/** What became of a run, and how its part stands with it. */
export interface LastRun {
  readonly bikeId: string;
  readonly partId: string;
  readonly runId: string;
  readonly LAFmaxDb: number | null;
  readonly flaws: readonly RunFlaw[];
  readonly targetSpeedRpm: number;
  readonly lowSpeedRpm: number;
  readonly highSpeedRpm: number;
  /** Runs of this sitting that can be gone by, those before it included. */
  readonly usableRuns: number;
}

/** What the page shows of the workshop at one moment; sent on change, at most 20 times a second. */
export interface WorkshopLive {
  readonly run: WorkshopRunView | null;
  readonly held: HeldMaximum;
  /** The run that ended last, as it was kept; null before the first, and once a test has begun since. */
  readonly last: LastRun | null;
}

/** The meter that the workshop measures by now, and by what it can be trusted. */
export interface WorkshopMeterView {
  /** Null where nothing sends a level. */
  readonly meter: WorkshopMeter | null;
  readonly source: WorkshopRun['source'];
  readonly calibration: WorkshopRun['calibration'];
  /** The newest passport of this meter that holds; null without one. */
  readonly passport: PassportSummary | null;
  /** Why the newest passport that was received or made does not hold; null where one does or there is none. */
  readonly passportRefusal: PassportRefusal | null;
}

/** A passport in figures. */
export interface PassportSummary {
  readonly meter: WorkshopMeter;
  readonly reference: { readonly name: string; readonly serialNumber: string };
  readonly site: string;
  readonly madeAt: string;
  readonly figures: PassportFigures;
  readonly ageDays: number;
}

/** Side-by-side readings of the present meter. */
export interface PassportView {
  readonly meter: WorkshopMeterView;
  readonly pairs: readonly (PassportPair & { readonly id: string })[];
  readonly figures: PassportFigures;
}

/** A motorcycle on the workshop's list. */
export interface BikeSummary extends Pick<Bike, 'id' | 'at' | 'name' | 'aim'> {
  readonly parts: number;
  readonly runs: number;
}

/** The first page of the workshop. */
export interface WorkshopView {
  readonly meter: WorkshopMeterView;
  readonly bikes: readonly BikeSummary[];
}

/** A part with what its runs say. */
export interface PartView extends Part {
  readonly preCheck: PreCheck;
  /** Against the first part; null for the first part itself. */
  readonly difference: PartDifference | null;
}

/** A motorcycle with everything that was tried on it. */
export interface BikeView extends Omit<Bike, 'parts'> {
  readonly parts: readonly PartView[];
  /** Parts that are quieter for certain, the cheapest decibel first. */
  readonly bestValue: readonly PricedPart[];
}

/** A limit as it is offered for a pre-check. */
export type { OfferedLimit, LimitRefusal, PartDifference, PreCheck, KeptRun, PricedPart };
