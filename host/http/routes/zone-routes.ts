import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Bench } from '../../session/bench.ts';
import { zoneSchema } from '../../session/kept-zone.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonBody, jsonReply } from '../replies.ts';

const path = '/api/zone';
const zoneReplySchema = z.strictObject({ zone: zoneSchema });
const responses = jsonReply(zoneReplySchema, "The civil time of the bench; null follows the computer's");

const read = createRoute({ method: 'get', path, responses });
const keep = createRoute({ method: 'put', path, request: jsonBody(zoneReplySchema), responses });

/** Routes about the civil time in which the bench stands. */
export function addZoneRoutes(app: OpenAPIHono, bench: Bench): void {
  app.openapi(read, () => jsonResponse({ zone: bench.zone() }));
  app.openapi(keep, (context) => {
    bench.setZone(context.req.valid('json').zone);
    return jsonResponse({ zone: bench.zone() });
  });
}
