import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { SSEStreamingApi } from 'hono/streaming';
import { every } from '#drivers/time.ts';
import type { Scheduler } from '#drivers/time.ts';
import { jsonText } from '../json-text.ts';
import type { Bench, BenchEvent } from '../session/bench.ts';
import { LatestEvents } from './latest-events.ts';

/** Silence after which a line of comment is sent, so that a dead connection is noticed at either end. */
const heartbeatSeconds = 10;
const reconnectMilliseconds = 1_000;

/** What the live stream needs. `closing` ends every stream when the door closes. */
export interface LiveStreamOptions {
  readonly bench: Bench;
  readonly scheduler: Scheduler;
  readonly closing: AbortSignal;
  readonly log: (error: unknown) => void;
}

/** Server-sent events of the bench: the present state at once, then every change, for as long as someone listens. */
export function liveStream(context: Context, options: LiveStreamOptions): Response {
  const response = streamSSE(context, (stream) => sendEvents(stream, options));
  // Connection management belongs to the server that carries the answer; over a custom scheme there is none.
  response.headers.delete('transfer-encoding');
  response.headers.delete('connection');
  response.headers.set('cache-control', 'no-store');
  return response;
}

async function sendEvents(stream: SSEStreamingApi, options: LiveStreamOptions): Promise<void> {
  const { bench, scheduler, closing } = options;
  const events = new LatestEvents();
  const wake = (): void => events.wake();
  const unsubscribe = bench.subscribe((event) => events.offer(event));
  const stopHeartbeat = every(scheduler, heartbeatSeconds, wake);
  stream.onAbort(wake);
  closing.addEventListener('abort', wake);
  try {
    await stream.write(`retry: ${reconnectMilliseconds}\n\n`);
    events.offer({ kind: 'test', test: bench.session() });
    events.offer({ kind: 'live', values: bench.values() });
    while (!stream.aborted && !closing.aborted) await sendNext(stream, events, options.log);
  } finally {
    closing.removeEventListener('abort', wake);
    stopHeartbeat();
    unsubscribe();
  }
}

async function sendNext(
  stream: SSEStreamingApi,
  events: LatestEvents,
  log: (error: unknown) => void,
): Promise<void> {
  const waiting = await events.next();
  if (waiting.length === 0) await stream.write(': still here\n\n');
  for (const event of waiting) {
    const data = dataOf(event, log);
    if (data !== null) await stream.writeSSE({ event: event.kind, data });
  }
}

/** Text of an event; one that cannot be written is reported and left out, the stream goes on. */
function dataOf(event: BenchEvent, log: (error: unknown) => void): string | null {
  try {
    return jsonText(contentOf(event));
  } catch (error) {
    log(error);
    return null;
  }
}

function contentOf(event: BenchEvent): unknown {
  if (event.kind === 'live') return event.values;
  return event.kind === 'test' ? event.test : event.spectrum;
}
