import { sql } from 'kysely';
import type { AuditKind } from '#core/record/audit-event.ts';
import type { ChainHeads } from '../seal/seal-record.ts';
import { chainHeads } from './chain-rows.ts';
import type { Connection } from './connection.ts';
import { journalText } from './journal-rows.ts';
import { listingStep } from './migrations/0011-listing.ts';
import { missingNumbers, testsWithoutRecord, testsWithoutSeal, type NamedTest } from './number-rows.ts';
import { query } from './query-builder.ts';
import {
  amendmentsWithoutRecord,
  journalsWithoutTest,
  listingsWithoutRecord,
  signaturesWithoutRecord,
  signedCopiesWithoutRecord,
} from './rows-without-owner.ts';
import type {
  AccountTable,
  AmendmentTable,
  ApiTokenTable,
  AuditEventTable,
  JobCancellationTable,
  JobTable,
  JobTestTable,
  ListingTable,
  ProfileStepTable,
  RecordTable,
  SealTable,
  SettingTable,
  SignedCopyTable,
  SignInFailureTable,
  TestSignatureTable,
  TestTable,
  WorkshopEntryTable,
} from './schema.ts';
import { standingEvidence, type StandingEvidence } from './standing-evidence.ts';
import { signatureRows } from './signature-rows.ts';
import { signedCopyRows } from './signed-copy-rows.ts';

/** Everything a bench keeps as evidence, as it stands there, for a check to read. */
export interface KeptEvidence {
  /** Everything that is read within stands as it was at one moment, whatever the bench writes meanwhile. */
  atOneMoment<T>(step: () => T): T;
  heads(): ChainHeads;
  /** Seals after a sequence, up to another with it. */
  seals(after: number, upTo: number): readonly SealTable[];
  sealOf(testId: string): SealTable | undefined;
  /** Events after a sequence, up to another with it. */
  events(after: number, upTo: number): readonly AuditEventTable[];
  /** Events of a kind, oldest first; only those about one thing where that is given. */
  eventsOf(kind: AuditKind, what?: string): readonly AuditEventTable[];
  test(testId: string): TestTable | undefined;
  record(testId: string): RecordTable | undefined;
  /** The line by which the history counts a test; `none` in a database from before these. */
  listing(testId: string): ListingTable | undefined | 'none';
  /** A test's journal as it is sealed. */
  journalText(testId: string): string;
  /** Signatures of people on a test, in their order. */
  signatures(testId: string): readonly TestSignatureTable[];
  /** Signed copies of a test's papers, in their order. */
  signedCopies(testId: string): readonly SignedCopyTable[];
  /** Which test's record took the place of this one's; none where none did. */
  amendmentOf(amendedId: string): AmendmentTable | undefined;
  /** Whose place the record of this test took; none where it is no amendment. */
  amendmentBy(testId: string): AmendmentTable | undefined;
  /** Tests whose seal says that they have these very readings: a test and its amendments. */
  sealedWithJournal(journalSha256: string): readonly string[];
  settings(): readonly SettingTable[];
  profileSteps(): readonly ProfileStepTable[];
  jobs(): readonly JobTable[];
  jobCancellations(): readonly JobCancellationTable[];
  /** Tests that were begun for jobs. */
  jobTests(): readonly JobTestTable[];
  /** The job that a test was begun for; none where there is none. */
  jobOfTest(testId: string): JobTestTable | undefined;
  /** What the workshop keeps, oldest first. */
  workshopEntries(): readonly WorkshopEntryTable[];
  accounts(): readonly AccountTable[];
  tokens(): readonly ApiTokenTable[];
  signInFailures(): readonly SignInFailureTable[];
  /** Numbers of tests that should be there by those around them. */
  missingNumbers(): readonly string[];
  /** Tests that are over and have no record. */
  testsWithoutRecord(): readonly NamedTest[];
  /** Tests with a record and no seal. */
  testsWithoutSeal(): readonly NamedTest[];
  /** Identifiers of tests that are not there, of which readings are. */
  journalsWithoutTest(): readonly string[];
  /** Identifiers of tests without a record that stand in the lines of the history. */
  listingsWithoutRecord(): readonly string[];
  /** Identifiers of tests without a record, on which signatures are. */
  signaturesWithoutRecord(): readonly string[];
  /** Identifiers of tests without a record that are said to be amended or amending. */
  amendmentsWithoutRecord(): readonly string[];
  /** What still changes, with its signed hashes; null in a database from before these. */
  standing(): StandingEvidence | null;
  /** Tests that are not there, of whose papers signed copies are listed. */
  signedCopiesWithoutRecord(): readonly string[];
}

const tests = query.selectFrom('test').selectAll();
const amendments = query.selectFrom('amendment').selectAll();
const seals = query.selectFrom('seal').selectAll();
const events = query.selectFrom('auditEvent').selectAll().orderBy('sequence');

