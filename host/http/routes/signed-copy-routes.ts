import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { isOfficialRecord } from '#core/record/official-record.ts';
import { keptCopyOrigins } from '#core/record/kept-copy.ts';
import { fileNumber } from '../../export/test-export.ts';
import type { IntegrityChecks } from '../../integrity/integrity-desk.ts';
import type { Bench } from '../../session/bench.ts';
import type { ListedCopy, SignedCopies } from '../../sign/signed-copies.ts';
import type { ListedSignedCopy } from '../contract.ts';
import { DoorProblem } from '../door-problem.ts';
import { handOut, type HearHandedOut } from '../handed-out.ts';
import { jsonResponse } from '../json-response.ts';
import { recordFor, wholeRecordFor } from '../record-of.ts';
import { jsonReply, mediaReply } from '../replies.ts';
import { personOf } from '../rights-gate.ts';

/** Path of the signed copies of a test; a body there is a PDF and may be larger than JSON. */
export const signedCopiesPath = /^\/api\/tests\/[^/]+\/signed-copies$/;

const identified = z.object({ id: z.string().min(1).max(100) });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const copiesSchema = z
  .array(
    z.object({
      /** Of a copy that the log does not tell of: what stands there. */
      sha256: z.string(),
      paperSha256: sha256.nullable(),
      origin: z.enum(keptCopyOrigins).nullable(),
      signatures: z.array(z.object({ name: z.string(), at: z.string() })),
      keptBy: z.string(),
      keptAt: z.string().nullable(),
      state: z.enum(['whole', 'missing', 'altered', 'untold']),
    }),
  )
  .openapi('SignedCopies');

const list = createRoute({
  method: 'get',
  path: '/api/tests/{id}/signed-copies',
  request: { params: identified },
  responses: jsonReply(copiesSchema, 'Signed copies of papers of the test, in the order in which they came'),
});

const keep = createRoute({
  method: 'post',
  path: '/api/tests/{id}/signed-copies',
  request: {
    params: identified,
    body: {
      required: true,
      content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
  responses: jsonReply(copiesSchema, 'The copy begins with a paper of the test, is signed and is kept'),
});

const one = createRoute({
  method: 'get',
  path: '/api/tests/{id}/signed-copies/{sha256}',
  request: { params: identified.extend({ sha256 }) },
  responses: mediaReply('application/pdf', 'The signed copy, its bytes checked against its SHA-256'),
});

/** What the routes of signed copies need. */
export interface SignedCopyRouteParts {
  readonly copies: SignedCopies;
  readonly integrity: IntegrityChecks;
}

/** Routes of signed copies of papers: which there are, taking one in, handing one out. */
export function addSignedCopyRoutes(
  app: OpenAPIHono,
  bench: Bench,
  { copies, integrity }: SignedCopyRouteParts,
  hear: HearHandedOut,
): void {
  app.openapi(list, (context) => jsonResponse(copies.list(recordFor(context, bench)).map(viewOf)));
  app.openapi(keep, async (context) => {
    // Printing the papers anew and reading the file takes the processor for itself, and readings would be late.
    if (bench.session() !== null) throw new DoorProblem(409, 'SIGNED_COPY_DURING_TEST');
    const record = await wholeRecordFor(context, bench, integrity);
    if (!isOfficialRecord(record)) throw new DoorProblem(422, 'SIGNED_COPY_NOT_OFFICIAL');
    const copy = new Uint8Array(await context.req.arrayBuffer());
    // A test may have begun while the file came.
    if (bench.session() !== null) throw new DoorProblem(409, 'SIGNED_COPY_DURING_TEST');
    await copies.keep(record, copy, personOf(context)?.name ?? '');
    return jsonResponse(copies.list(record).map(viewOf));
  });
  app.openapi(one, async (context) => {
    const record = await wholeRecordFor(context, bench, integrity);
    const hash = context.req.valid('param').sha256;
    const found = copies.find(record, hash);
    if (found.state === 'missing') throw new DoorProblem(404, 'SIGNED_COPY_MISSING');
    if (found.state === 'altered') throw new DoorProblem(409, 'SIGNED_COPY_ALTERED');
    return pdfResponse(handOut(found.bytes, record, 'signed copy', hear), record.number, hash);
  });
}

/** Of a copy that the log does not tell of, nothing is believed but that its row stands there. */
function viewOf({ sha256: hash, content, state }: ListedCopy): ListedSignedCopy {
  return {
    sha256: hash,
    paperSha256: content?.paperSha256 ?? null,
    origin: content?.origin ?? null,
    signatures: content?.signatures ?? [],
    keptBy: content?.keptBy ?? '',
    keptAt: content?.keptAt ?? null,
    state,
  };
}

function pdfResponse(bytes: Uint8Array, number: string, hash: string): Response {
  const name = `Senyap-${fileNumber({ number })}-signed-${hash.slice(0, 8)}.pdf`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}
