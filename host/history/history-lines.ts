import { sql } from 'kysely';
import type { HistoryLine } from '#core/record/history-view.ts';
import type { Connection } from '../store/connection.ts';
import { joined } from '../store/record-row.ts';
import { query } from '../store/query-builder.ts';
import type { ListingTable } from '../store/schema.ts';
import { testNumber } from '../store/test-number.ts';
import { kindOf } from './listed-tests.ts';

/** The lines of these tests, latest number first. */
export function historyLines(connection: Connection, sequences: readonly number[]): readonly HistoryLine[] {
  const wanted = JSON.stringify(sequences);
  const statement = query
    .selectFrom('listing')
    .leftJoin('amendment as own', 'own.testId', 'listing.testId')
    .leftJoin('test as earlier', 'earlier.id', 'own.amends')
    .leftJoin('amendment as next', 'next.amends', 'listing.testId')
    .leftJoin('test as later', 'later.id', 'next.testId')
    .selectAll('listing')
    .select(['earlier.number as amends', 'later.number as amendedBy'])
    .where(sql<boolean>`"listing"."sequence" in (select value from json_each(${wanted}))`)
    .orderBy('listing.year', 'desc')
    .orderBy('listing.yearSequence', 'desc');
  return connection.all(statement).map(lineOf);
}

function lineOf(row: ListingTable & Pick<HistoryLine, 'amends' | 'amendedBy'>): HistoryLine {
  return {
    id: row.testId,
    number: testNumber(row),
    startedAt: row.startedAt,
    kind: kindOf(row),
    plate: row.plate,
    vehicle: joined(row.make, row.model),
    exhaust: joined(row.exhaustMaker, row.exhaustModel),
    client: row.client,
    site: row.site,
    operator: row.operator,
    profileId: row.profileId,
    outcome: row.outcome,
    verdict: row.verdict,
    reportedDb: row.reportedDb,
    limitDb: row.limitDb,
    reasons: row.reasons === '' ? [] : row.reasons.split(' '),
    isWithdrawal: row.isWithdrawal !== 0,
    amends: row.amends,
    amendedBy: row.amendedBy,
  };
}
