/** What crosses the door about single instruments: settings, bytes and readings of a line, searches on a port. */
import type { Reading } from '#core/reading/reading.ts';
import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { WaveformBlock } from '#core/reading/waveform-block.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import type { PortSuggestion } from '#drivers/identify/port-suggestion.ts';
import type { InstrumentIdentity, MaximumRegisterKind } from '#drivers/instrument.ts';

/** One setting of a driver, as far as a form can show it; `usual` is what holds where nothing is set. */
export type SettingField = { readonly name: string; readonly usual: unknown } & (
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly mayBeNull: boolean }
  | {
      readonly kind: 'number';
      readonly minimum: number | null;
      readonly maximum: number | null;
      readonly whole: boolean;
      readonly mayBeNull: boolean;
    }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'text' }
  /** Anything else is written as JSON. */
  | { readonly kind: 'other' }
);

/** What the driver made of the bytes of a chunk. */
export type RawOutcome =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'rejection'; readonly rejected: RejectionCode; readonly rawHex: string }
  | { readonly kind: 'samples'; readonly sampleCount: number; readonly firstSample: number };

/** Bytes as they went over a line at one time, with what was read when they had come. */
export interface RawChunk {
  /** Counted from 1 since the line was configured. */
  readonly number: number;
  readonly direction: 'received' | 'sent';
  /** Host's monotonic seconds. */
  readonly timeSeconds: number;
  readonly byteCount: number;
  /** The first bytes, two digits each, without spaces. */
  readonly hexadecimal: string;
  readonly outcomes: readonly RawOutcome[];
  /** May be more than are listed. */
  readonly outcomeCount: number;
}

/** A look at one line: what it carries, and its last reading with all its meaning. */
export interface LineWatch {
  /** Counts the lines that were configured: another number is another line, whose chunks begin anew. */
  readonly lineNumber: number;
  /** Host's monotonic seconds, and the same moment as ISO 8601 with offset. */
  readonly nowSeconds: number;
  readonly clock: string;
  readonly driverId: string;
  readonly readingCount: number;
  readonly rejectionCount: number;
  readonly identity: InstrumentIdentity | null;
  readonly maximumRegister: MaximumRegisterKind;
  readonly nominalPeriodSeconds: number;
  /** The last reading of what the role measures; null where none has come. */
  readonly reading: Reading | null;
  /** The last block of sound without its samples; null where none has come. */
  readonly sound: Omit<WaveformBlock, 'samples'> | null;
  readonly lastNumber: number;
  /** The newest chunks after the one that was asked for, oldest first. */
  readonly chunks: readonly RawChunk[];
}

/** A search for the instrument on a port. */
export interface PortSearch {
  readonly path: string;
  readonly state: 'running' | 'done' | 'failed';
  /** What is being tried, with names for people; null before the first step and after the last. */
  readonly step: {
    readonly kind: 'listening' | 'asking';
    readonly baudRate: number;
    readonly drivers: readonly InEachLanguage<string>[];
  } | null;
  /** From 0 to 1. */
  readonly done: number;
  readonly suggestions: readonly (PortSuggestion & { readonly driverName: InEachLanguage<string> })[];
  /** Why there is no suggestion, or why the search failed. */
  readonly message: InEachLanguage<string> | null;
}
