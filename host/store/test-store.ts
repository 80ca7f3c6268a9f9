import type { TestRecord, TestSummary } from '#core/record/test-record.ts';
import type { ProfileStore } from './profile-store.ts';

/** One journalled step of a running test; `payload` is JSON text without NaN or infinities. */
export interface JournalEntry {
  readonly sequence: number;
  readonly timeSeconds: number;
  readonly kind: string;
  readonly payload: unknown;
}

/** A test that has begun: its number is given once and never again. */
export interface BegunTest {
  readonly id: string;
  readonly number: string;
  readonly startedAt: string;
  /** Everything known at the start (preparation, profile, instruments), so that a cut test can be told. */
  readonly opening: unknown;
}

/** A begun test without a record, found at the next start. */
export interface UnfinishedTest extends BegunTest {
  readonly entries: readonly JournalEntry[];
}

/** Some phases of a test, in order, each with its steps from its beginning on. */
export interface JournalledPhases {
  readonly opening: unknown;
  readonly phases: readonly (readonly JournalEntry[])[];
}

/** Where tests live. What `append` has returned from survives a killed process. */
export interface TestStore {
  /** Gives the next number of the year and stores the opening, in one transaction. */
  begin(test: { readonly id: string; readonly startedAt: string; readonly opening: unknown }): BegunTest;
  /** Stores entries in one transaction, synchronous and durable (`synchronous=FULL`). */
  append(testId: string, entries: readonly Omit<JournalEntry, 'sequence'>[]): void;
  /** Freezes the record in one transaction; a second record for the same test is refused. */
  close(record: TestRecord): void;
  unfinished(): readonly UnfinishedTest[];
  /**
   * What was journalled of a test in the phases of these names, with its opening: each from its beginning to that of the
   * next phase. Null for an unknown test.
   */
  phases(testId: string, names: readonly string[]): JournalledPhases | null;
  find(testId: string): TestRecord | null;
  list(page: { readonly beforeNumber: string | null; readonly limit: number }): readonly TestSummary[];
  /** Settings by name, as JSON. */
  setting(name: string): unknown;
  setSetting(name: string, value: unknown): void;
  /** The laboratory's own profiles. */
  readonly profiles: ProfileStore;
  dispose(): void;
}
