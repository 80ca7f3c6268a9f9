import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { letterheadSchema } from '#core/procedure/letterhead.ts';
import type { Bench } from '../../session/bench.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonBody, jsonReply } from '../replies.ts';

const path = '/api/letterhead';
const responses = jsonReply(z.union([letterheadSchema, z.null()]), 'The letterhead of the reports, or null');

const read = createRoute({ method: 'get', path, responses });
const keep = createRoute({ method: 'put', path, request: jsonBody(letterheadSchema), responses });
const remove = createRoute({ method: 'delete', path, responses });

/** Routes about the letterhead of the reports. */
export function addLetterheadRoutes(app: OpenAPIHono, bench: Bench): void {
  app.openapi(read, () => jsonResponse(bench.letterhead()));
  app.openapi(keep, (context) => {
    bench.setLetterhead(context.req.valid('json'));
    return jsonResponse(bench.letterhead());
  });
  app.openapi(remove, () => {
    bench.setLetterhead(null);
    return jsonResponse(bench.letterhead());
  });
}
