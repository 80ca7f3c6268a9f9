import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Bench } from '../../session/bench.ts';
import { jsonResponse } from '../json-response.ts';
import { demandGraver } from '../rights-gate.ts';
import { jsonReply, liveTestSchema, unfinishedTestSchema } from '../replies.ts';

const identified = z.object({ id: z.string().min(1).max(100) });

const list = createRoute({
  method: 'get',
  path: '/api/unfinished',
  responses: jsonReply(z.array(unfinishedTestSchema), 'Tests that a failure cut, oldest first'),
});

const goOn = createRoute({
  method: 'post',
  path: '/api/unfinished/{id}/continue',
  request: { params: identified },
  responses: jsonReply(z.union([liveTestSchema, z.null()]), 'The test, which goes on'),
});

const close = createRoute({
  method: 'post',
  path: '/api/unfinished/{id}/close',
  request: { params: identified },
  responses: jsonReply(z.object({ id: z.string() }), 'The test has its record, as interrupted'),
});

/** Routes about tests that a failure cut: going on with them, or closing them as interrupted. */
export function addUnfinishedRoutes(app: OpenAPIHono, bench: Bench): void {
  app.openapi(list, () => jsonResponse(bench.unfinished()));
  app.openapi(goOn, (context) => jsonResponse(bench.continueTest(allowedId(bench, context))));
  app.openapi(close, (context) => jsonResponse(bench.closeUnfinished(allowedId(bench, context))));
}

/** The test that is named, if whoever asks may decide about it: an official one asks for more. */
function allowedId(bench: Bench, context: Context): string {
  const id = context.req.param('id') ?? '';
  const found = bench.unfinished().find((test) => test.id === id);
  if (found?.official === true) demandGraver(context);
  return id;
}
