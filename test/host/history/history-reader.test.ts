import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HistoryFilter } from '#core/record/history-filter.ts';
import { type HistoryReader, sameThreadHistory } from '#host/history/history-reader.ts';
import { historyThread } from '#host/history/history-thread.ts';
import { type Connection, openConnection } from '#host/store/connection.ts';
import { makeHistory, type MadeTest } from '../../../fixtures/history/make-history.ts';
import { fillHistory } from '../../support/filled-history.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';

const made = [...makeHistory(1500, 7)];
const replaced = new Set(made.map(({ amends }) => amends));
const folder = mkdtempSync(join(tmpdir(), 'senyap-history-'));
const file = join(folder, 'senyap.sqlite');
const readers: { same?: HistoryReader; thread?: HistoryReader; connection?: Connection } = {};

beforeAll(() => {
  fillHistory(folder, 1500, 7);
  readers.connection = openConnection(file);
  readers.same = sameThreadHistory(readers.connection);
  readers.thread = historyThread(file);
});
afterAll(async () => {
  await readers.thread?.close();
  readers.connection?.close();
  rmSync(folder, { recursive: true });
});

function reader(kind: 'same' | 'thread' = 'same'): HistoryReader {
  const found = readers[kind];
  if (found === undefined) throw new Error('the history was not opened');
  return found;
}

const everybody = { damaged: [], mayNameClients: true } as const;
const official = { kind: 'official' } as const;
const page = (filter: HistoryFilter, beforeNumber: string | null = null, limit = 200, kind?: 'thread') =>
  reader(kind).page({ ...everybody, filter, beforeNumber, limit });
const figures = (filter: HistoryFilter & { kind: 'official' | 'workshop' | 'simulated' }) =>
  reader().figures({ ...everybody, filter, groupings: ['client', 'exhaust'] });

/** The tests that hold, counted by hand from what was made. */
function counted(isWanted: (made: MadeTest) => boolean): number {
  return made.filter((one) => !replaced.has(one.sequence) && isWanted(one)).length;
}
const isOfficial = ({ mode, simulated }: MadeTest): boolean => mode === 'site' && !simulated;

describe('the list of the history', () => {
  test('pages by number through every wanted test once, latest first', async () => {
    const numbers: string[] = [];
    for (let before: string | null = null; ;) {
      const { lines, matched } = await page(official, before, 137);
      expect(matched).toBe(counted(isOfficial));
      if (lines.length === 0) break;
      numbers.push(...lines.map(({ number }) => number));
      before = lines.at(-1)?.number ?? null;
    }
    expect(numbers).toHaveLength(counted(isOfficial));
    expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => (one < other ? 1 : -1)));
  });

  test.each<[string, HistoryFilter, (one: MadeTest) => boolean]>([
    ['by verdict', { verdict: 'fail,conditional_fail' }, ({ verdict }) => verdict.endsWith('fail')],
    [
      'by day',
      { from: '2026-11-20', to: '2026-11-21' },
      ({ startedAt }) => startedAt >= '2026-11-20' && startedAt < '2026-11-22',
    ],
    ['by operator, however it is written', { operator: ' SARI ' }, ({ operator }) => operator === 'Sari'],
    ['by a missing client', { client: '' }, ({ client }) => client === ''],
    [
      'by exhaust',
      { exhaust: `${made[3]?.exhaustMaker} ${made[3]?.exhaustModel}` },
      (one) => one.exhaustMaker === made[3]?.exhaustMaker && one.exhaustModel === made[3]?.exhaustModel,
    ],
    [
      'by make and model',
      { vehicle: 'honda beat' },
      ({ make, model }) => make === 'Honda' && model === 'BeAT',
    ],
    [
      'by level',
      { levelFrom: 80, levelBelow: 81 },
      ({ reportedDb }) => reportedDb !== null && reportedDb >= 80 && reportedDb < 81,
    ],
    [
      'by the reason that rejects the test',
      { reason: 'SPREAD_EXCEEDED' },
      ({ reasons }) => reasons.includes('SPREAD_EXCEEDED'),
    ],
    [
      'by the reason that rejects a run',
      { runReason: 'SOFT_RELEASE' },
      ({ runReasons }) => runReasons.includes('SOFT_RELEASE'),
    ],
    ['by a piece of the plate', { text: 'r 12' }, (one) => plain(one).some((text) => text.includes('r12'))],
    ['by one letter', { text: 'z' }, (one) => plain(one).some((text) => text.includes('z'))],
    [
      'by a piece of the number',
      { text: '2026-00' },
      (one) => plain(one).some((text) => text.includes('202600')),
    ],
    [
      'by the maker of the exhaust',
      { text: 'BAROKAH' },
      (one) => plain(one).some((text) => text.includes('barokah')),
    ],
  ])('is narrowed %s', async (_what, filter, isWanted) => {
    const wanted = counted((one) => isOfficial(one) && isWanted(one));
    expect(wanted).toBeGreaterThan(0);
    const { matched, lines } = await page({ ...official, ...filter });
    expect(matched).toBe(wanted);
    expect(lines).toHaveLength(Math.min(200, wanted));
  });

  test('names no client to those who may not see them', async () => {
    const wish = { ...everybody, filter: { text: 'purbalingga1' }, beforeNumber: null, limit: 1 };
    const { matched } = await reader().page(wish);
    const without = await reader().page({
      ...wish,
      filter: { text: 'nobody is called so' },
      mayNameClients: false,
    });
    expect(matched).toBeGreaterThan(0);
    expect(without.matched).toBe(0);
  });

  test('shows replaced tests only where they are asked for, with what took their place', async () => {
    const amending = made.find(({ amends }) => amends !== null);
    const { lines } = await page({ replaced: '1', text: numberOf(made[(amending?.amends ?? 1) - 1]) });
    expect(lines[0]?.amendedBy).toBe(numberOf(amending));
    expect((await page({ text: lines[0]?.number })).lines.map(({ number }) => number)).not.toContain(
      lines[0]?.number,
    );
  });
});

