import { describe, expect, test } from 'vitest';
import { openTestStore } from '#host/store/open-test-store.ts';
import { isoWithOffset, zonedClock } from '#host/session/wall-clock.ts';
import { benchOnSimulatedSite, demoPreparation } from '../../support/bench-on-simulated-site.ts';
import { knock, openDoor } from '../../support/open-door.ts';

const moment = new Date('2026-11-23T01:05:09Z');

describe('the civil time of a bench', () => {
  test('is that of the computer until one is chosen, and again afterwards', () => {
    const clock = zonedClock(() => moment);
    expect(clock.now()).toBe(isoWithOffset(moment));
    clock.standIn('WITA');
    expect(clock.now()).toBe('2026-11-23T09:05:09+08:00');
    clock.standIn('WIT');
    expect(clock.now()).toBe('2026-11-23T10:05:09+09:00');
    clock.standIn(null);
    expect(clock.now()).toBe(isoWithOffset(moment));
  });

  test('is kept through the door for the next start, and noted in the log', async () => {
    const store = openTestStore(':memory:');
    const { bench } = await benchOnSimulatedSite({ store });
    const door = openDoor({ bench });
    expect(await (await door.fetch(knock('/api/zone'))).json()).toEqual({ zone: null });
    const kept = await door.fetch(knock('/api/zone', 'PUT', { zone: 'WITA' }));
    expect([kept.status, await kept.json()]).toEqual([200, { zone: 'WITA' }]);
    expect((await benchOnSimulatedSite({ store })).bench.zone()).toBe('WITA');
    const [event] = store.audit.list({ beforeSequence: null, limit: 1 });
    expect(event).toMatchObject({ kind: 'setting-changed', what: 'zone' });
  });

  test.each(['GMT', '', 8])('is none that Indonesia does not have (%s)', async (zone) => {
    const { bench } = await benchOnSimulatedSite();
    const answer = await openDoor({ bench }).fetch(knock('/api/zone', 'PUT', { zone }));
    expect([answer.status, bench.zone()]).toEqual([400, null]);
  });

  test('stays as it is while a test runs', async () => {
    const { bench } = await benchOnSimulatedSite();
    bench.prepare(demoPreparation);
    const answer = await openDoor({ bench }).fetch(knock('/api/zone', 'PUT', { zone: 'WIT' }));
    expect([answer.status, bench.zone()]).toEqual([409, null]);
  });
});
