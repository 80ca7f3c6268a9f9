import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { auditKinds } from '#core/record/audit-event.ts';
import { signatureMeanings } from '#core/record/test-signature.ts';
import { verdicts } from '#core/verdict/test-judgement.ts';
import type { Laboratory } from '../../laboratory/laboratory.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonReply } from '../replies.ts';
import { personOf } from '../rights-gate.ts';

const failuresSchema = z
  .object({
    count: z.int(),
    newest: z.array(
      z.object({
        sequence: z.int(),
        kind: z.enum(auditKinds),
        at: z.string(),
        what: z.string(),
        new: z.unknown(),
      }),
    ),
  })
  .openapi('OpenFailures');

const meaning = z.enum(signatureMeanings);
const queueSchema = z
  .object({
    tests: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        startedAt: z.string(),
        closedAt: z.string(),
        operator: z.string(),
        client: z.string(),
        plate: z.string(),
        vehicle: z.string(),
        verdict: z.enum(verdicts),
        reportedDb: z.number().nullable(),
        amends: z.string().nullable(),
        signed: z.array(meaning),
        open: z.array(meaning),
        barred: z.string().nullable(),
      }),
    ),
    papers: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        client: z.string(),
        plate: z.string(),
        authorisedAt: z.string(),
      }),
    ),
    lookedBackTo: z.string().nullable(),
  })
  .openapi('ApprovalQueue');

const failures = createRoute({
  method: 'get',
  path: '/api/failures',
  responses: jsonReply(failuresSchema, 'Failures about which nobody has noted what was done'),
});

const approvals = createRoute({
  method: 'get',
  path: '/api/approvals',
  responses: jsonReply(queueSchema, 'What waits for a person with a right, the oldest first'),
});

/** Routes about what waits for somebody. */
export function addApprovalRoutes(app: OpenAPIHono, laboratory: Laboratory): void {
  app.openapi(failures, () => jsonResponse(laboratory.failures()));
  app.openapi(approvals, async (context) =>
    jsonResponse(await laboratory.approvals.queue(personOf(context))),
  );
}
