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

/** One event as it goes out. */
export interface StreamedEvent {
  readonly name: string;
  readonly content: unknown;
}

/** What the live stream needs. `closing` ends every stream when the door closes. */
export interface LiveStreamOptions {
  readonly bench: Bench;
  readonly scheduler: Scheduler;
  readonly closing: AbortSignal;
  readonly log: (error: unknown) => void;
  /** What is told of an event, null for nothing; left out, all of it is. */
  readonly told?: (event: BenchEvent) => StreamedEvent | null;
}

/** Server-sent events of the bench: the present state at once, then every change, for as long as someone listens. */
export function liveStream(context: Context, options: LiveStreamOptions): Response {
  const response = isAskedForHeadOnly(context)
    ? context.body(null, 200, { 'content-type': 'text/event-stream' })
    : streamSSE(context, (stream) => sendEvents(stream, options));
  // Connection management belongs to the server that carries the answer; over a custom scheme there is none.
  response.headers.delete('transfer-encoding');
  response.headers.delete('connection');
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** Nobody would ever read or end a stream that was begun for its head. */
function isAskedForHeadOnly({ req }: Context): boolean {
  return req.raw.method === 'HEAD';
}

async function sendEvents(stream: SSEStreamingApi, options: LiveStreamOptions): Promise<void> {
  const { bench, scheduler, closing } = options;
  const events = new LatestEvents();
  const wake = (): void => events.wake();
  const unsubscribe = bench.subscribe((event) => events.offer(event));
  const stopHeartbeat = every(scheduler, heartbeatSeconds, wake);
  // A listener that stopped reading holds up a write for ever: what is ours ends without waiting for it.
  const end = (): void => {
    stopHeartbeat();
    unsubscribe();
    wake();
  };
  stream.onAbort(end);
  closing.addEventListener('abort', end);
  try {
    await stream.write(`retry: ${reconnectMilliseconds}\n\n`);
    events.offer({ kind: 'test', test: bench.session() });
    events.offer({ kind: 'live', values: bench.values() });
    events.offer({ kind: 'workshop', workshop: bench.workshopLive() });
    while (!stream.aborted && !closing.aborted) await sendNext(stream, events, options);
  } finally {
    closing.removeEventListener('abort', end);
    end();
  }
}

async function sendNext(
  stream: SSEStreamingApi,
  events: LatestEvents,
  { log, told = wholeEvent }: LiveStreamOptions,
): Promise<void> {
  const waiting = await events.next();
  if (waiting.length === 0) await stream.write(': still here\n\n');
  for (const event of waiting.map(told)) {
    const data = event && dataOf(event, log);
    if (event !== null && data !== null) await stream.writeSSE({ event: event.name, data });
  }
}

/** Text of an event; one that cannot be written is reported and left out, the stream goes on. */
function dataOf({ content }: StreamedEvent, log: (error: unknown) => void): string | null {
  try {
    return jsonText(content);
  } catch (error) {
    log(error);
    return null;
  }
}

function wholeEvent(event: BenchEvent): StreamedEvent {
  if (event.kind === 'live') return { name: event.kind, content: event.values };
  if (event.kind === 'workshop') return { name: event.kind, content: event.workshop };
  return { name: event.kind, content: event.kind === 'test' ? event.test : event.spectrum };
}
