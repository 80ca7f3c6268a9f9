import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { type PaperKind, paperKinds } from '#core/report/paper-kind.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { PaperRefusedError } from '../../report/paper-refused-error.ts';
import { BundleError } from '../../export/bundle-error.ts';
import { DamagedTestError } from '../../integrity/damaged-test-error.ts';
import { fileNumber } from '../../export/test-export.ts';
import type { SearchTests } from '../../history/search-tests.ts';
import type { Bench } from '../../session/bench.ts';
import { prepareTestSchema } from '../bodies.ts';
import { DoorProblem } from '../door-problem.ts';
import { handOut, type HearHandedOut } from '../handed-out.ts';
import { jsonResponse } from '../json-response.ts';
import { recordFor, recordOf } from '../record-of.ts';
import { demandGraver, personOf } from '../rights-gate.ts';
import { jsonBody, jsonReply, mediaReply, testRecordSchema, testSummarySchema } from '../replies.ts';

/** What the test routes need beside the bench. */
export interface TestOutputs {
  /** Draws the report, or a shorter paper, as PDF. @throws PaperRefusedError */
  printReport(record: TestRecord, language: 'id' | 'en', kind?: PaperKind): Promise<Uint8Array>;
  /** The evidence bundle of a sealed test. @throws BundleError */
  bundleOf(record: TestRecord): Promise<Uint8Array>;
  /** Writes the folder that `judge` reads and returns its path. */
  exportTest(record: TestRecord): Promise<string>;
}

const identified = z.object({ id: z.string().min(1).max(100) });

const list = createRoute({
  method: 'get',
  path: '/api/tests',
  request: {
    query: z.object({
      before: z
        .string()
        .regex(/^\d{4}-\d{4,9}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      /** Letters and digits in number, plate, chassis number, vehicle or exhaust of a closed test. */
      text: z.string().max(100).optional(),
    }),
  },
  responses: jsonReply(z.array(testSummarySchema), 'Tests, latest first'),
});

const prepare = createRoute({
  method: 'post',
  path: '/api/tests',
  request: jsonBody(prepareTestSchema),
  responses: jsonReply(z.object({ id: z.string() }), 'The test has begun'),
});

const one = createRoute({
  method: 'get',
  path: '/api/tests/{id}',
  request: { params: identified },
  responses: jsonReply(testRecordSchema, 'The frozen record'),
});

const report = createRoute({
  method: 'get',
  path: '/api/tests/{id}/report.pdf',
  request: {
    params: identified,
    query: z.object({
      language: z.enum(['id', 'en']).default('id'),
      /** The full report, or a shorter paper for one use. */
      paper: z.enum(paperKinds).default('report'),
    }),
  },
  responses: mediaReply('application/pdf', 'The report, or the paper that was asked for'),
});

const bundle = createRoute({
  method: 'get',
  path: '/api/tests/{id}/bundle.senyap',
  request: { params: identified },
  responses: mediaReply('application/vnd.senyap.bundle', 'The evidence bundle of a sealed test'),
});

const exported = createRoute({
  method: 'post',
  path: '/api/tests/{id}/export',
  request: { params: identified },
  responses: jsonReply(z.object({ folder: z.string() }), 'Folder that was written'),
});

/** Routes about tests: history, beginning, record, report, export. */
export function addTestRoutes(
  app: OpenAPIHono,
  bench: Bench,
  outputs: TestOutputs & { readonly searchTests: SearchTests },
  hear: HearHandedOut,
): void {
  app.openapi(list, async (context) => {
    const { before, limit, text } = context.req.valid('query');
    const page = { beforeNumber: before ?? null, limit };
    return jsonResponse(
      text === undefined ? bench.tests(page) : await outputs.searchTests({ ...page, text }),
    );
  });
  app.openapi(prepare, (context) => {
    const wanted = context.req.valid('json');
    if (wanted.mode !== 'site') return jsonResponse(bench.prepare(wanted));
    const person = bench.info().simulated ? personOf(context) : demandGraver(context);
    // Who carries out a test on site is who has signed in, whatever was typed.
    const operator = person?.name ?? wanted.conditions.operator;
    return jsonResponse(bench.prepare({ ...wanted, conditions: { ...wanted.conditions, operator } }));
  });
  app.openapi(one, (context) => jsonResponse(recordFor(context, bench)));
  app.openapi(report, async (context) => {
    const record = recordFor(context, bench);
    const { language, paper } = context.req.valid('query');
    const bytes = await made(outputs.printReport(record, language, paper));
    handOut(bytes, record, `paper ${paper} ${language}`, hear);
    return pdfResponse(bytes, paper === 'report' ? record.number : `${record.number}-${paper}`);
  });
  app.openapi(bundle, async (context) => {
    const record = recordOf(bench, context.req.valid('param').id);
    const bytes = await made(outputs.bundleOf(record));
    return bundleResponse(handOut(bytes, record, 'bundle', hear), record.number);
  });
  app.openapi(exported, async (context) => {
    const record = recordFor(context, bench);
    const folder = await made(outputs.exportTest(record));
    hear({ kind: 'test-exported', number: record.number, form: 'folder', sha256: null });
    return jsonResponse({ folder });
  });
}

/** Makes something of a test; what cannot be made is refused with its own code. */
async function made<T>(making: Promise<T>): Promise<T> {
  try {
    return await making;
  } catch (error) {
    if (error instanceof BundleError || error instanceof PaperRefusedError) {
      throw new DoorProblem(409, error.code);
    }
    if (error instanceof DamagedTestError) throw new DoorProblem(409, error.code, error.findings);
    throw error;
  }
}

function pdfResponse(bytes: Uint8Array, number: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="Senyap-${fileNumber({ number })}.pdf"`,
      'cache-control': 'no-store',
    },
  });
}

function bundleResponse(bytes: Uint8Array, number: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.senyap.bundle',
      'content-disposition': `attachment; filename="${fileNumber({ number })}.senyap"`,
      'cache-control': 'no-store',
    },
  });
}
