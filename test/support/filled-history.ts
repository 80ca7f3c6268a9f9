import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { databaseName, openTestStore } from '#host/store/open-test-store.ts';
import { testNumber } from '#host/store/test-number.ts';
import { makeHistory, type MadeTest } from '../../fixtures/history/make-history.ts';

/**
 * Fills a new data folder with the made history of as many tests: their rows in the tables of tests, records, amendments and
 * listings. There are no seals, no journals and no log of them, so that a check would call none of them whole: it is for
 * searching and counting alone.
 */
export function fillHistory(dataFolder: string, count: number, seed = 1): void {
  openTestStore(dataFolder).dispose();
  const database = new Sqlite(join(dataFolder, databaseName));
  database.pragma('foreign_keys = OFF');
  database.pragma('synchronous = OFF');
  const put = statementsOf(database);
  database.transaction(() => {
    for (const test of makeHistory(count, seed)) put(test);
  })();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

const listed = [
  'sequence testId year yearSequence day startedAt closedAt mode simulated outcome isWithdrawal verdict reportedDb unroundedDb limitDb',
  'plate chassisNumber make model exhaustMaker exhaustModel exhaustSerialNumber profileId client site operator reasons runs',
  'rejectedRuns runReasons',
].flatMap((names) => names.split(' '));

function statementsOf(database: Sqlite.Database): (test: MadeTest) => void {
  const test = database.prepare(
    `insert into test values (@testId, @number, @year, @yearSequence, @startedAt, '{}', @outcome)`,
  );
  const record = database.prepare(
    `insert into record values (@testId, @number, @startedAt, @closedAt, @plate, @vehicle, @exhaust, @profileId, @verdict, @reportedDb, @simulated, '{}')`,
  );
  const listing = database.prepare(
    `insert into listing (${listed.join(', ')}) values (${listed.map((name) => `@${name}`).join(', ')})`,
  );
  const amendment = database.prepare(`insert into amendment values (?, ?)`);
  return (made) => {
    const row = rowOf(made);
    for (const statement of [test, record, listing]) statement.run(row);
    if (made.amends !== null) amendment.run(row.testId, idOf(made.amends));
  };
}

const idOf = (sequence: number): string => `made-${sequence}`;

function rowOf(made: MadeTest) {
  const { amends: _amends, ...test } = made;
  return {
    ...test,
    testId: idOf(made.sequence),
    number: testNumber(made),
    day: Number(made.startedAt.slice(0, 10).replaceAll('-', '')),
    simulated: made.simulated ? 1 : 0,
    isWithdrawal: 0,
    unroundedDb: made.reportedDb,
    chassisNumber: '',
    exhaustSerialNumber: '',
    vehicle: `${made.make} ${made.model}`,
    exhaust: `${made.exhaustMaker} ${made.exhaustModel}`,
    reasons: [...made.reasons].join(' '),
    runReasons: countedReasons(made.runReasons),
  };
}

function countedReasons(codes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => `${code}:${count}`)
    .toSorted()
    .join(' ');
}
