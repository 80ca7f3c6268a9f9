import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { roles } from '#core/people/role.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { signatureMeanings } from '#core/record/test-signature.ts';
import type { TestAmending } from '../../accounts/test-amending.ts';
import type { TestSigning } from '../../accounts/test-signing.ts';
import type { IntegrityChecks } from '../../integrity/integrity-desk.ts';
import type { Bench } from '../../session/bench.ts';
import type { TestSignatures } from '../contract.ts';
import { confirmedRecord } from '../confirmed-record.ts';
import { jsonResponse } from '../json-response.ts';
import { mayNow, type People } from '../people.ts';
import { recordFor } from '../record-of.ts';
import { jsonBody, jsonReply } from '../replies.ts';
import { personOf } from '../rights-gate.ts';

const identified = z.object({ id: z.string().min(1).max(100) });
const meaning = z.enum(signatureMeanings);

const signaturesSchema = z
  .object({
    given: z.array(
      z.object({
        name: z.string(),
        role: z.enum(roles),
        meaning,
        signedAt: z.string(),
        recordSha256: z.string(),
        state: z.enum(['valid', 'void']),
      }),
    ),
    typed: z.array(z.string()),
    open: z.array(meaning),
  })
  .openapi('TestSignatures');
const responses = jsonReply(signaturesSchema, 'Signatures on the test, and those that this person can give');

const list = createRoute({
  method: 'get',
  path: '/api/tests/{id}/signatures',
  request: { params: identified },
  responses,
});

const sign = createRoute({
  method: 'post',
  path: '/api/tests/{id}/signatures',
  request: {
    params: identified,
    ...jsonBody(z.strictObject({ meaning, password: z.string().max(1000) })),
  },
  responses,
});

/** What the routes of signatures need. */
export interface SignatureParts {
  readonly signing: TestSigning;
  /** Knows which records others took the place of: those are signed no more. */
  readonly amending: Pick<TestAmending, 'amendedBy'>;
  readonly integrity: IntegrityChecks;
  readonly people: People;
}

/** Routes of people's signatures on closed tests. */
export function addSignatureRoutes(app: OpenAPIHono, bench: Bench, parts: SignatureParts): void {
  const { signing } = parts;
  const shown = (context: Context, record: TestRecord): Response =>
    jsonResponse(viewOf(parts, context, record));
  app.openapi(list, (context) => shown(context, recordFor(context, bench)));
  app.openapi(sign, async (context) => {
    const { meaning: wanted, password } = context.req.valid('json');
    const { record, person } = await confirmedRecord(context, bench, parts, password);
    signing.sign(record, person, wanted);
    return shown(context, record);
  });
}

function viewOf(parts: SignatureParts, context: Context, record: TestRecord): TestSignatures {
  const { signing, amending, people } = parts;
  const person = personOf(context);
  const isNewest = amending.amendedBy(record.id) === null;
  const maySign = isNewest && mayNow(people.whoAsks(context.req.raw), 'sign-tests');
  return {
    given: signing.list(record).map(({ content, state }) => {
      const { name, role, meaning: given, signedAt, recordSha256 } = content;
      return { name, role, meaning: given, signedAt, recordSha256, state };
    }),
    typed: signing.typedNames(record),
    open: person === null || !maySign ? [] : signing.meaningsFor(record, person),
  };
}
