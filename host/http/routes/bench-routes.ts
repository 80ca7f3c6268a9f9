import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Bench } from '../../session/bench.ts';
import { linesBodySchema } from '../bodies.ts';
import { jsonResponse } from '../json-response.ts';
import {
  benchInfoSchema,
  driverSchema,
  jsonBody,
  jsonReply,
  portSchema,
  profilesSchema,
} from '../replies.ts';

const bench = createRoute({
  method: 'get',
  path: '/api/bench',
  responses: jsonReply(benchInfoSchema, 'The program and how it runs'),
});

const ports = createRoute({
  method: 'get',
  path: '/api/ports',
  responses: jsonReply(z.array(portSchema), 'Ports that can be chosen now'),
});

const drivers = createRoute({
  method: 'get',
  path: '/api/drivers',
  responses: jsonReply(z.array(driverSchema), 'Drivers that can be chosen'),
});

const lines = createRoute({
  method: 'get',
  path: '/api/lines',
  responses: jsonReply(linesBodySchema, 'Configured lines'),
});

const setLines = createRoute({
  method: 'put',
  path: '/api/lines',
  request: jsonBody(linesBodySchema),
  responses: jsonReply(linesBodySchema, 'Lines as they are now configured'),
});

const profiles = createRoute({
  method: 'get',
  path: '/api/profiles',
  request: { query: z.object({ category: z.string().min(1).max(10).optional() }) },
  responses: jsonReply(profilesSchema, 'Procedure profiles'),
});

/** Routes about the bench itself: what it is, its ports, drivers, lines and profiles. */
export function addBenchRoutes(app: OpenAPIHono, served: Bench): void {
  app.openapi(bench, () => jsonResponse(served.info()));
  app.openapi(ports, async () => jsonResponse(await served.ports()));
  app.openapi(drivers, () => jsonResponse(served.drivers()));
  app.openapi(lines, () => jsonResponse(served.lines()));
  app.openapi(setLines, async (context) => {
    await served.setLines(context.req.valid('json'));
    return jsonResponse(served.lines());
  });
  app.openapi(profiles, (context) =>
    jsonResponse(served.profiles(context.req.valid('query').category ?? null)),
  );
}
