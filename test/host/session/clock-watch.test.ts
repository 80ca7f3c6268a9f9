import { describe, expect, test } from 'vitest';
import type { AuditEvent } from '#core/record/audit-event.ts';
import { noteStart } from '#host/note-start.ts';
import { ClockWatch } from '#host/session/clock-watch.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import {
  benchOnSimulatedSite,
  clickThrough,
  demoPreparation,
} from '../../support/bench-on-simulated-site.ts';
import { checkedFolder } from '../../support/tamper/checked-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const begun = Date.UTC(2026, 10, 29, 2);

/** A watch whose two clocks are turned by hand. */
function watch() {
  const on = { wall: 0, monotonic: 0, isFull: false, events: [] as AuditEvent[] };
  const clock = new ClockWatch({
    now: () => new Date(begun + on.wall * 1000).toISOString(),
    monotonicSeconds: () => on.monotonic,
    setBack: (event) => {
      if (on.isFull) throw new Error('disk full');
      on.events.push(event);
    },
  });
  const pass = (wall: number, monotonic: number): void => {
    on.wall += wall;
    on.monotonic += monotonic;
    clock.look();
  };
  pass(0, 0);
  return { on, pass };
}

describe('the clock of the computer', () => {
  test('that goes on, or is drawn to the right time, is not set back', () => {
    const { on, pass } = watch();
    for (let second = 0; second < 1000; second += 1) pass(0.95, 1);
    pass(3600, 1);
    expect(on.events).toEqual([]);
  });

  test('that is set back is told once, with what it should have shown', () => {
    const { on, pass } = watch();
    pass(10, 10);
    pass(-3599, 1);
    pass(1, 1);
    expect(on.events).toMatchObject([
      { kind: 'clock-set-back', old: '2026-11-29T02:00:11.000Z', new: '2026-11-29T01:00:11.000Z' },
    ]);
  });

  test('that is set back while the log cannot be written to is told as soon as it can', () => {
    const { on, pass } = watch();
    on.isFull = true;
    pass(-60, 1);
    on.isFull = false;
    pass(1, 1);
    pass(1, 1);
    expect(on.events).toHaveLength(1);
  });
});

test('a test during which the clock is set back by a year is carried out as any other, and the log and the next start tell of it', async () => {
  const folder = temporaryFolder();
  let setSeconds = 0;
  const site = await benchOnSimulatedSite({ folder, clockSetSeconds: () => setSeconds });
  const { bench, measure, until, pass } = site;
  const { id } = bench.prepare(demoPreparation);
  for (let press = 0; press < 2; press += 1) await measure();
  bench.act('start');
  await until(() => bench.session()?.cue === 'HOLD');
  setSeconds = -365 * 86_400;
  await until(() => bench.session()?.phase === null);
  await pass(2);
  await clickThrough(site);
  const record = bench.test(id);
  expect(record?.outcome).toBe('closed');
  expect(record?.evidence.series[0]?.runs.map(({ cut }) => cut)).toEqual([null, null, null]);
  expect(record?.judgement.verdict).toBe('no_limit_applies');
  const told = site.store.kept().eventsOf('clock-set-back');
  expect(told).toHaveLength(1);
  await bench.close();
  site.store.dispose();
  expect(checkedFolder(folder)).toEqual([]);
  const again = openTestStore(folder);
  noteStart(again, { version: '0.1.0', coreHash: '', shell: 'browser', at: '2024-01-01T00:00:00+07:00' });
  expect(again.kept().eventsOf('clock-set-back')).toHaveLength(2);
  again.dispose();
});
