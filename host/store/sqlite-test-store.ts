import { canonicalJson } from '#core/record/canonical-json.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { jsonText } from '../json-text.ts';
import { sha256 } from '../seal/sha256.ts';
import { addAmendment, amendedBy } from './amendment-rows.ts';
import { anchoring, type Anchoring } from './anchoring.ts';
import type { Connection } from './connection.ts';
import { eventOfEntry } from './event-of-entry.ts';
import type { JournalEntry } from './journal-entry.ts';
import { entriesOf } from './journal-rows.ts';
import { addListing } from './listing-rows.ts';
import { query } from './query-builder.ts';
import { recordReader } from './record-reader.ts';
import { addSeal } from './seal-rows.ts';
import type { Sealing } from './sealing.ts';
import { setSetting, setting } from './setting-rows.ts';
import { addSignature } from './signature-rows.ts';
import { addSignedCopy } from './signed-copy-rows.ts';
import { appendEvent, sqliteAuditLog } from './sqlite-audit-log.ts';
import { sqliteAccountStore } from './sqlite-account-store.ts';
import { addJobTest, sqliteJobStore } from './sqlite-job-store.ts';
import { sqliteProfileStore } from './sqlite-profile-store.ts';
import { recordRow } from './record-row.ts';
import { RunningJournals } from './running-journals.ts';
import type { JournalTable, TestTable } from './schema.ts';
import { sqliteWorkshopStore } from './sqlite-workshop-store.ts';
import { StoreError } from './store-error.ts';
import { testNumber, yearOf } from './test-number.ts';
import type { BegunTest, TestStore, UnfinishedTest } from './test-store.ts';

/**
 * The store on an open, migrated database; `dispose` closes it. What it tells the log of stands there in the same
 * transaction. @throws StoreError from every method
 */
export function sqliteTestStore(connection: Connection, sealing: Sealing): TestStore {
  const anchor = anchoring(connection, sealing);
  const journals = new RunningJournals(connection, sealing.key);
  return {
    ...recordReader(connection),
    ...writing({ connection, sealing, anchor, journals }),
    unfinished: () => unfinished(connection, journals),
    setting: (name) => setting(connection, name),
    audit: sqliteAuditLog(connection, anchor),
    key: sealing.key,
    anchor: () => sealing.anchor.read(),
    profiles: sqliteProfileStore(connection, anchor),
    jobs: sqliteJobStore(connection, anchor),
    workshop: sqliteWorkshopStore(connection, anchor),
    accounts: sqliteAccountStore(connection, anchor, sealing),
  };
}

/** What is written with. */
interface Writing {
  readonly connection: Connection;
  readonly sealing: Sealing;
  readonly anchor: Anchoring;
  readonly journals: RunningJournals;
}

function writing(
  parts: Writing,
): Pick<TestStore, 'begin' | 'append' | 'close' | 'sign' | 'keepSignedCopy' | 'amend' | 'setSetting'> {
  const { connection, sealing, anchor } = parts;
  const logged = <T>(step: () => T): T => {
    const result = connection.transaction(step);
    anchor.follow();
    return result;
  };
  return {
    begin: (test) => {
      anchor.catchUp();
      return logged(() => begin(parts, test));
    },
    append: (testId, entries) => {
      const { events, carryOn } = connection.transaction(() => append(parts, testId, entries));
      carryOn();
      if (events > 0) anchor.follow();
    },
    close: (record) => logged(() => close(parts, record)),
    setSetting: (name, value) =>
      logged(() => setSetting(connection, name, value, { at: sealing.now(), who: sealing.who() })),
    amend: (amending, make) => logged(() => amend(connection, amending, make, sealing)),
    sign: (wish) => logged(() => addSignature(connection, wish, sealing)),
    keepSignedCopy: (wish) => logged(() => addSignedCopy(connection, wish)),
  };
}

function begin(
  { connection, sealing, journals }: Writing,
  test: Parameters<TestStore['begin']>[0],
): BegunTest {
  const row = nextTest(connection, { ...test, opening: jsonText(test.opening) });
  const { number } = row;
  connection.run(query.insertInto('test').values(row));
  if (test.jobId !== undefined) addJobTest(connection, test.id, test.jobId);
  journals.begin(test.id);
  appendEvent(connection, {
    kind: 'test-begun',
    who: sealing.who(),
    at: test.startedAt,
    what: number,
    old: null,
    new: {
      id: test.id,
      openingSha256: sha256(row.opening),
      ...(test.jobId !== undefined && { jobId: test.jobId }),
    },
    why: '',
  });
  return { id: test.id, number, startedAt: test.startedAt, opening: JSON.parse(row.opening) as unknown };
}

