import { expect, test } from 'vitest';
import { laterBy } from './recorded-stream.ts';
import { delaysOf } from './value-latency.ts';

test('an event played again later carries the later times, of values and of the phase', () => {
  const live = { kind: 'live', data: '{"timeSeconds":2.5,"LAFDb":{"state":"value","value":80}}' };
  expect(laterBy(live, 60).data).toBe('{"timeSeconds":62.5,"LAFDb":{"state":"value","value":80}}');
  const running = { kind: 'test', data: '{"phase":{"name":"run","beganSeconds":1}}' };
  expect(laterBy(running, 60).data).toBe('{"phase":{"name":"run","beganSeconds":61}}');
  expect(laterBy({ kind: 'test', data: 'null' }, 60).data).toBe('null');
});

test('a shown level is timed against the last line that carried it before', () => {
  const written = [
    { level: '80.0', atMs: 100 },
    { level: '80.1', atMs: 150 },
    { level: '80.0', atMs: 900 },
  ];
  const shown = [
    { level: '80.0', atMs: 160 },
    { level: '80.1', atMs: 190 },
    { level: '75.0', atMs: 200 },
    { level: '80.0', atMs: 930 },
  ];
  expect(delaysOf(written, shown)).toEqual([60, 40, 30]);
});
