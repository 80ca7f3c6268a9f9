import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { signingFault } from '#core/record/signing-rules.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { TestAmending } from '../../accounts/test-amending.ts';
import type { TestSigning } from '../../accounts/test-signing.ts';
import { SigningProblem } from '../../accounts/signing-problem.ts';
import { fileNumber } from '../../export/test-export.ts';
import type { IntegrityChecks } from '../../integrity/integrity-desk.ts';
import { PaperRefusedError } from '../../report/paper-refused-error.ts';
import type { Bench } from '../../session/bench.ts';
import type { SignedCopies } from '../../sign/signed-copies.ts';
import { DoorProblem } from '../door-problem.ts';
import { handOut, type HearHandedOut } from '../handed-out.ts';
import { wholeRecordFor } from '../record-of.ts';
import { jsonBody, mediaReply } from '../replies.ts';
import { personOf } from '../rights-gate.ts';
import type { TestOutputs } from './test-routes.ts';

const wishSchema = z.strictObject({
  /** The PKCS#12 file, base64. */
  p12: z.base64().min(1).max(180_000),
  passphrase: z.string().max(1000),
  paper: z.enum(['report', 'certificate']).default('report'),
  language: z.enum(['id', 'en']).default('id'),
  reason: z.string().trim().max(200).default(''),
  location: z.string().trim().max(200).default(''),
});

const sign = createRoute({
  method: 'post',
  path: '/api/tests/{id}/signed-report',
  request: { params: z.object({ id: z.string().min(1).max(100) }), ...jsonBody(wishSchema) },
  responses: mediaReply('application/pdf', 'The paper, signed with the key in the PKCS#12 file, and kept'),
});

/** What the route that signs papers needs. */
export interface SignedReportParts extends Pick<TestOutputs, 'printReport'> {
  readonly copies: SignedCopies;
  readonly signing: TestSigning;
  /** Knows which records others took the place of: those are signed no more. */
  readonly amending: Pick<TestAmending, 'amendedBy'>;
  readonly integrity: IntegrityChecks;
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
}

/**
 * The route that signs a paper with a laboratory's PKCS#12 file: file and passphrase are used once, told to nobody and kept
 * nowhere.
 */
export function addSignedReportRoute(
  app: OpenAPIHono,
  bench: Bench,
  parts: SignedReportParts,
  hear: HearHandedOut,
): void {
  app.openapi(sign, async (context) => {
    const { p12, passphrase, paper, language, ...note } = context.req.valid('json');
    // Opening a file of keys takes the processor for itself, and readings would be late.
    if (bench.session() !== null) throw new DoorProblem(409, 'SIGN_DURING_TEST');
    const record = await wholeRecordFor(context, bench, parts.integrity);
    refuseUnlessAuthorised(context, record, parts);
    const printed = await print(parts, record, language, paper);
    const { signingIdentity } = await import('../../sign/signing-identity.ts');
    const { signPdf } = await import('../../sign/sign-pdf.ts');
    // A test may have begun while the paper was printed.
    if (bench.session() !== null) throw new DoorProblem(409, 'SIGN_DURING_TEST');
    const at = parts.now();
    const identity = signingIdentity(new Uint8Array(Buffer.from(p12, 'base64')), passphrase, new Date(at));
    const signed = await signPdf(printed, identity, { ...note, at });
    // The paper stands in the log as printed, so that its signed copy is known for one.
    handOut(printed, record, `paper ${paper} ${language}`, hear);
    await parts.copies.keep(record, signed, personOf(context)?.name ?? '', 'signed-here');
    return pdfResponse(handOut(signed, record, 'signed copy', hear), record);
  });
}

/** Whoever signs for the laboratory could authorise the test, and somebody has: else the paper says that it is not authorised. */
function refuseUnlessAuthorised(context: Context, record: TestRecord, parts: SignedReportParts): void {
  const person = personOf(context);
  if (person === null) throw new DoorProblem(401, 'SIGN_IN_NEEDED');
  const given = parts.signing.valid(record);
  const others = given.filter(({ meaning }) => meaning !== 'authorised');
  const fault = signingFault(record, others, person, 'authorised');
  if (fault !== null) throw new SigningProblem(fault);
  if (parts.amending.amendedBy(record.id) !== null) throw new DoorProblem(409, 'TEST_AMENDED');
  if (others.length === given.length) throw new DoorProblem(409, 'SIGN_UNAUTHORISED');
}

async function print(
  { printReport }: SignedReportParts,
  record: TestRecord,
  language: 'id' | 'en',
  paper: 'report' | 'certificate',
): Promise<Uint8Array> {
  try {
    return await printReport(record, language, paper);
  } catch (error) {
    if (error instanceof PaperRefusedError) throw new DoorProblem(409, error.code);
    throw error;
  }
}

function pdfResponse(bytes: Uint8Array, record: TestRecord): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Senyap-${fileNumber(record)}-signed.pdf"`,
      'cache-control': 'no-store',
    },
  });
}
