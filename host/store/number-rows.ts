import { sql } from 'kysely';
import type { Connection } from './connection.ts';
import { query } from './query-builder.ts';
import { testNumber } from './test-number.ts';

/** A test by its identifier and its number. */
export interface NamedTest {
  readonly id: string;
  readonly number: string;
}

/** Numbers that no test has, though later ones of the year are given: the first of each gap. */
export function missingNumbers(connection: Connection): readonly string[] {
  const years = connection.all(
    query
      .selectFrom('test')
      .select(({ fn }) => ['year', fn.countAll<number>().as('count'), fn.max('yearSequence').as('last')])
      .groupBy('year'),
  );
  return years
    .filter(({ count, last }) => count !== last)
    .flatMap(({ year, last }) => gapsOf(connection, year, last))
    .map(testNumber);
}

/** Tests that are over and have no record. */
export function testsWithoutRecord(connection: Connection): readonly NamedTest[] {
  return connection.all(
    query
      .selectFrom('test')
      .leftJoin('record', 'record.testId', 'test.id')
      .select(['test.id', 'test.number'])
      .where('test.outcome', '<>', 'running')
      .where('record.testId', 'is', null),
  );
}

/** Tests with a record and no seal. */
export function testsWithoutSeal(connection: Connection): readonly NamedTest[] {
  return connection.all(
    query
      .selectFrom('record')
      .leftJoin('seal', 'seal.testId', 'record.testId')
      .select(['record.testId as id', 'record.number'])
      .where('seal.testId', 'is', null),
  );
}

function gapsOf(connection: Connection, year: number, last: number) {
  const before = connection.all(
    query
      .selectFrom('test as one')
      .leftJoin('test as next', (join) =>
        join
          .onRef('next.year', '=', 'one.year')
          .on(sql<boolean>`"next"."yearSequence" = "one"."yearSequence" + 1`),
      )
      .select('one.yearSequence')
      .where('one.year', '=', year)
      .where('one.yearSequence', '<', last)
      .where('next.id', 'is', null),
  );
  const first = connection.first(
    query.selectFrom('test').select('id').where('year', '=', year).where('yearSequence', '=', 1),
  );
  const gaps = before.map(({ yearSequence }) => ({ year, yearSequence: yearSequence + 1 }));
  return first === undefined ? [{ year, yearSequence: 1 }, ...gaps] : gaps;
}
