import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Bench } from '../../session/bench.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonBody, jsonReply } from '../replies.ts';

const watchSchema = z
  .looseObject({
    lineNumber: z.number(),
    nowSeconds: z.number(),
    reading: z.looseObject({ kind: z.string() }).nullable(),
    lastNumber: z.number(),
    chunks: z.array(z.looseObject({ number: z.number(), hexadecimal: z.string() })),
  })
  .openapi('LineWatch');

const searchSchema = z
  .looseObject({ path: z.string(), state: z.enum(['running', 'done', 'failed']), done: z.number() })
  .openapi('PortSearch');

const watch = createRoute({
  method: 'get',
  path: '/api/lines/{role}/watch',
  request: {
    params: z.object({ role: z.enum(['meter', 'speed-sensor', 'microphone']) }),
    query: z.object({ after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0) }),
  },
  responses: jsonReply(
    watchSchema.nullable(),
    'What the line carries and what was read in it; null without a line',
  ),
});

const path = '/api/ports/identify';
const responses = jsonReply(searchSchema.nullable(), 'The running search or the last one');

const begin = createRoute({
  method: 'post',
  path,
  request: jsonBody(z.strictObject({ path: z.string().min(1).max(1024) })),
  responses: jsonReply(searchSchema, 'The search has begun'),
});
const progress = createRoute({ method: 'get', path, responses });
const end = createRoute({ method: 'delete', path, responses });

/** Routes about what single lines carry, and about searching a port for its instrument. */
export function addLineRoutes(app: OpenAPIHono, bench: Bench): void {
  app.openapi(watch, (context) => {
    const { role } = context.req.valid('param');
    return jsonResponse(bench.watchLine(role, context.req.valid('query').after));
  });
  app.openapi(begin, (context) => jsonResponse(bench.searchPort(context.req.valid('json').path)));
  app.openapi(progress, () => jsonResponse(bench.portSearch()));
  app.openapi(end, async () => {
    await bench.endPortSearch();
    return jsonResponse(bench.portSearch());
  });
}
