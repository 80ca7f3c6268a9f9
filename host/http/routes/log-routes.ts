import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { auditEventSchema } from '#core/record/audit-event.ts';
import { failureKinds, logGroups } from '#core/record/log-group.ts';
import { languages } from '#core/words/language.ts';
import { logExport } from '../../export/log-export.ts';
import { peopleOfLog, type ReadLog, searchLog } from '../../export/log-search.ts';
import type { AuditLog } from '../../store/audit-log.ts';
import { DoorProblem } from '../door-problem.ts';
import { jsonResponse } from '../json-response.ts';
import { emptyReply, jsonBody, jsonReply, mediaReply } from '../replies.ts';
import { personOf } from '../rights-gate.ts';

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

const filterSchema = z.object({
  group: z.enum(logGroups).optional(),
  who: z.string().max(200).optional(),
  text: z.string().max(200).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

const list = createRoute({
  method: 'get',
  path: '/api/log',
  request: {
    query: filterSchema.extend({
      before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: jsonReply(z.array(eventSchema), 'Events of the log that are wanted, newest first'),
});

const people = createRoute({
  method: 'get',
  path: '/api/log/people',
  responses: jsonReply(z.array(z.string()), 'Whom the log names; empty for the bench itself'),
});

const exported = createRoute({
  method: 'get',
  path: '/api/log/events.csv',
  request: {
    query: filterSchema.extend({
      form: z.enum(['csv', 'csv-id']).default('csv'),
      language: z.enum(languages).default('id'),
    }),
  },
  responses: mediaReply('text/csv', 'Events of the log that are wanted, newest first'),
});

const noteAction = createRoute({
  method: 'post',
  path: '/api/log/actions',
  request: jsonBody(
    z.strictObject({
      /** Sequence of the event that it is about. */
      about: z.int().positive(),
      action: z.string().trim().min(3).max(500),
    }),
  ),
  responses: emptyReply('The action stands in the log'),
});

/** What the routes of the log need. */
export interface LogParts {
  readonly auditLog: ReadLog & Pick<AuditLog, 'append'>;
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
}

/** Notes what a person did about a failure that the log tells of. @throws DoorProblem 422 `EVENT_NO_FAILURE` */
function addAction({ auditLog, now }: LogParts, about: number, action: string, who: string): void {
  const [event] = auditLog.list({ beforeSequence: about + 1, limit: 1 });
  if (event?.sequence !== about || !failureKinds.has(event.kind)) {
    throw new DoorProblem(422, 'EVENT_NO_FAILURE');
  }
  const told = { about: event.kind, sequence: about };
  auditLog.append({
    kind: 'action-taken',
    who,
    at: now(),
    what: String(about),
    old: null,
    new: told,
    why: action,
  });
}

/** The routes that read what happened on the bench, hand it out as a file, and note what was done about failures. */
export function addLogRoutes(app: OpenAPIHono, parts: LogParts): void {
  const log = parts.auditLog;
  app.openapi(noteAction, (context) => {
    const { about, action } = context.req.valid('json');
    addAction(parts, about, action, personOf(context)?.name ?? '');
    return context.body(null, 204);
  });
  app.openapi(list, async (context) => {
    const { before, limit, ...filter } = context.req.valid('query');
    return jsonResponse(await searchLog(log, { beforeSequence: before ?? null, limit, filter }));
  });
  app.openapi(people, async () => jsonResponse(await peopleOfLog(log)));
  app.openapi(exported, async (context) => {
    const { form, language, ...filter } = context.req.valid('query');
    return csvResponse(await logExport(log, filter, { form, language }));
  });
}

function csvResponse(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="Senyap-log.csv"',
      'cache-control': 'no-store',
    },
  });
}
