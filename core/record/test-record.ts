import type { TestEvidence } from '#core/procedure/evidence.ts';
import type { TestJudgement } from '#core/verdict/test-judgement.ts';
import type { Amendment } from './amendment.ts';

/** A spectrum stored for the report: third-octave Leq of the counted window of the counted run with the highest level. */
export interface RecordedSpectrum {
  readonly runNumber: number;
  /** Nominal mid-band frequency in hertz with its unweighted level; null where it could not be measured. */
  readonly thirdOctave: readonly {
    readonly nominalHz: number;
    readonly levelDb: number | null;
    readonly backgroundDb: number | null;
  }[];
}

/** The frozen, permanent record of one test: everything the verdict was computed from, and the verdict. */
export interface TestRecord {
  readonly schemaVersion: 1;
  /** Random identifier, made by the host. */
  readonly id: string;
  /** Gapless number within a year, for example `2026-0147`. */
  readonly number: string;
  /** `closed` ran to its end, `interrupted` was cut by a failure and found at the next start, `aborted` by a person. */
  readonly outcome: 'closed' | 'interrupted' | 'aborted';
  /** ISO 8601 with offset. */
  readonly startedAt: string;
  readonly closedAt: string;
  readonly program: {
    readonly name: string;
    readonly version: string;
    /** SHA-256 of the measurement core; records of the first versions have none. */
    readonly coreHash?: string;
  };
  readonly evidence: TestEvidence;
  readonly judgement: TestJudgement;
  readonly spectrum: RecordedSpectrum | null;
  /** There where this record takes the place of an earlier one, which stays. */
  readonly amends?: Amendment;
}

/** One line of the history list. */
export interface TestSummary {
  readonly id: string;
  readonly number: string;
  readonly startedAt: string;
  readonly plate: string;
  readonly vehicle: string;
  readonly exhaust: string;
  readonly profileId: string;
  readonly outcome: TestRecord['outcome'] | 'running';
  readonly verdict: TestJudgement['verdict'] | null;
  readonly reportedDb: number | null;
  readonly simulated: boolean;
  /** Number of the test whose place this one takes, and of the one that took its place. */
  readonly amends: string | null;
  readonly amendedBy: string | null;
}
