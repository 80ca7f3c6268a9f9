import { sql } from 'kysely';
import type { Connection } from '../store/connection.ts';
import { query } from '../store/query-builder.ts';
import type { LoadedListing } from './listed-tests.ts';

const rowsOfSlice = 20_000;

/** Listings after a sequence, in the order in which their tests were closed, a slice at a time. */
export function* listingsAfter(
  connection: Connection,
  sequence: number,
): Generator<readonly LoadedListing[]> {
  for (let after = sequence; ;) {
    const slice = connection.all(sliceAfter(after));
    const last = slice.at(-1);
    if (last === undefined) return;
    yield slice;
    after = last.sequence;
  }
}

function sliceAfter(sequence: number) {
  return query
    .selectFrom('listing')
    .select(['sequence', 'year', 'yearSequence', 'day', 'mode', 'simulated', 'isWithdrawal', 'verdict'])
    .select([
      'reportedDb',
      'limitDb',
      'plate',
      'chassisNumber',
      'make',
      'model',
      'exhaustMaker',
      'exhaustModel',
    ])
    .select(['profileId', 'client', 'site', 'operator', 'reasons', 'runs', 'rejectedRuns', 'runReasons'])
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(rowsOfSlice);
}

/** How many records took the place of another. */
export function amendmentCount(connection: Connection): number {
  const statement = query.selectFrom('amendment').select(({ fn }) => fn.countAll<number>().as('count'));
  return connection.first(statement)?.count ?? 0;
}

/** Sequences of the tests whose place another record took. */
export function replacedSequences(connection: Connection): ReadonlySet<number> {
  const rows = connection.all(
    query
      .selectFrom('amendment')
      .innerJoin('listing', 'listing.testId', 'amendment.amends')
      .select('sequence'),
  );
  return new Set(rows.map(({ sequence }) => sequence));
}

/** Sequences of tests by their identifiers. */
export function sequencesOf(connection: Connection, testIds: readonly string[]): ReadonlySet<number> {
  const ids = JSON.stringify(testIds);
  const statement = query
    .selectFrom('listing')
    .select('sequence')
    .where(sql<boolean>`"testId" in (select value from json_each(${ids}))`);
  return new Set(connection.all(statement).map(({ sequence }) => sequence));
}
