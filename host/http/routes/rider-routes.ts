import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { BenchEvent } from '../../session/bench.ts';
import { liveStream, type LiveStreamOptions, type StreamedEvent } from '../live-stream.ts';
import { mediaReply } from '../replies.ts';
import { riderTest, riderValues, riderWorkshop } from '../rider-view.ts';

/** The only route of the bench that the rider door has, too. */
export const riderPath = '/api/rider';

const rider = createRoute({
  method: 'get',
  path: riderPath,
  responses: mediaReply(
    'text/event-stream',
    'Events `test`, `values` and `workshop`: what the person on the saddle needs and nothing else, each with JSON as its data',
  ),
});

/** The route of the rider display. */
export function addRiderRoutes(app: OpenAPIHono, options: LiveStreamOptions): void {
  const { simulated } = options.bench.info();
  const told = (event: BenchEvent): StreamedEvent | null => {
    if (event.kind === 'test') return { name: 'test', content: riderTest(event.test) };
    if (event.kind === 'live') return { name: 'values', content: riderValues(event.values, simulated) };
    if (event.kind === 'workshop') return { name: 'workshop', content: riderWorkshop(event.workshop) };
    return null;
  };
  app.openapi(rider, (context) => liveStream(context, { ...options, told }));
}
