import type { PageRow } from './page-row.ts';
import { percentile, type TraceEvent, workPerFrame } from './main-thread-work.ts';
import { beginShownTest, connectMicrophone, rideFor } from './ride-for-ever.ts';
import { type ServedBench, serveForPage } from './served-bench.ts';

const tracedSeconds = 60;
const longTaskMs = 50;
/** A frame that takes longer is not drawn in time. */
const frameMs = 16.7;

/** How long the live page is watched. */
export interface LivePageOptions {
  readonly minutes: number;
}

/**
 * Work of the page while tests are carried out with meter, speed sensor and a waveform of 48 kHz: one minute traced in
 * full, all of them watched for long tasks.
 */
export async function measureLivePage(options: LivePageOptions): Promise<readonly PageRow[]> {
  const bench = await serveForPage(['--simulate']);
  try {
    await connectMicrophone(bench);
    await beginShownTest(bench);
    await rideFor(bench, 5);
    await watchLongTasks(bench);
    const events = await tracedEvents(bench);
    await rideFor(bench, Math.max(0, 60 * options.minutes - tracedSeconds));
    const longTasks = await bench.page.evaluate(() => globalThis.senyapLongTasks ?? []);
    return [
      {
        work: 'live page: work a frame, 99th percentile',
        unit: 'ms',
        seen: percentile(workPerFrame(events, 'worked'), 0.99),
        below: 8,
        count: workPerFrame(events, 'worked').length,
      },
      {
        work: 'live page: the same with what it waited for a core, 99th percentile',
        unit: 'ms',
        seen: percentile(workPerFrame(events, 'passed'), 0.99),
        below: frameMs,
        count: workPerFrame(events, 'passed').length,
      },
      {
        work: `live page: tasks over ${longTaskMs} ms in ${options.minutes} min`,
        unit: 'tasks',
        seen: longTasks.length,
        below: 1,
        count: longTasks.length,
      },
    ];
  } finally {
    await bench.close();
  }
}

declare global {
  /** Durations of the page's long tasks so far, in milliseconds. */
  var senyapLongTasks: number[] | undefined;
}

async function watchLongTasks({ page }: ServedBench): Promise<void> {
  await page.evaluate(() => {
    const seen: number[] = [];
    globalThis.senyapLongTasks = seen;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(duration);
    }).observe({ type: 'longtask' });
  });
}

async function tracedEvents(bench: ServedBench): Promise<readonly TraceEvent[]> {
  const categories = ['disabled-by-default-devtools.timeline', '__metadata'];
  await bench.browser.startTracing(bench.page, { categories });
  await rideFor(bench, tracedSeconds);
  const trace = await bench.browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { readonly traceEvents: TraceEvent[] };
  return traceEvents;
}
