import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { integrityCodes } from '#core/record/integrity-finding.ts';
import type { IntegrityState } from '#core/record/integrity-state.ts';
import type { IntegrityChecks } from '../../integrity/integrity-desk.ts';
import type { Bench } from '../../session/bench.ts';
import { DoorProblem } from '../door-problem.ts';
import { testFor } from '../record-of.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonReply } from '../replies.ts';

const findingSchema = z.object({
  code: z.enum(integrityCodes),
  testId: z.string().nullable(),
  what: z.string(),
  notedAt: z.string().nullable(),
});

const stateSchema = z
  .object({
    kind: z.enum(['waiting', 'checking', 'done', 'stopped']),
    scope: z.enum(['sample', 'whole']),
    done: z.int(),
    of: z.int(),
    findings: z.array(findingSchema),
    endedAt: z.string().nullable(),
  })
  .openapi('IntegrityState') satisfies z.ZodType<IntegrityState>;

const publicKeySchema = z
  .object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), kid: z.string() })
  .openapi('PublicKey');

const state = createRoute({
  method: 'get',
  path: '/api/integrity',
  responses: jsonReply(stateSchema, 'How the newest check of what the bench keeps stands'),
});

const begin = createRoute({
  method: 'post',
  path: '/api/integrity/check',
  responses: jsonReply(stateSchema, 'A check of everything has begun'),
});

const stop = createRoute({
  method: 'delete',
  path: '/api/integrity/check',
  responses: jsonReply(stateSchema, 'The check was stopped, if one was under way'),
});

const ofTest = createRoute({
  method: 'get',
  path: '/api/tests/{id}/integrity',
  request: { params: z.object({ id: z.string().min(1).max(100) }) },
  responses: jsonReply(z.array(findingSchema), 'What is not as it was sealed in a closed test'),
});

const key = createRoute({
  method: 'get',
  path: '/api/key',
  responses: jsonReply(publicKeySchema, 'The public key of this bench as a JSON Web Key'),
});

/** What the routes about integrity need. */
export interface IntegrityParts {
  readonly integrity: IntegrityChecks;
  readonly publicKey: z.output<typeof publicKeySchema>;
}

/** Routes about what the bench keeps: is it as it was stored, and by which key is it sealed. */
export function addIntegrityRoutes(
  app: OpenAPIHono,
  bench: Bench,
  { integrity, publicKey }: IntegrityParts,
): void {
  app.openapi(state, () => jsonResponse(integrity.state()));
  app.openapi(begin, () => {
    if (!integrity.beginWhole()) throw new DoorProblem(409, 'CHECK_DURING_TEST');
    return jsonResponse(integrity.state());
  });
  app.openapi(stop, () => {
    integrity.stop();
    return jsonResponse(integrity.state());
  });
  app.openapi(ofTest, async (context) => jsonResponse(await integrity.findingsOf(testFor(context, bench))));
  app.openapi(key, () => jsonResponse(publicKey));
}
