import { expect, test } from 'vitest';
import type { ChainedEvent } from '#core/record/audit-event.ts';
import { logExport } from '#host/export/log-export.ts';
import type { ReadLog } from '#host/export/log-search.ts';

/** An event that tells when its reason is read. */
const event = (sequence: number, read: () => void): ChainedEvent => ({
  sequence,
  kind: 'report-printed',
  who: 'Sari',
  at: '2026-11-23T09:00:00+07:00',
  what: `2026-${sequence}`,
  old: null,
  new: null,
  get why() {
    read();
    return `reason ${sequence}`;
  },
  previousSha256: null,
});

/** A log of so many events. */
const logOf = (length: number, read: () => void): ReadLog => ({
  list: ({ beforeSequence, downTo = 1, limit }) => {
    const newest = (beforeSequence ?? length + 1) - 1;
    const count = Math.min(limit, newest - downTo + 1);
    return Array.from({ length: count }, (_, index) => event(newest - index, read));
  },
  people: () => [],
});

/** Counts the turns of the program, in which readings of a test would be taken. */
function countTurns() {
  let turn = 0;
  let isOver = false;
  const next = (): void => {
    turn += 1;
    if (!isOver) setImmediate(next);
  };
  next();
  return { turn: () => turn, end: () => (isOver = true) };
}

test('a long log is handed out whole, and no more than 1,000 events of it are written in one turn', async () => {
  const turns = countTurns();
  const inTurn = new Map<number, number>();
  const log = logOf(5500, () => inTurn.set(turns.turn(), (inTurn.get(turns.turn()) ?? 0) + 1));
  const bytes = await logExport(log, { who: 'Sari' }, { form: 'csv', language: 'en' });
  turns.end();
  expect(Math.max(...inTurn.values())).toBeLessThanOrEqual(1000);
  const [head = '', rows = ''] = new TextDecoder().decode(bytes).split('\r\n\r\n');
  expect(head.split('\r\n')).toEqual(['format,senyap-log/1', 'who,Sari', 'events,5500']);
  const lines = rows.trimEnd().split('\r\n').slice(2);
  expect(lines).toHaveLength(5500);
  expect([lines[0], lines.at(-1)].map((line) => line?.split(',')[0])).toEqual(['5500', '1']);
});

test('an Indonesian Excel gets semicolons and the mark by which it knows UTF-8', async () => {
  const bytes = await logExport(
    logOf(1, () => undefined),
    {},
    { form: 'csv-id', language: 'id' },
  );
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(text.startsWith('\ufeffformat;senyap-log/1\r\nevents;1\r\n\r\nsequence;at;who;')).toBe(true);
  expect(text.split('\r\n').slice(5)).toEqual([expect.stringMatching(/^1;2026-11-23.*;reason 1;$/), '']);
});
