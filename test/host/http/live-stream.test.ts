import { describe, expect, test } from 'vitest';
import type { Scheduler } from '#drivers/time.ts';
import { fakeBench, quietValues } from '../../support/fake-bench.ts';
import { knock, openDoor } from '../../support/open-door.ts';

/** Reads one server-sent event after another as they come. */
function eventsOf(response: Response): { next(): Promise<string>; cancel(): Promise<void> } {
  const reader = (response.body ?? new ReadableStream<Uint8Array<ArrayBuffer>>()).getReader();
  const decoder = new TextDecoder();
  let text = '';
  const next = async (): Promise<string> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const event = text.slice(0, end);
        text = text.slice(end + 2);
        return event;
      }
      const { done, value } = await reader.read();
      if (done) return 'end';
      text += decoder.decode(value, { stream: true });
    }
  };
  return { next, cancel: () => reader.cancel() };
}

const timeOf = (event: string): number =>
  (JSON.parse(event.slice(event.indexOf('data: ') + 6)) as { timeSeconds: number }).timeSeconds;

describe('live events', () => {
  test('begin with the present and then come one by one', async () => {
    const bench = fakeBench();
    const response = await openDoor({ bench }).fetch(knock('/api/live'));
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const events = eventsOf(response);
    expect(await events.next()).toBe('retry: 1000');
    expect(await events.next()).toBe('event: test\ndata: null');
    expect(await events.next()).toMatch(/^event: live\n/);
    expect(await events.next()).toMatch(/^event: workshop\n/);
    for (const timeSeconds of [1, 2, 3]) {
      bench.emit({ kind: 'live', values: quietValues(timeSeconds) });
      expect(timeOf(await events.next())).toBe(timeSeconds);
    }
    await events.cancel();
  });

  test('a listener that does not read gets the newest values, not all that it missed', async () => {
    const bench = fakeBench();
    const events = eventsOf(await openDoor({ bench }).fetch(knock('/api/live')));
    await events.next();
    for (let timeSeconds = 1; timeSeconds <= 10_000; timeSeconds += 1) {
      bench.emit({ kind: 'live', values: quietValues(timeSeconds) });
      if (timeSeconds % 100 === 0) await Promise.resolve();
    }
    const seen: number[] = [];
    while (seen.at(-1) !== 10_000) {
      const event = await events.next();
      if (event.startsWith('event: live')) seen.push(timeOf(event));
    }
    expect(seen.length).toBeLessThan(10);
    await events.cancel();
  });

  test('a listener that leaves is forgotten', async () => {
    const bench = fakeBench();
    const events = eventsOf(await openDoor({ bench }).fetch(knock('/api/live')));
    await events.next();
    expect(bench.listeners.size).toBe(1);
    await events.cancel();
    await new Promise((resolve) => setImmediate(resolve));
    expect(bench.listeners.size).toBe(0);
  });

  test('a closing door ends the stream', async () => {
    const bench = fakeBench();
    const door = openDoor({ bench });
    const events = eventsOf(await door.fetch(knock('/api/live')));
    for (let count = 0; count < 4; count += 1) await events.next();
    door.close();
    expect(await events.next()).toBe('end');
    expect(bench.listeners.size).toBe(0);
  });

  test.each(['GET', 'HEAD'])(
    'that nobody reads (%s) leave nothing planned when the door closes',
    async (method) => {
      const bench = fakeBench();
      const planned = new Set<() => void>();
      const scheduler: Scheduler = {
        monotonicSeconds: () => 0,
        after: (_delay, action) => {
          planned.add(action);
          return () => void planned.delete(action);
        },
      };
      const door = openDoor({ bench, scheduler });
      const response = await door.fetch(knock('/api/live', method));
      expect(response.headers.get('content-type')).toBe('text/event-stream');
      expect([planned.size, bench.listeners.size]).toEqual(method === 'GET' ? [1, 1] : [0, 0]);
      door.close();
      expect([planned.size, bench.listeners.size]).toEqual([0, 0]);
    },
  );

  test('silence is broken by a heartbeat', async () => {
    const planned: (() => void)[] = [];
    const scheduler: Scheduler = {
      monotonicSeconds: () => 0,
      after: (_delay, action) => {
        planned.push(action);
        return () => undefined;
      },
    };
    const events = eventsOf(await openDoor({ scheduler }).fetch(knock('/api/live')));
    for (let count = 0; count < 4; count += 1) await events.next();
    planned.shift()?.();
    expect(await events.next()).toBe(': still here');
    await events.cancel();
  });

  test('a value that JSON cannot carry is left out and logged, and the stream goes on', async () => {
    const bench = fakeBench();
    const logged: unknown[] = [];
    const door = openDoor({ bench, log: (error) => logged.push(error) });
    const events = eventsOf(await door.fetch(knock('/api/live')));
    for (let count = 0; count < 4; count += 1) await events.next();
    const broken = { ...quietValues(1), LAFDb: { state: 'value', value: Number.NEGATIVE_INFINITY } as const };
    bench.emit({ kind: 'live', values: broken });
    await new Promise((resolve) => setImmediate(resolve));
    bench.emit({ kind: 'live', values: quietValues(2) });
    expect(timeOf(await events.next())).toBe(2);
    expect(logged).toEqual([expect.objectContaining({ code: 'NON_FINITE_NUMBER' })]);
    await events.cancel();
  });
});