describe('the figures of the history', () => {
  test('count each kind of tests for itself, and no replaced test', async () => {
    const [site, workshop, simulated] = [
      await figures(official),
      await figures({ kind: 'workshop' }),
      await figures({ kind: 'simulated' }),
    ];
    expect(site.tests).toBe(counted(isOfficial));
    expect(site.tests + workshop.tests + simulated.tests).toBe(made.length - (replaced.size - 1));
    expect(site.ofKinds).toEqual({
      official: site.tests,
      workshop: workshop.tests,
      simulated: simulated.tests,
    });
    expect(site.leftOut.replaced + workshop.leftOut.replaced + simulated.leftOut.replaced).toBe(
      replaced.size - 1,
    );
  });

  test('add up to the same tests, however they are grouped', async () => {
    const { tests, counts, byMonth, groupings, levels, reasons } = await figures(official);
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
    expect(sum(Object.values(counts))).toBe(tests);
    expect(sum(byMonth.map((one) => one.tests))).toBe(tests);
    for (const { groups, others } of groupings)
      expect(sum(groups.map((one) => one.tests)) + others.tests).toBe(tests);
    expect(sum(levels.bins.map((bin) => sum(Object.values(bin.counts)))) + levels.without).toBe(tests);
    expect(sum(reasons.list.map(({ count }) => count))).toBe(counts.invalid);
    expect(reasons.invalid).toBe(counts.invalid);
    expect(counts.invalid).toBe(counted((one) => isOfficial(one) && one.verdict === 'invalid'));
  });

  test('count rejected runs by their reasons', async () => {
    const { runReasons } = await figures(official);
    const runs = made.filter((one) => isOfficial(one) && !replaced.has(one.sequence));
    const soft = runs.flatMap((one) => one.runReasons).filter((code) => code === 'SOFT_RELEASE').length;
    expect(runReasons.rejected).toBe(runs.reduce((total, one) => total + one.rejectedRuns, 0));
    expect(runReasons.list.find(({ code }) => code === 'SOFT_RELEASE')?.count).toBe(soft);
  });

  test('believe no line of a test that the newest check found damaged', async () => {
    const passed = made.find(
      (one) => isOfficial(one) && one.verdict === 'pass' && !replaced.has(one.sequence),
    );
    const all = await figures(official);
    const believed = await reader().figures({
      damaged: [`made-${passed?.sequence}`],
      mayNameClients: true,
      filter: official,
      groupings: [],
    });
    expect(believed.counts.pass).toBe(all.counts.pass - 1);
    expect(believed.leftOut.damaged).toBe(1);
  });
});

test('a thread of its own gives the same page, figures and choices', async () => {
  const [same, thread] = [reader(), reader('thread')];
  const wish = {
    ...everybody,
    filter: { kind: 'official', text: 'vario' },
    groupings: ['operator'],
  } as const;
  expect(await page(official, null, 50, 'thread')).toEqual(await page(official, null, 50));
  expect(await thread.figures(wish)).toEqual(await same.figures(wish));
  expect(await thread.choices('workshop')).toEqual(await same.choices('workshop'));
  const clients = await thread.clients('workshop');
  expect(clients).toEqual((await same.choices('workshop')).client);
  expect(clients.length).toBeGreaterThan(0);
});

test('a test that was closed since, and one that was replaced since, are seen with the next question', async () => {
  const before = await figures(official);
  const database = new Sqlite(file);
  database.pragma('foreign_keys = OFF');
  const columns = `year, yearSequence + 5000, day, startedAt, closedAt, 'site', 0, outcome, 0, 'fail', 99, 99, limitDb, plate, chassisNumber,
    make, model, exhaustMaker, exhaustModel, exhaustSerialNumber, profileId, client, site, operator, '', runs, rejectedRuns, runReasons`;
  database.exec(`insert into listing select 1501, 'later', ${columns} from listing where sequence = 1500`);
  const amended = made.find(
    (one) => isOfficial(one) && one.verdict === 'pass' && !replaced.has(one.sequence) && one.amends === null,
  );
  database.exec(`insert into amendment values ('later', 'made-${amended?.sequence}')`);
  database.close();
  const after = await figures(official);
  expect(after.counts.fail).toBe(before.counts.fail + 1);
  expect(after.counts.pass).toBe(before.counts.pass - 1);
  expect((await page(official)).lines[0]?.id).toBe('later');
});

function plain({
  year,
  yearSequence,
  plate,
  make,
  model,
  exhaustMaker,
  exhaustModel,
  client,
}: MadeTest): readonly string[] {
  return [
    `${year}${String(yearSequence).padStart(4, '0')}`,
    plate,
    `${make} ${model}`,
    `${exhaustMaker} ${exhaustModel}`,
    client,
  ].map((text) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
}

function numberOf(one: MadeTest | undefined): string {
  return `${one?.year}-${String(one?.yearSequence).padStart(4, '0')}`;
}
