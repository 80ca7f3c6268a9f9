import { sql } from 'kysely';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { type Job, jobState, type JobWish, jobWishSchema } from '#core/record/job.ts';
import { sha256OfJson } from '../seal/sha256.ts';
import { amendedBy } from './amendment-rows.ts';
import type { Anchoring } from './anchoring.ts';
import type { Connection } from './connection.ts';
import { customersInJobs } from './customer-rows.ts';
import type { JobPage, JobReader, JobStore } from './job-store.ts';
import { textAt } from './json-text-at.ts';
import { query } from './query-builder.ts';
import type { JobTable, TestTable } from './schema.ts';
import { appendEvent } from './sqlite-audit-log.ts';
import { testNumber, testPlace, yearOf } from './test-number.ts';

/** Jobs in an open, migrated database. @throws StoreError from every method */
export function sqliteJobStore(connection: Connection, anchor: Anchoring): JobStore {
  const logged = <T>(step: () => T): T => {
    const result = connection.transaction(step);
    anchor.follow();
    return result;
  };
  return {
    ...jobReader(connection),
    add: (job) => logged(() => add(connection, job)),
    cancel: (id, how) => logged(() => cancel(connection, id, how)),
  };
}

/** Jobs in an open, migrated database, for reading. @throws StoreError from every method */
export function jobReader(connection: Connection): JobReader {
  return {
    find: (id) => {
      const row = connection.first(rows.where('job.id', '=', id));
      return row === undefined ? null : jobOf(connection, row);
    },
    list: (page) => connection.all(wantedRows(page)).map((row) => jobOf(connection, row)),
    customers: () => customersInJobs(connection),
  };
}

/** Notes that a test is for a job, within the transaction that begins the test. */
export function addJobTest(connection: Connection, testId: string, jobId: string): void {
  connection.run(query.insertInto('jobTest').values({ testId, jobId }));
}

const rows = query
  .selectFrom('job')
  .leftJoin('jobCancellation', 'jobCancellation.jobId', 'job.id')
  .selectAll('job')
  .select(['at', 'person', 'reason']);

type JobRow = JobTable & { at: string | null; person: string | null; reason: string | null };

/** Places of a job that are looked through for a word. */
const searchedPaths = [
  '$.reference',
  '$.clientName',
  '$.vehicle.plate',
  '$.vehicle.chassisNumber',
  '$.vehicle.make',
  '$.vehicle.model',
  '$.exhaust.maker',
  '$.exhaust.model',
] as const;

const searchedText = sql<string>`lower(${sql.ref('job.number')} || ' ' || ${sql.join(
  searchedPaths.map((path) => sql`coalesce(${textAt('job', 'content', path)}, '')`),
  sql` || ' ' || `,
)})`;

/** As SQLite's lower() does it: other letters keep their case on both sides. */
const asciiLower = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

