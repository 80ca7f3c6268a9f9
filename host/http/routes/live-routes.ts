import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { liveStream } from '../live-stream.ts';
import type { LiveStreamOptions } from '../live-stream.ts';
import { mediaReply } from '../replies.ts';

const live = createRoute({
  method: 'get',
  path: '/api/live',
  responses: mediaReply(
    'text/event-stream',
    'Events `live`, `test`, `workshop` and `spectrum`, each with JSON as its data',
  ),
});

/** The route of live events. */
export function addLiveRoutes(app: OpenAPIHono, options: LiveStreamOptions): void {
  app.openapi(live, (context) => liveStream(context, options));
}
