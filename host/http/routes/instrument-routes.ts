import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Bench } from '../../session/bench.ts';
import { instrumentsBodySchema } from '../bodies.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonBody, jsonReply } from '../replies.ts';

const path = '/api/instruments';
const responses = jsonReply(instrumentsBodySchema, 'The cards of the instruments');

const read = createRoute({ method: 'get', path, responses });
const keep = createRoute({ method: 'put', path, request: jsonBody(instrumentsBodySchema), responses });

/** Routes about the cards of the bench's instruments. */
export function addInstrumentRoutes(app: OpenAPIHono, bench: Bench): void {
  app.openapi(read, () => jsonResponse(bench.instruments()));
  app.openapi(keep, (context) => {
    bench.setInstruments(context.req.valid('json'));
    return jsonResponse(bench.instruments());
  });
}
