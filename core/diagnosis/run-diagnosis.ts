import type { EnergyShare } from './energy-share.ts';
import type { ShareKind } from './share-kind.ts';

/** Why nothing, or not all, can be told of a run. */
export const notEnoughReasons = [
  'NO_WAVEFORM',
  'WAVEFORM_ALTERED',
  'WAVEFORM_UNREADABLE',
  'UNCALIBRATED',
  'ENGINE_UNKNOWN',
  'SPEED_UNKNOWN',
  'NO_WINDOW',
  'STRETCH_TOO_SHORT',
  'OVERLOADED',
  'SILENT',
  'BACKGROUND_TOO_NEAR',
] as const;

/** One of {@link notEnoughReasons}. */
export type NotEnoughReason = (typeof notEnoughReasons)[number];

/** What makes a split less sure without hindering it. */
export type DiagnosisNote =
  | 'BACKGROUND_UNKNOWN'
  | 'BACKGROUND_NEAR_IN_BANDS'
  | 'DECELERATION_TOO_SHORT'
  | 'HOLD_TOO_SHORT'
  | 'SPEED_NOT_HEARD'
  | 'WINDOW_CUT';

/** One third octave of a part of a run, its energy by kind. */
export interface BandSplit {
  readonly nominalHz: number;
  /** A-weighted level of all of the band in dB; null where there is none. */
  readonly levelDb: number | null;
  /** A-weighted level of each kind in it. */
  readonly byKind: Readonly<Partial<Record<ShareKind, number>>>;
  /** Part of the energy of all bands, 0 to 1. */
  readonly share: number;
  /** A-weighted background; null where it was not measured. */
  readonly backgroundDb: number | null;
  /** The background is nearer than 10 dB: nothing in this band is assigned. */
  readonly isNearBackground: boolean;
}

/** One line of the engine. */
export interface OrderSplit {
  readonly order: number;
  /** Mean frequency over the part. */
  readonly frequencyHz: number;
  readonly levelDb: number;
  /** Part of the energy of the part of the run, 0 to 1. */
  readonly share: number;
  /** A multiple of the firing order. */
  readonly isFiring: boolean;
  /** How far it stands above the lines of its kind beside it; null where there are too few. */
  readonly standsOutDb: number | null;
}

/** A sound of fixed frequency that is none of the engine's lines. */
export interface ToneSplit {
  readonly frequencyHz: number;
  readonly levelDb: number;
}

/** The split of one part of a run. */
export interface PartSplit {
  readonly seconds: number;
  /** LAeq of the part. */
  readonly levelDb: number;
  /** All kinds, in their fixed order; they add up to the energy of the part. */
  readonly shares: readonly EnergyShare[];
  readonly bands: readonly BandSplit[];
  readonly orders: readonly OrderSplit[];
  readonly tones: readonly ToneSplit[];
  /** The bands and orders that hold most of the energy, the loudest first. */
  readonly decidingBands: readonly number[];
  readonly decidingOrders: readonly number[];
}

/** A pop after the release. */
export interface PopFound {
  /** In seconds of the run's own clock. */
  readonly timeSeconds: number;
  readonly aboveDb: number;
}

/** Parts of a run that are split. */
export type RunPart = 'hold' | 'deceleration';

/** How sure a statement is. */
export type DiagnosisConfidence = 'high' | 'medium' | 'low';

/** What was told of one run. */
export interface DiagnosedRun {
  readonly state: 'diagnosed';
  /** The counted window as a whole; null where one of its parts could not be told. */
  readonly whole: PartSplit | null;
  readonly hold: PartSplit | null;
  readonly deceleration: PartSplit | null;
  /** The part in which the highest level of the run lies: the one that decides its result. */
  readonly decidingPart: RunPart;
  /** LCeq less LAeq of the counted window in dB: growth of it is low-frequency growth that dB(A) hides. */
  readonly lowFrequencyDb: number | null;
  readonly meanSpeedRpm: number;
  readonly pops: readonly PopFound[];
  /** How strongly the hiss swells at the firing rate in the hold, 0 to 1; null where there is none. */
  readonly hissModulation: number | null;
  /** Standard deviation of the energy of the cycles in the hold in dB. */
  readonly cycleScatterDb: number | null;
  readonly confidence: DiagnosisConfidence;
  readonly notes: readonly DiagnosisNote[];
}

/** The answer to "why is it loud" for one run: a split, or why there is not enough data. */
export type RunDiagnosis =
  | DiagnosedRun
  | { readonly state: 'not-enough-data'; readonly reasons: readonly NotEnoughReason[] };

/** The part of a diagnosed run that decides its result. */
export function decidingSplit(run: DiagnosedRun): PartSplit | null {
  return run[run.decidingPart] ?? run.hold ?? run.deceleration;
}
