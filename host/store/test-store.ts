import type { Replacement } from '#core/record/amendment.ts';
import type { Anchor } from '#core/record/anchor.ts';
import type { Seal } from '#core/record/seal.ts';
import type { TestRecord, TestSummary } from '#core/record/test-record.ts';
import type { KeptCopy } from '#core/record/kept-copy.ts';
import type { TestSignature } from '#core/record/test-signature.ts';
import type { BenchKey } from '../seal/bench-key.ts';
import type { AccountStore } from './account-store.ts';
import type { AuditLog } from './audit-log.ts';
import type { JobStore } from './job-store.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { KeptEvidence } from './kept-evidence.ts';
import type { OfficialRow } from './official-rows.ts';
import type { ProfileReader, ProfileStore } from './profile-store.ts';
import type { WorkshopStore } from './workshop-store.ts';
import type { SignatureWish } from './signature-rows.ts';
import type { KeptCopyWish } from './signed-copy-rows.ts';

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
  /** False where another program changed the entries: such a test is neither gone on with nor closed. */
  readonly isWhole: boolean;
}

/** Some phases of a test, in order, each with its steps from its beginning on. */
export interface JournalledPhases {
  readonly opening: unknown;
  readonly phases: readonly (readonly JournalEntry[])[];
}

/** What stands in a store, for reading; a second program may use it while the bench runs. */
export interface RecordReader {
  find(testId: string): TestRecord | null;
  list(page: { readonly beforeNumber: string | null; readonly limit: number }): readonly TestSummary[];
  /**
   * What was journalled of a test in the phases of these names, with its opening: each from its beginning to that of the
   * next phase. Null for an unknown test.
   */
  phases(testId: string, names: readonly string[]): JournalledPhases | null;
  /** A test's journal as it is sealed: each entry as JSON, one a line. */
  journalText(testId: string): string;
  /** The seal of a closed test; null where it has none. */
  seal(testId: string): Seal | null;
  /** Signatures of people on a test, in their order. */
  signatures(testId: string): readonly TestSignature[];
  /** Signed copies of a test's papers, in their order. */
  signedCopies(testId: string): readonly KeptCopy[];
  /** The newest record that took the place of this one's; null where none did. */
  amendedBy(testId: string): Replacement | null;
  /** Official tests that ran to their end and were not replaced, in the order of their closing, after a sequence. */
  officialResults(after: number, limit: number): readonly OfficialRow[];
  /** What is kept as evidence, as it stands now, for a check. */
  kept(): KeptEvidence;
  /** The laboratory's own profiles. */
  readonly profiles: ProfileReader;
  dispose(): void;
}

/** Where tests live. What `append` has returned from survives a killed process. */
export interface TestStore extends RecordReader {
  /** Gives the next number of the year and stores the opening, in one transaction. */
  begin(test: {
    readonly id: string;
    readonly startedAt: string;
    readonly opening: unknown;
    /** The job that it is for; left out where there is none. */
    readonly jobId?: string | undefined;
  }): BegunTest;
  /** Stores entries in one transaction, synchronous and durable (`synchronous=FULL`). */
  append(testId: string, entries: readonly Omit<JournalEntry, 'sequence'>[]): void;
  /** Freezes and seals the record in one transaction; a second record for the same test is refused. */
  close(record: TestRecord): void;
  /**
   * Adds a person's signature on the sealed record, for ever, with the event that tells of it; who may sign is decided before.
   * @throws StoreError `TEST_UNKNOWN` for a test without a seal
   */
  sign(wish: SignatureWish): TestSignature;
  /**
   * Lists a signed copy of a paper of a sealed test, for ever, with the event that tells of it; its file is stored before.
   * @throws StoreError `TEST_UNKNOWN` for a test without a seal
   */
  keepSignedCopy(wish: KeptCopyWish): KeptCopy;
  /**
   * Stores the record that takes the place of another, under the next number of its year, with that one's journal, sealed.
   * @param make the amending record by the number that it gets; it names what it amends
   * @throws StoreError `TEST_UNKNOWN` for a test without a record, `TEST_AMENDED` for one that was amended before
   */
  amend(
    amending: { readonly id: string; readonly amends: string },
    make: (number: string) => TestRecord,
  ): TestRecord;
  unfinished(): readonly UnfinishedTest[];
  /** Settings by name, as JSON. */
  setting(name: string): unknown;
  setSetting(name: string, value: unknown): void;
  /** What happened on this bench. */
  readonly audit: AuditLog;
  /** The key that seals are signed with. */
  readonly key: BenchKey;
  /** How far the chains had come by the file outside the database. */
  anchor(): Anchor | 'unreadable' | null;
  readonly profiles: ProfileStore;
  /** What shall be tested, for whom. */
  readonly jobs: JobStore;
  /** What the workshop tries, measured in the yard; nothing of it is official. */
  readonly workshop: WorkshopStore;
  /** The people of the bench. */
  readonly accounts: AccountStore;
}