function rowsWith(text: string, client: string | null) {
  const words = asciiLower(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const ofClient = client === null ? rows : rows.where(textAt('job', 'content', '$.clientName'), '=', client);
  return words.reduce((found, word) => found.where(sql`instr(${searchedText}, ${word})`, '>', 0), ofClient);
}

function wantedRows({ state, text, client, beforeNumber, limit }: JobPage) {
  const newest = rowsWith(text, client).orderBy('year', 'desc').orderBy('yearSequence', 'desc').limit(limit);
  const place = beforeNumber === null ? null : testPlace(beforeNumber.slice(1));
  const before =
    place === null
      ? newest
      : newest.where((row) =>
          row(row.refTuple('job.year', 'job.yearSequence'), '<', row.tuple(place.year, place.yearSequence)),
        );
  if (state === null) return before;
  if (state === 'cancelled') return before.where('at', 'is not', null);
  const open = before.where('at', 'is', null);
  const tested = (outcomes: readonly TestTable['outcome'][]) =>
    query
      .selectFrom('jobTest')
      .innerJoin('test', 'test.id', 'jobTest.testId')
      .select('jobTest.jobId')
      .where('outcome', 'in', outcomes);
  if (state === 'testing') return open.where('job.id', 'in', tested(['running']));
  if (state === 'waiting') return open.where('job.id', 'not in', tested(outcomes));
  return open.where('job.id', 'in', tested(outcomes)).where('job.id', 'not in', tested(['running']));
}

const outcomes: readonly TestTable['outcome'][] = ['running', 'closed', 'interrupted', 'aborted'];

function jobOf(connection: Connection, { id, number, createdAt, createdBy, content, ...row }: JobRow): Job {
  const wish = wishIn(content);
  const tests = testsOf(connection, id);
  const { at, person, reason } = row;
  const cancelled = at === null ? null : { at, by: person ?? '', reason: reason ?? '' };
  return {
    ...wish,
    id,
    number,
    createdAt,
    createdBy,
    tests,
    cancelled,
    state: jobState({ tests, cancelled }),
  };
}

/** What was ordered; a job that was edited with another program shows nothing of it, and is named by the check. */
function wishIn(content: string): JobWish {
  try {
    return jobWishSchema.parse(JSON.parse(content));
  } catch {
    return jobWishSchema.parse({ vehicle: { plate: '?' }, remark: unreadableJob });
  }
}

const unreadableJob = 'This job was changed with another program and cannot be read any more.';

/** Tests that were begun for a job, each with what took its place since. */
function testsOf(connection: Connection, jobId: string): Job['tests'] {
  const rows = connection.all(
    query
      .selectFrom('jobTest')
      .innerJoin('test', 'test.id', 'jobTest.testId')
      .leftJoin('record', 'record.testId', 'test.id')
      .select(['test.id', 'test.number', 'test.outcome', 'record.verdict', 'record.simulated'])
      .select(
        sql<
          string | null
        >`coalesce(${textAt('record', 'json', '$.evidence.mode')}, ${textAt('test', 'opening', '$.mode')})`.as(
          'mode',
        ),
      )
      .where('jobId', '=', jobId)
      .orderBy('test.year')
      .orderBy('test.yearSequence'),
  );
  return rows.map(({ id, number, outcome, verdict, mode, simulated }) => ({
    id,
    number,
    outcome,
    verdict,
    mode: mode === 'site' || mode === 'workshop' ? mode : null,
    simulated: simulated === 1,
    replacedBy: replacementOf(connection, id),
  }));
}

function replacementOf(connection: Connection, testId: string): Job['tests'][number]['replacedBy'] {
  const newest = amendedBy(connection, testId);
  if (newest === null) return null;
  const statement = query.selectFrom('record').select('verdict').where('testId', '=', newest.id);
  return { ...newest, verdict: connection.first(statement)?.verdict ?? 'invalid' };
}

function add(connection: Connection, { id, at, by, wish }: Parameters<JobStore['add']>[0]): Job {
  const year = yearOf(at);
  const last = connection.first(
    query
      .selectFrom('job')
      .select(({ fn }) => fn.max('yearSequence').as('last'))
      .where('year', '=', year),
  )?.last;
  const yearSequence = (last ?? 0) + 1;
  const number = `J${testNumber({ year, yearSequence })}`;
  const content = canonicalJson(wish);
  const row = { id, number, year, yearSequence, createdAt: at, createdBy: by, content };
  connection.run(query.insertInto('job').values(row));
  appendEvent(connection, {
    kind: 'job-made',
    who: by,
    at,
    what: number,
    old: null,
    new: { id, rowSha256: sha256OfJson(row) },
    why: '',
  });
  return jobOf(connection, { ...row, at: null, person: null, reason: null });
}

function cancel(connection: Connection, id: string, { at, by, reason }: NonNullable<Job['cancelled']>): void {
  const row = { jobId: id, at, person: by, reason };
  connection.run(query.insertInto('jobCancellation').values(row));
  const job = connection.first(query.selectFrom('job').select('number').where('id', '=', id));
  appendEvent(connection, {
    kind: 'job-cancelled',
    who: by,
    at,
    what: job?.number ?? id,
    old: null,
    new: { id, rowSha256: sha256OfJson(row) },
    why: reason,
  });
}
