import type { TestRecord } from '#core/record/test-record.ts';
import type { Connection } from './connection.ts';
import { listingOf, listingOfUnknown, type ListingPlace } from './listing-row.ts';
import { query } from './query-builder.ts';

/** Lists a sealed record for the history, within the transaction that stores and seals it. */
export function addListing(
  connection: Connection,
  record: TestRecord,
  place: Omit<ListingPlace, 'testId'>,
): void {
  const row = listingOf(record, { testId: record.id, ...pick(place) });
  connection.run(query.insertInto('listing').values(row));
}

/** Only the numbers of a place, whatever row it is handed in with. */
function pick({ sequence, year, yearSequence }: Omit<ListingPlace, 'testId'>) {
  return { sequence, year, yearSequence };
}

/** Lists every sealed record that is there before the table of listings, one after the other: all of them would fill the memory. */
export function beginListing(connection: Connection): void {
  const sealed = connection.all(
    query
      .selectFrom('seal')
      .innerJoin('test', 'test.id', 'seal.testId')
      .select(['seal.testId', 'seal.sequence', 'test.year', 'test.yearSequence'])
      .orderBy('seal.sequence'),
  );
  for (const place of sealed) {
    const json = query.selectFrom('record').select('json').where('testId', '=', place.testId);
    const row = listingOfUnknown(parsed(connection.first(json)?.json ?? ''), place);
    connection.run(query.insertInto('listing').values(row));
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
