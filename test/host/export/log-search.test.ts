import { describe, expect, test } from 'vitest';
import type { AuditEvent } from '#core/record/audit-event.ts';
import { peopleOfLog, type ReadLog, searchLog } from '#host/export/log-search.ts';
import { openTestStore } from '#host/store/open-test-store.ts';

const event = (what: string, who: string): AuditEvent => ({
  kind: 'report-printed',
  who,
  at: '2026-11-23T09:00:00+07:00',
  what,
  old: null,
  new: null,
  why: '',
});

/** A log of 2,500 events, of which each 1,100th is marked, and how long the stretches are that are read of it. */
function longLog() {
  const { audit } = openTestStore(':memory:');
  for (let index = 1; index < 2500; index += 1) {
    audit.append(event(index % 1100 === 0 ? 'marked' : `${index}`, `P${index % 3}`));
  }
  const lengths: number[] = [];
  const log: ReadLog = {
    list: (page) => {
      if (page.beforeSequence !== null) lengths.push(page.beforeSequence - (page.downTo ?? 1));
      return audit.list(page);
    },
    people: (stretch) => audit.people(stretch),
  };
  return { log, lengths };
}

test('a search before an event that is far from there yet begins at the newest', async () => {
  const { audit } = openTestStore(':memory:');
  for (const what of ['one', 'two']) audit.append(event(what, 'Sari'));
  let reads = 0;
  const log: ReadLog = {
    list: (page) => {
      reads += 1;
      if (reads > 10) throw new Error('the search does not end');
      return audit.list(page);
    },
    people: (stretch) => audit.people(stretch),
  };
  const found = await searchLog(log, { filter: {}, beforeSequence: Number.MAX_SAFE_INTEGER, limit: 200 });
  expect(found.map(({ what }) => what).slice(0, 2)).toEqual(['two', 'one']);
});

describe('a search in a long log', { timeout: 120_000 }, () => {
  test('looks through it in short stretches, leaves out nothing and stops when it has enough', async () => {
    const { log, lengths } = longLog();
    const wanted = { filter: { text: 'marked' }, beforeSequence: null };
    const all = await searchLog(log, { ...wanted, limit: Infinity });
    expect(all.map(({ what }) => what)).toEqual(['marked', 'marked']);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1000);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(2500);
    lengths.length = 0;
    const [newest] = await searchLog(log, { ...wanted, limit: 1 });
    expect(newest?.sequence).toBe(all[0]?.sequence);
    expect(lengths).toHaveLength(1);
    const older = await searchLog(log, { ...wanted, limit: 5, beforeSequence: newest?.sequence ?? 0 });
    expect(older).toEqual(all.slice(1));
  });

  test('names everybody in it, and nobody in an empty one', async () => {
    expect(await peopleOfLog(longLog().log)).toEqual(['', 'P0', 'P1', 'P2']);
    expect(await peopleOfLog({ list: () => [], people: () => [] })).toEqual([]);
  });
});
