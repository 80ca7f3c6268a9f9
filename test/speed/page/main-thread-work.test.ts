import { expect, test } from 'vitest';
import { percentile, type TraceEvent, workPerFrame } from './main-thread-work.ts';

const page = { pid: 7, tid: 1 };
const named = (pid: number, tid: number, name: string): TraceEvent => ({
  name: 'thread_name',
  ph: 'M',
  pid,
  tid,
  ts: 0,
  args: { name },
});
const task = (ts: number, dur: number, at: { pid: number; tid: number } = page): TraceEvent => ({
  name: 'RunTask',
  ph: 'X',
  ...at,
  ts,
  dur,
  tdur: dur / 2,
});

test('tasks of the page are summed for each sixtieth of a second, idle ones are zero', () => {
  const trace = [
    named(7, 1, 'CrRendererMain'),
    named(7, 2, 'Compositor'),
    task(1000, 2000),
    task(9000, 1500),
    task(1000 + 40_000, 4000),
    task(2000, 90_000, { pid: 7, tid: 2 }),
  ];
  expect(workPerFrame(trace, 'passed')).toEqual([3.5, 0, 4]);
  expect(workPerFrame(trace, 'worked')).toEqual([1.75, 0, 2]);
});

test('of several pages the busiest is the one that is judged', () => {
  const other = { pid: 9, tid: 1 };
  const trace = [
    named(7, 1, 'CrRendererMain'),
    named(9, 1, 'CrRendererMain'),
    task(0, 100, other),
    task(0, 5000),
  ];
  expect(workPerFrame(trace, 'passed')).toEqual([5]);
});

test('a trace without the time of the thread is refused where that is asked for', () => {
  const { tdur: _, ...silent } = task(0, 5000);
  expect(() => workPerFrame([named(7, 1, 'CrRendererMain'), silent], 'worked')).toThrow('does not tell');
});

test('a percentile is the value that so large a share does not exceed', () => {
  const values = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(percentile(values, 0.99)).toBe(99);
  expect(percentile(values, 1)).toBe(100);
  expect(() => percentile([], 0.5)).toThrow('nothing');
});
