/** The part of an event of Chromium's trace that is read here; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly cat?: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The part of `dur` that the thread was at work itself, and not waiting for a core or another thread. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** One frame at 60 a second. */
const frameMicroseconds = 1_000_000 / 60;

/** The thread of the page: the main one of the renderer that did most. */
function pageThread(events: readonly TraceEvent[]): string {
  const renderers = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const busy = new Map<string, number>();
  for (const event of tasksOf(events)) {
    const thread = `${event.pid}/${event.tid}`;
    if (renderers.has(thread)) busy.set(thread, (busy.get(thread) ?? 0) + (event.dur ?? 0));
  }
  const [most] = [...busy].toSorted(([, one], [, other]) => other - one);
  if (most === undefined) throw new Error('The trace has no task of a page.');
  return most[0];
}

function tasksOf(events: readonly TraceEvent[]): readonly TraceEvent[] {
  return events.filter(({ name, ph }) => ph === 'X' && name === 'RunTask');
}

/** How the time of a task is taken: what the thread worked, or what passed on the clock meanwhile. */
export type TaskTime = 'worked' | 'passed';

/**
 * Work of the page's thread for each sixtieth of a second of a trace, in milliseconds: scripts, layout and paint alike,
 * a task counted where it begins. Frames without work count as zero.
 *
 * @throws Error where the trace does not tell what the thread worked
 */
export function workPerFrame(events: readonly TraceEvent[], time: TaskTime): readonly number[] {
  const thread = pageThread(events);
  const tasks = tasksOf(events).filter(({ pid, tid }) => `${pid}/${tid}` === thread);
  const first = Math.min(...tasks.map(({ ts }) => ts));
  const last = Math.max(...tasks.map(({ ts }) => ts));
  const frames = Array.from({ length: Math.floor((last - first) / frameMicroseconds) + 1 }, () => 0);
  if (time === 'worked' && !tasks.some(({ tdur }) => tdur !== undefined)) {
    throw new Error('The trace does not tell how long the thread worked.');
  }
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    const frame = Math.floor((ts - first) / frameMicroseconds);
    frames[frame] = (frames[frame] ?? 0) + (time === 'worked' ? tdur : dur) / 1000;
  }
  return frames;
}

/** Value that a share of the others does not exceed, by nearest rank. @throws where there are none */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('A percentile of nothing was asked for.');
  return value;
}
