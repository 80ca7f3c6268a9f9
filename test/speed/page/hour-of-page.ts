import type { PageRow } from './page-row.ts';
import { hearStream, laterBy, type StreamEvent } from './recorded-stream.ts';
import { beginShownTest, connectMicrophone, rideFor } from './ride-for-ever.ts';
import { type ServedBench, serveForPage } from './served-bench.ts';

const recordedSeconds = 60;
/** Rounds of the recording that are played before the heap is first looked at: code is compiled, histories are full. */
const roundsToSettle = 2;
const hourSeconds = 3600;

declare global {
  /** Hands events to the page one after the other, as if the bench had sent them, each when the page has taken the last. */
  var senyapHandAll: ((events: readonly { kind: string; data: string }[]) => Promise<void>) | undefined;
}

/** Growth of the page's heap, after garbage was collected, over an hour of tests played as fast as the page draws. */
export async function measureHourOfPage(hours: number): Promise<PageRow> {
  const bench = await serveForPage(['--simulate']);
  try {
    await connectMicrophone(bench);
    await beginShownTest(bench);
    const [recorded] = await Promise.all([
      bench.page.evaluate(hearStream, recordedSeconds),
      rideFor(bench, recordedSeconds),
    ]);
    await openWithHandedStream(bench);
    await play(bench, recorded, 0, roundsToSettle);
    const before = await usedHeapMegabytes(bench);
    const rounds = Math.ceil((hours * hourSeconds) / recordedSeconds);
    await play(bench, recorded, roundsToSettle, rounds);
    const after = await usedHeapMegabytes(bench);
    return {
      work: `live page: growth of the heap in ${rounds} min, compressed`,
      unit: 'MB',
      seen: after - before,
      below: 10,
      count: rounds * recorded.length,
    };
  } finally {
    await bench.close();
  }
}

/** Opens the page anew with a stream that only this measurement feeds. */
async function openWithHandedStream({ page }: ServedBench): Promise<void> {
  await page.addInitScript(() => {
    const listeners = new Map<string, (event: { data: string }) => void>();
    class HandedStream {
      addEventListener(kind: string, listener: (event: { data: string }) => void): void {
        listeners.set(kind, listener);
      }
      close(): void {
        listeners.clear();
      }
    }
    const { port1, port2 } = new MessageChannel();
    const waiting: (() => void)[] = [];
    port1.addEventListener('message', () => waiting.shift()?.());
    port1.start();
    const taken = (): Promise<void> =>
      new Promise((resolve) => {
        waiting.push(resolve);
        port2.postMessage(null);
      });
    Object.defineProperty(globalThis, 'EventSource', { value: HandedStream });
    globalThis.senyapHandAll = async (events) => {
      for (const { kind, data } of events) {
        listeners.get(kind)?.({ data });
        await taken();
      }
    };
  });
  await page.reload();
  await page.getByRole('main').waitFor();
}

async function play(
  { page }: ServedBench,
  recorded: readonly StreamEvent[],
  firstRound: number,
  rounds: number,
): Promise<void> {
  for (let round = firstRound; round < firstRound + rounds; round += 1) {
    const events = recorded.map((event) => laterBy(event, round * recordedSeconds));
    await page.evaluate((handed) => globalThis.senyapHandAll?.(handed), events);
  }
}

async function usedHeapMegabytes({ page }: ServedBench): Promise<number> {
  const session = await page.context().newCDPSession(page);
  // Twice: what finalizers of the first collection let go is collected by the second.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
