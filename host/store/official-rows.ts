import type { Connection } from './connection.ts';
import { query } from './query-builder.ts';
import type { ListingTable } from './schema.ts';

/** What is looked at of an official test that ran to its end and holds. */
export type OfficialRow = Pick<
  ListingTable,
  | 'sequence'
  | 'testId'
  | 'year'
  | 'yearSequence'
  | 'startedAt'
  | 'closedAt'
  | 'verdict'
  | 'unroundedDb'
  | 'limitDb'
  | 'make'
  | 'model'
  | 'profileId'
  | 'site'
  | 'operator'
  | 'runs'
>;

/** Official tests that ran to their end and were not replaced, in the order in which they were closed, after a sequence. */
export function officialRows(connection: Connection, after: number, limit: number): readonly OfficialRow[] {
  const statement = query
    .selectFrom('listing')
    .leftJoin('amendment', 'amendment.amends', 'listing.testId')
    .select(['sequence', 'listing.testId', 'year', 'yearSequence', 'startedAt', 'closedAt', 'verdict'])
    .select(['unroundedDb', 'limitDb', 'make', 'model', 'profileId', 'site', 'operator', 'runs'])
    .where('sequence', '>', after)
    .where('mode', '=', 'site')
    .where('simulated', '=', 0)
    .where('outcome', '=', 'closed')
    .where('isWithdrawal', '=', 0)
    .where('amendment.amends', 'is', null)
    .orderBy('sequence')
    .limit(limit);
  return connection.all(statement);
}
