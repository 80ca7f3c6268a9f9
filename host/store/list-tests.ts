import type { TestSummary } from '#core/record/test-record.ts';
import type { Connection } from './connection.ts';
import { openingListing } from './opening-listing.ts';
import { query } from './query-builder.ts';
import type { RecordTable, TestTable } from './schema.ts';
import { testPlace } from './test-number.ts';
import type { TestPlace } from './test-number.ts';

/** Lines of the history list, latest number first; an unreadable `beforeNumber` gives none. */
export function listTests(
  connection: Connection,
  page: { readonly beforeNumber: string | null; readonly limit: number },
): readonly TestSummary[] {
  const before = page.beforeNumber === null ? null : testPlace(page.beforeNumber);
  if (page.beforeNumber !== null && before === null) return [];
  return connection.all(listStatement(before, page.limit)).map(summary);
}

function listStatement(before: TestPlace | null, limit: number) {
  const latestFirst = query
    .selectFrom('test')
    .leftJoin('record', 'record.testId', 'test.id')
    .leftJoin('amendment as own', 'own.testId', 'test.id')
    .leftJoin('test as earlier', 'earlier.id', 'own.amends')
    .leftJoin('amendment as next', 'next.amends', 'test.id')
    .leftJoin('test as later', 'later.id', 'next.testId')
    .select(['test.id', 'test.number', 'test.startedAt', 'test.opening', 'test.outcome'])
    .select(['plate', 'vehicle', 'exhaust', 'profileId', 'verdict', 'reportedDb', 'simulated'])
    .select(['earlier.number as amends', 'later.number as amendedBy'])
    .orderBy('test.year', 'desc')
    .orderBy('test.yearSequence', 'desc')
    .limit(limit);
  if (before === null) return latestFirst;
  return latestFirst.where((row) =>
    row(row.refTuple('test.year', 'test.yearSequence'), '<', row.tuple(before.year, before.yearSequence)),
  );
}

type ListedColumn = 'plate' | 'vehicle' | 'exhaust' | 'profileId' | 'verdict' | 'reportedDb' | 'simulated';
type ListedRow = Pick<TestTable, 'id' | 'number' | 'startedAt' | 'opening' | 'outcome'> & {
  [Column in ListedColumn]: RecordTable[Column] | null;
} & Pick<TestSummary, 'amends' | 'amendedBy'>;

function summary(row: ListedRow): TestSummary {
  const { id, number, startedAt, outcome } = row;
  const opening = openingListing(row.verdict === null ? (JSON.parse(row.opening) as unknown) : null);
  return {
    id,
    number,
    startedAt,
    plate: row.plate ?? opening.plate,
    vehicle: row.vehicle ?? opening.vehicle,
    exhaust: row.exhaust ?? opening.exhaust,
    profileId: row.profileId ?? opening.profileId,
    outcome,
    verdict: row.verdict,
    reportedDb: row.reportedDb,
    simulated: row.simulated === null ? opening.simulated : row.simulated === 1,
    amends: row.amends,
    amendedBy: row.amendedBy,
  };
}
