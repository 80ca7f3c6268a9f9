import type { ReadingDoubt } from './reading-doubt.ts';
import type { RejectionCode } from './rejection-code.ts';

/** Frequency weightings an instrument can report; A, C and Z as in IEC 61672-1:2013, B and FLAT from older meters. */
export type FrequencyWeighting = 'A' | 'B' | 'C' | 'Z' | 'FLAT';

/** Time weightings or averaging modes an instrument can report (IEC 61672-1:2013, clause 5.8; I is historic). */
export type TimeWeighting = 'F' | 'S' | 'I' | 'LEQ' | 'PEAK';

/** Whether the shown value is live or kept by the instrument. A kept value never enters an average. */
export type HoldState = 'none' | 'maximum' | 'minimum' | 'hold';

/** A flag that an instrument may report now, keep latched, deny, or not speak of at all. */
export type Flag = 'no' | 'now' | 'latched' | 'unknown';

/** A property with its origin: the instrument said so, the operator declared it, or nobody knows. */
export type Stated<T> =
  | { readonly origin: 'reported'; readonly value: T }
  | { readonly origin: 'declared'; readonly value: T }
  | { readonly origin: 'unknown' };

/** A measured number, or the plain statement that there is none and why. Never NaN, never infinite. */
export type Measured =
  | { readonly state: 'value'; readonly value: number }
  | { readonly state: 'none'; readonly why: string };

interface ReadingCommon {
  /** Host's monotonic time in seconds at which the last byte of the frame arrived. */
  readonly timeSeconds: number;
  readonly value: Measured;
  /** The frame as hexadecimal text, kept for audit. */
  readonly rawHex: string;
  readonly batteryLow: boolean | 'unknown';
  /** Why it is not to be trusted; left out where nothing speaks against it. */
  readonly doubt?: ReadingDoubt;
}

/** What an instrument's own maximum register holds, and of which time it is the highest level. */
export interface MaximumRegister {
  /** LAFmax or its relative, as the weightings of the reading say, in dB re 20 µPa. */
  readonly levelDb: number;
  /** `last-reading`: since the reading before this one, without a gap; `cleared`: since the register was last cleared. */
  readonly since: 'last-reading' | 'cleared';
}

/** One sound level, dB re 20 µPa. */
export interface SoundLevelReading extends ReadingCommon {
  readonly kind: 'spl';
  readonly unit: 'dB';
  readonly frequencyWeighting: Stated<FrequencyWeighting>;
  readonly timeWeighting: Stated<TimeWeighting>;
  readonly hold: HoldState | 'unknown';
  readonly overload: Flag;
  readonly underRange: Flag;
  /** Lower and upper end of the measuring range in dB; null where the instrument does not tell it. */
  readonly rangeDb: readonly [number, number] | null;
  /** What the instrument's own maximum register says; null where it has none or it was not read. */
  readonly maximum: MaximumRegister | null;
}

/** One engine speed in revolutions per minute. */
export interface EngineSpeedReading extends ReadingCommon {
  readonly kind: 'rpm';
  readonly unit: 'rpm';
}

/** A value the bench shows but never judges by (temperature, surface speed, dose ...). */
export interface AuxiliaryReading extends ReadingCommon {
  readonly kind: 'aux';
  readonly unit: string;
}

/** What every driver delivers: a quantity with its meaning. */
export type Reading = SoundLevelReading | EngineSpeedReading | AuxiliaryReading;

/** Bytes that were understood well enough to be refused, with the reason as a stable code. */
export interface Rejection {
  readonly kind: 'rejection';
  readonly timeSeconds: number;
  readonly rejected: RejectionCode;
  readonly rawHex: string;
}