/** What an open, migrated database keeps, as it stands at this moment. */
export function readKeptEvidence(connection: Connection): KeptEvidence {
  const tables = tablesOf(connection);
  const has = (table: string): boolean => tables.has(table);
  // Whoever takes the table away cannot make it one from before.
  const hasListings = Number(connection.pragma('user_version')) >= listingStep;
  // A backup of an earlier version has fewer tables; what should stand in one that is gone is known from log and seals.
  const rowsIn = <T>(table: string, read: () => readonly T[]): readonly T[] => (has(table) ? read() : []);
  return {
    atOneMoment: (step) => connection.atOneMoment(step),
    heads: () => chainHeads(connection),
    seals: (after, upTo) =>
      connection.all(seals.where('sequence', '>', after).where('sequence', '<=', upTo).orderBy('sequence')),
    sealOf: (testId) => connection.first(seals.where('testId', '=', testId)),
    events: (after, upTo) =>
      connection.all(events.where('sequence', '>', after).where('sequence', '<=', upTo)),
    eventsOf: (kind, what) => {
      const ofKind = events.where('kind', '=', kind);
      return connection.all(what === undefined ? ofKind : ofKind.where('what', '=', what));
    },
    test: (testId) => connection.first(tests.where('id', '=', testId)),
    record: (testId) => connection.first(query.selectFrom('record').selectAll().where('testId', '=', testId)),
    listing: (testId) =>
      hasListings
        ? connection.first(query.selectFrom('listing').selectAll().where('testId', '=', testId))
        : 'none',
    journalText: (testId) => journalText(connection, testId),
    signatures: (testId) => rowsIn('testSignature', () => signatureRows(connection, testId)),
    signedCopies: (testId) => rowsIn('signedCopy', () => signedCopyRows(connection, testId)),
    amendmentOf: (amendedId) =>
      has('amendment') ? connection.first(amendments.where('amends', '=', amendedId)) : undefined,
    amendmentBy: (testId) =>
      has('amendment') ? connection.first(amendments.where('testId', '=', testId)) : undefined,
    sealedWithJournal: (journalSha256) => sealedWith(connection, journalSha256),
    settings: () => connection.all(query.selectFrom('setting').selectAll()),
    profileSteps: () =>
      connection.all(query.selectFrom('profileStep').selectAll().orderBy('profileId').orderBy('sequence')),
    jobs: () => rowsIn('job', () => connection.all(query.selectFrom('job').selectAll().orderBy('number'))),
    jobCancellations: () =>
      rowsIn('jobCancellation', () =>
        connection.all(query.selectFrom('jobCancellation').selectAll().orderBy('jobId')),
      ),
    jobTests: () =>
      rowsIn('jobTest', () => connection.all(query.selectFrom('jobTest').selectAll().orderBy('testId'))),
    jobOfTest: (testId) =>
      has('jobTest')
        ? connection.first(query.selectFrom('jobTest').selectAll().where('testId', '=', testId))
        : undefined,
    workshopEntries: () =>
      rowsIn('workshopEntry', () =>
        connection.all(query.selectFrom('workshopEntry').selectAll().orderBy('sequence')),
      ),
    accounts: () =>
      rowsIn('account', () => connection.all(query.selectFrom('account').selectAll().orderBy('nameKey'))),
    tokens: () =>
      rowsIn('apiToken', () => connection.all(query.selectFrom('apiToken').selectAll().orderBy('id'))),
    signInFailures: () =>
      rowsIn('signInFailure', () => connection.all(query.selectFrom('signInFailure').selectAll())),
    missingNumbers: () => missingNumbers(connection),
    testsWithoutRecord: () => testsWithoutRecord(connection),
    testsWithoutSeal: () => testsWithoutSeal(connection),
    journalsWithoutTest: () => journalsWithoutTest(connection),
    listingsWithoutRecord: () => (hasListings ? listingsWithoutRecord(connection) : []),
    signaturesWithoutRecord: () => rowsIn('testSignature', () => signaturesWithoutRecord(connection)),
    amendmentsWithoutRecord: () => rowsIn('amendment', () => amendmentsWithoutRecord(connection)),
    standing: () => standingEvidence(connection),
    signedCopiesWithoutRecord: () => rowsIn('signedCopy', () => signedCopiesWithoutRecord(connection)),
  };
}

/** The seals hold the hash in their text; a test has few others with its readings. */
function sealedWith(connection: Connection, journalSha256: string): readonly string[] {
  const rows = connection.all(
    query
      .selectFrom('seal')
      .select('testId')
      .where('content', 'like', `%"journalSha256":"${journalSha256}"%`)
      .orderBy('sequence'),
  );
  return rows.map(({ testId }) => testId);
}

function tablesOf(connection: Connection): ReadonlySet<string> {
  const statement = sql<{ name: string }>`select name from sqlite_schema where type = 'table'`;
  return new Set(connection.all({ compile: () => statement.compile(query) }).map(({ name }) => name));
}