/** The row of a test that is to begin, with the next number of its year. */
function nextTest(
  connection: Connection,
  { id, startedAt, opening }: Pick<TestTable, 'id' | 'startedAt' | 'opening'>,
): TestTable {
  if (testRow(connection, id) !== undefined) throw new StoreError('TEST_EXISTS', id);
  const year = yearOf(startedAt);
  const yearSequence = lastYearSequence(connection, year) + 1;
  const number = testNumber({ year, yearSequence });
  return { id, number, year, yearSequence, startedAt, opening, outcome: 'running' };
}

function amend(
  connection: Connection,
  { id, amends }: Parameters<TestStore['amend']>[0],
  make: (number: string) => TestRecord,
  sealing: Sealing,
): TestRecord {
  const amended = testRow(connection, amends);
  if (amended === undefined || amended.outcome === 'running') throw new StoreError('TEST_UNKNOWN', amends);
  if (amendedBy(connection, amends) !== null) throw new StoreError('TEST_AMENDED', amended.number);
  const { startedAt, opening } = amended;
  return addAmendment(connection, nextTest(connection, { id, startedAt, opening }), make, sealing);
}

function lastYearSequence(connection: Connection, year: number): number {
  const statement = query
    .selectFrom('test')
    .select(({ fn }) => fn.max('yearSequence').as('last'))
    .where('year', '=', year);
  return connection.first(statement)?.last ?? 0;
}

type NewEntries = readonly Omit<JournalEntry, 'sequence'>[];

function append(
  { connection, sealing: { now, who }, journals }: Writing,
  testId: string,
  entries: NewEntries,
): { readonly events: number; readonly carryOn: () => void } {
  const test = refuseUnlessRunning(connection, testId);
  const carryOn = journals.add(test, () => storeEntries(connection, testId, entries));
  const events = entries.flatMap(
    (entry) => eventOfEntry(test.number, entry, { at: now(), who: who() }) ?? [],
  );
  for (const event of events) appendEvent(connection, event);
  return { events: events.length, carryOn };
}

function storeEntries(connection: Connection, testId: string, entries: NewEntries): readonly JournalTable[] {
  const last = lastSequence(connection, testId);
  const rows = entries.map(({ timeSeconds, kind, payload }, index) => ({
    testId,
    sequence: last + index + 1,
    timeSeconds: finite(timeSeconds),
    kind,
    payload: canonicalJson(payload),
  }));
  for (const row of rows) connection.run(query.insertInto('journal').values(row));
  return rows;
}

/** SQLite would keep an infinity and turn NaN into NULL. */
function finite(timeSeconds: number): number {
  return JSON.parse(jsonText(timeSeconds)) as number;
}

function lastSequence(connection: Connection, testId: string): number {
  const statement = query
    .selectFrom('journal')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .where('testId', '=', testId);
  return connection.first(statement)?.last ?? 0;
}

function close({ connection, sealing, journals }: Writing, record: TestRecord): void {
  const begun = refuseUnlessRunning(connection, record.id);
  if (begun.number !== record.number || begun.startedAt !== record.startedAt) {
    throw new StoreError('RECORD_MISMATCH', begun.number);
  }
  const row = recordRow(record);
  const recordSha256 = sha256(row.json);
  connection.run(query.insertInto('record').values(row));
  connection.run(query.updateTable('test').set({ outcome: record.outcome }).where('id', '=', record.id));
  appendEvent(connection, {
    kind: 'test-closed',
    // Most tests end by themselves, with the last reading and not at somebody's request.
    who: sealing.who() || record.evidence.conditions.operator,
    at: record.closedAt,
    what: record.number,
    old: null,
    new: { outcome: record.outcome, verdict: record.judgement.verdict, recordSha256 },
    why: '',
  });
  const made = { sealedAt: record.closedAt, late: false };
  const { sequence, journalSha256 } = addSeal(connection, { ...begun, recordSha256 }, sealing, made);
  addListing(connection, record, { ...begun, sequence });
  journals.end(begun, journalSha256);
}

function refuseUnlessRunning(connection: Connection, testId: string): TestTable {
  const row = testRow(connection, testId);
  if (row === undefined) throw new StoreError('TEST_UNKNOWN', testId);
  if (row.outcome !== 'running') throw new StoreError('TEST_CLOSED', row.number);
  return row;
}

function testRow(connection: Connection, testId: string): TestTable | undefined {
  return connection.first(query.selectFrom('test').selectAll().where('id', '=', testId));
}

function unfinished(connection: Connection, journals: RunningJournals): readonly UnfinishedTest[] {
  const statement = query
    .selectFrom('test')
    .selectAll()
    .where('outcome', '=', 'running')
    .orderBy('year')
    .orderBy('yearSequence');
  return connection.all(statement).map(({ id, number, startedAt, opening }) => ({
    id,
    number,
    startedAt,
    opening: JSON.parse(opening) as unknown,
    entries: entriesOf(connection, id),
    isWhole: journals.isWhole(id),
  }));
}
