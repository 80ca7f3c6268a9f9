import { sql } from 'kysely';
import type { Connection } from '../connection.ts';
import type { Migration } from '../migrate.ts';
import { query } from '../query-builder.ts';
import { refuse } from './refuse.ts';

/** Jobs with the tests for them, and those that were given up; all append-only. */
export const jobs: Migration = {
  number: 8,
  name: 'jobs',
  up(connection) {
    createJob(connection);
    createJobTest(connection);
    createJobCancellation(connection);
  },
};

function createJob(connection: Connection): void {
  const table = query.schema
    .createTable('job')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('yearSequence', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('createdBy', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addUniqueConstraint('jobYearSequence', ['year', 'yearSequence']);
  connection.run(table);
  guard(connection, 'job', sql`"id" = new."id" or "number" = new."number"`);
}

function createJobTest(connection: Connection): void {
  const table = query.schema
    .createTable('jobTest')
    .addColumn('testId', 'text', (column) => column.primaryKey().notNull().references('test.id'))
    .addColumn('jobId', 'text', (column) => column.notNull().references('job.id'));
  connection.run(table);
  connection.run(query.schema.createIndex('jobTestOf').on('jobTest').column('jobId'));
  guard(connection, 'jobTest', sql`"testId" = new."testId"`);
  refuse(
    connection,
    'jobTestOfOpenJob',
    sql`insert on "jobTest" when exists (select 1 from "jobCancellation" where "jobId" = new."jobId")`,
    'a cancelled job is tested no more',
  );
}

function createJobCancellation(connection: Connection): void {
  const table = query.schema
    .createTable('jobCancellation')
    .addColumn('jobId', 'text', (column) => column.primaryKey().notNull().references('job.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull());
  connection.run(table);
  guard(connection, 'jobCancellation', sql`"jobId" = new."jobId"`);
  refuse(
    connection,
    'jobCancelledBeforeTest',
    sql`insert on "jobCancellation" when exists (select 1 from "jobTest" where "jobId" = new."jobId")`,
    'a job that was tested is not cancelled',
  );
}

function guard(connection: Connection, table: string, isThere: ReturnType<typeof sql>): void {
  const name = sql.id(table);
  refuse(connection, `${table}Stays`, sql`delete on ${name}`, 'what is kept of a job is never deleted');
  refuse(connection, `${table}Unchanged`, sql`update on ${name}`, 'what is kept of a job is never changed');
  // An insert could otherwise put itself in the place of a row.
  refuse(
    connection,
    `${table}Once`,
    sql`insert on ${name} when exists (select 1 from ${name} where ${isThere})`,
    'what is kept of a job is never replaced',
  );
}
