import { describe, expect, test } from 'vitest';
import { OddityDesk } from '#host/laboratory/oddity-desk.ts';
import { neededSeconds } from '#host/laboratory/needed-seconds.ts';
import type { OfficialRow } from '#host/store/official-rows.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { buildRecord } from '#core/record/build-record.ts';
import { chanceFrom } from '../../support/chance-from.ts';
import { eventually } from '../../support/eventually.ts';
import { buildEvidence, shippedProfile } from '../../support/test-record-builder.ts';

const begunSeconds = Date.parse('2026-01-01T00:00:00+07:00') / 1000;

/** An honest test: each an hour after the one before, its level spread evenly around the limit, failed where it is over. */
function row(sequence: number, changes: Partial<OfficialRow> = {}): OfficialRow {
  const share = chanceFrom(sequence * 7919 + 1)() / 2147483647;
  const unroundedDb = 88 + 4 * share;
  const at = (seconds: number): string => new Date(1000 * (begunSeconds + seconds)).toISOString();
  return {
    sequence,
    testId: `t${sequence}`,
    year: 2026,
    yearSequence: sequence,
    startedAt: at(3600 * sequence),
    closedAt: at(3600 * sequence + 900),
    verdict: unroundedDb <= 90 ? 'pass' : 'fail',
    unroundedDb,
    limitDb: 90,
    make: 'Honda',
    model: 'CB150',
    profileId: 'p',
    site: `site ${sequence % 3}`,
    operator: `operator ${sequence % 4}`,
    runs: 3,
    ...changes,
  };
}

function deskOf(rows: readonly OfficialRow[], testing = { now: false }) {
  return new OddityDesk({
    store: {
      officialResults: (after, limit) => rows.filter(({ sequence }) => sequence > after).slice(0, limit),
      find: () => null,
    },
    neededSeconds: () => 60,
    now: () => '2026-11-29T09:00:00+07:00',
    isTesting: () => testing.now,
  });
}

async function found(rows: readonly OfficialRow[]) {
  const desk = deskOf(rows);
  expect(desk.begin()).toBe(true);
  await eventually(() => desk.list().state === 'done');
  return desk.list();
}

const honest = Array.from({ length: 2500 }, (_, at) => row(at + 1));

describe('a look through the tests', () => {
  test('finds nothing in an honest bench, and says how much it looked at', async () => {
    const list = await found(honest);
    expect(list.oddities).toEqual([]);
    expect(list.lines).toBe(2500);
  });

  test('finds what was planted, each with its tests, across the slices that it is read in', async () => {
    const planted = honest.map((one) => {
      if (one.sequence === 2001) return row(2001, { startedAt: row(2000).startedAt });
      if (one.sequence === 7) return row(7, { closedAt: row(7).startedAt });
      if (one.operator === 'operator 1') return row(one.sequence, { verdict: 'pass' });
      const margin = 90 - (one.unroundedDb ?? 0);
      const isMoved = one.site === 'site 2' && margin < 0 && margin > -0.5;
      return isMoved ? row(one.sequence, { unroundedDb: 89.8 }) : one;
    });
    const { oddities } = await found(planted);
    expect(oddities.map(({ kind, about }) => `${kind} ${about}`).toSorted()).toEqual([
      'always-passing operator 1',
      'overlap 2026-2001',
      'piled-under-limit site 2',
      'too-short 2026-0007',
    ]);
    for (const { tests } of oddities) expect(tests.length).toBeGreaterThan(0);
  });

  test('waits for no test, ends when one begins, and can be ended by a person', async () => {
    const testing = { now: true };
    const desk = deskOf(honest, testing);
    expect(desk.begin()).toBe(false);
    testing.now = false;
    desk.begin();
    expect(desk.begin()).toBe(false);
    desk.stop();
    await eventually(() => desk.list().state === 'stopped');
    expect(desk.list().lines).toBeLessThan(2500);
  });
});

test('a procedure needs its background and its holds, an unknown one nothing that could accuse', () => {
  const profile = shippedProfile('un-r41-04-stationary');
  const needed = profile.background.minimumDurationSeconds + 3 * (profile.holdSeconds.value ?? 0);
  expect(neededSeconds(profile, 3)).toBe(needed);
  expect(neededSeconds(null, 3)).toBe(0);
});

test('only official tests that hold are looked at', () => {
  const store = openTestStore(':memory:');
  const startedAt = '2026-11-29T08:00:00+07:00';
  const close = (id: string, changes: object): void => {
    const { number } = store.begin({ id, startedAt, opening: {} });
    const head = { id, number, outcome: 'closed', startedAt, closedAt: startedAt } as const;
    const program = { name: 'Senyap', version: '0.1.0' };
    store.close(buildRecord({ ...head, program, evidence: buildEvidence(changes), spectra: [] }));
  };
  close('official', {});
  close('workshop', { mode: 'workshop' });
  close('simulated', { simulated: true });
  expect(store.officialResults(0, 10).map(({ testId }) => testId)).toEqual(['official']);
  expect(store.officialResults(1, 10)).toEqual([]);
});
