/** What can fail in the program while it runs, as a closed list. */
export const programFailureCodes = [
  'UNCAUGHT',
  'UNFORESEEN',
  'STORE_REFUSED',
  'LINE_FAILED',
  'INSTRUMENT_LOST',
  'ANALYSIS_DIED',
  'SELF_TEST_FAILED',
  'KEY_NOT_MOVED',
  'CUT_TEST_NOT_READ',
] as const;

/** One code of {@link programFailureCodes}. */
export type ProgramFailureCode = (typeof programFailureCodes)[number];

/** Something that failed in the program. */
export interface ProgramFailure {
  readonly code: ProgramFailureCode;
  /** Part of the program or of the bench; never a path. */
  readonly place: string;
  /** A code or the name of an error, never its message: that may hold paths, and what nobody may see. */
  readonly cause: string;
}

/** Hears what fails. Never throws. */
export type HearFailure = (failure: ProgramFailure) => void;

/** What is told of failures since the program started. */
export interface FailureView {
  /** How many there were. */
  readonly count: number;
  readonly newest: (ProgramFailure & { readonly at: string }) | null;
  /** How many the log could not take so far; they are tried again. */
  readonly unlogged: number;
}
