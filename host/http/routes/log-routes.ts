import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { auditEventSchema } from '#core/record/audit-event.ts';
import type { AuditLog } from '../../store/audit-log.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonReply } from '../replies.ts';

const { shape } = auditEventSchema;
const eventSchema = z
  .object({
    sequence: z.int(),
    previousSha256: z.string().nullable(),
    kind: shape.kind,
    who: z.string(),
    at: z.string(),
    what: z.string(),
    old: z.unknown(),
    new: z.unknown(),
    why: z.string(),
  })
  .openapi('LogEvent');

const list = createRoute({
  method: 'get',
  path: '/api/log',
  request: {
    query: z.object({
      before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: jsonReply(z.array(eventSchema), 'Events of the log, newest first'),
});

/** The route that reads what happened on the bench. */
export function addLogRoutes(app: OpenAPIHono, log: Pick<AuditLog, 'list'>): void {
  app.openapi(list, (context) => {
    const { before, limit } = context.req.valid('query');
    return jsonResponse(log.list({ beforeSequence: before ?? null, limit }));
  });
}
