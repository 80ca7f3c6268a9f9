import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { amendmentKinds, amendmentReasonSchema, correctionsSchema } from '#core/record/amendment.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { TestAmending } from '../../accounts/test-amending.ts';
import type { IntegrityChecks } from '../../integrity/integrity-desk.ts';
import type { Bench } from '../../session/bench.ts';
import type { TestAmendments } from '../contract.ts';
import { confirmedRecord } from '../confirmed-record.ts';
import { jsonResponse } from '../json-response.ts';
import { mayNow, type People } from '../people.ts';
import { recordFor } from '../record-of.ts';
import { jsonBody, jsonReply } from '../replies.ts';

const identified = z.object({ id: z.string().min(1).max(100) });
const named = z.object({ id: z.string(), number: z.string() });

const list = createRoute({
  method: 'get',
  path: '/api/tests/{id}/amendments',
  request: { params: identified },
  responses: jsonReply(
    z
      .object({ amendedBy: named.extend({ isWithdrawn: z.boolean() }).nullable(), isOpen: z.boolean() })
      .openapi('TestAmendments'),
    'The test whose record took the place of this one, and whether this person can amend it now',
  ),
});

const amend = createRoute({
  method: 'post',
  path: '/api/tests/{id}/amendments',
  request: {
    params: identified,
    ...jsonBody(
      z.strictObject({
        kind: z.enum(amendmentKinds),
        reason: amendmentReasonSchema,
        corrections: correctionsSchema.default({}),
        password: z.string().max(1000),
      }),
    ),
  },
  responses: jsonReply(named, 'The test whose record has taken the place of this one'),
});

/** What the routes of amendments need. */
export interface AmendmentParts {
  readonly amending: TestAmending;
  readonly integrity: IntegrityChecks;
  readonly people: People;
}

/** Routes of amendments of closed tests. */
export function addAmendmentRoutes(app: OpenAPIHono, bench: Bench, parts: AmendmentParts): void {
  const { amending } = parts;
  app.openapi(list, (context) => jsonResponse(viewOf(parts, context, recordFor(context, bench))));
  app.openapi(amend, async (context) => {
    const { password, ...wish } = context.req.valid('json');
    const { record, person } = await confirmedRecord(context, bench, parts, password);
    return jsonResponse(amending.amend(record, person, wish));
  });
}

function viewOf({ amending, people }: AmendmentParts, context: Context, record: TestRecord): TestAmendments {
  const amendedBy = amending.amendedBy(record.id);
  const isNewest = amendedBy === null && record.evidence.withdrawn === undefined;
  return { amendedBy, isOpen: isNewest && mayNow(people.whoAsks(context.req.raw), 'amend-tests') };
}
