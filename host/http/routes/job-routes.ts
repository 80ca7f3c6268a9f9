import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { jobStates, jobTestSchema, jobWishSchema } from '#core/record/job.ts';
import type { JobDesk } from '../../session/job-desk.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonBody, jsonReply } from '../replies.ts';
import { personOf } from '../rights-gate.ts';

const jobSchema = z
  .object({
    ...jobWishSchema.shape,
    id: z.string(),
    number: z.string(),
    createdAt: z.string(),
    createdBy: z.string(),
    state: z.enum(jobStates),
    tests: z.array(jobTestSchema),
    cancelled: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
  })
  .openapi('Job');
const identified = z.object({ id: z.string().min(1).max(100) });

const list = createRoute({
  method: 'get',
  path: '/api/jobs',
  request: {
    query: z.object({
      state: z.enum(jobStates).optional(),
      /** Words that all stand in number, reference, vehicle, exhaust or client. */
      text: z.string().max(100).default(''),
      /** The client as the job names them. */
      client: z.string().max(200).optional(),
      before: z
        .string()
        .regex(/^J\d{4}-\d{4,9}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: jsonReply(z.array(jobSchema), 'Jobs with the tests for them, newest first'),
});

const make = createRoute({
  method: 'post',
  path: '/api/jobs',
  request: jsonBody(jobWishSchema),
  responses: jsonReply(jobSchema, 'The job, under its number'),
});

const one = createRoute({
  method: 'get',
  path: '/api/jobs/{id}',
  request: { params: identified },
  responses: jsonReply(jobSchema, 'The job with the tests for it'),
});

const cancel = createRoute({
  method: 'post',
  path: '/api/jobs/{id}/cancel',
  request: {
    params: identified,
    ...jsonBody(z.strictObject({ reason: z.string().trim().min(3).max(300) })),
  },
  responses: jsonReply(jobSchema, 'The job, given up'),
});

/** Routes about jobs: what shall be tested, for whom, and how far it is. */
export function addJobRoutes(app: OpenAPIHono, jobs: JobDesk): void {
  app.openapi(list, (context) => {
    const { state, text, client, before, limit } = context.req.valid('query');
    const page = { state: state ?? null, text, client: client ?? null, beforeNumber: before ?? null, limit };
    return jsonResponse(jobs.list(page));
  });
  app.openapi(make, (context) =>
    jsonResponse(jobs.add(context.req.valid('json'), personOf(context)?.name ?? '')),
  );
  app.openapi(one, (context) => jsonResponse(jobs.find(context.req.valid('param').id)));
  app.openapi(cancel, (context) => {
    const { reason } = context.req.valid('json');
    return jsonResponse(jobs.cancel(context.req.valid('param').id, reason, personOf(context)?.name ?? ''));
  });
}
