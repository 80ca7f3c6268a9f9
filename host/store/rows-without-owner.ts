import { sql } from 'kysely';
import type { Connection } from './connection.ts';
import { query } from './query-builder.ts';

/** Identifiers of tests that are not there, of which readings are there all the same. */
export function journalsWithoutTest(connection: Connection): readonly string[] {
  const statement = { compile: () => journalsOfNoTest.compile(query) };
  return connection.all(statement).map(({ testId }) => testId);
}

/** Goes from one test to the next, so that no more than an entry of each is looked at. */
const journalsOfNoTest = sql<{ readonly testId: string }>`
  with recursive "journalled" ("testId") as (
    select min("testId") from "journal"
    union all
    select (select min("testId") from "journal" where "journal"."testId" > "journalled"."testId")
    from "journalled" where "journalled"."testId" is not null
  )
  select "testId" from "journalled"
  where "testId" is not null and "testId" not in (select "id" from "test")`;

/** Identifiers of tests without a record, on which signatures of people are there all the same. */
export function signaturesWithoutRecord(connection: Connection): readonly string[] {
  const found = connection.all(
    query
      .selectFrom('testSignature')
      .leftJoin('record', 'record.testId', 'testSignature.testId')
      .select('testSignature.testId')
      .distinct()
      .where('record.testId', 'is', null),
  );
  return found.map(({ testId }) => testId);
}

/** Identifiers of tests without a record, of whose papers signed copies are listed all the same. */
export function signedCopiesWithoutRecord(connection: Connection): readonly string[] {
  const found = connection.all(
    query
      .selectFrom('signedCopy')
      .leftJoin('record', 'record.testId', 'signedCopy.testId')
      .select('signedCopy.testId')
      .distinct()
      .where('record.testId', 'is', null),
  );
  return found.map(({ testId }) => testId);
}

/** Identifiers of tests without a record that stand in the table of amendments, as amended or as amending. */
export function amendmentsWithoutRecord(connection: Connection): readonly string[] {
  const without = (column: 'testId' | 'amends') =>
    connection.all(
      query
        .selectFrom('amendment')
        .leftJoin('record', 'record.testId', `amendment.${column}`)
        .select(`amendment.${column} as id`)
        .where('record.testId', 'is', null),
    );
  return [...without('testId'), ...without('amends')].map(({ id }) => id);
}

/** Identifiers of tests without a record that stand in the lines of the history all the same. */
export function listingsWithoutRecord(connection: Connection): readonly string[] {
  const found = connection.all(
    query
      .selectFrom('listing')
      .leftJoin('record', 'record.testId', 'listing.testId')
      .select('listing.testId')
      .where('record.testId', 'is', null),
  );
  return found.map(({ testId }) => testId);
}
