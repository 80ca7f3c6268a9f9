import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { TestRecord } from '#core/record/test-record.ts';
import type { ToldDiagnosis } from '#core/report/diagnosis/told-diagnosis.ts';
import { type Language, languages } from '#core/words/language.ts';
import type { DiagnosisDesk, DiagnosisState } from '../../diagnosis/diagnosis-desk.ts';
import { namedReferenceSchema } from '../../diagnosis/reference-book.ts';
import { fileNumber } from '../../export/test-export.ts';
import type { IntegrityChecks } from '../../integrity/integrity-desk.ts';
import { jsonText } from '../../json-text.ts';
import type { Bench } from '../../session/bench.ts';
import { setupProblem } from '../../session/setup-problem.ts';
import { diagnosisProgressSchema } from '../diagnosis-replies.ts';
import { DoorProblem } from '../door-problem.ts';
import { handOut, type HearHandedOut } from '../handed-out.ts';
import { jsonResponse } from '../json-response.ts';
import { recordFor, wholeRecordFor } from '../record-of.ts';
import { emptyReply, jsonBody, jsonReply, mediaReply } from '../replies.ts';
import { personOf } from '../rights-gate.ts';

const identified = { params: z.object({ id: z.string().min(1).max(100) }) };
const path = '/api/tests/{id}/diagnosis';

const read = createRoute({
  method: 'get',
  path,
  request: identified,
  responses: jsonReply(
    diagnosisProgressSchema,
    'Why each run with a recording is loud, as an indication beside the result; begun where nobody asked before',
  ),
});

const cancel = createRoute({
  method: 'delete',
  path,
  request: identified,
  responses: emptyReply('The diagnosis has ended and is forgotten'),
});

const paper = createRoute({
  method: 'get',
  path: '/api/tests/{id}/diagnosis.pdf',
  request: {
    ...identified,
    query: z.object({
      language: z.enum(languages).default('id'),
      series: z.coerce.number().int().min(0).max(99).default(0),
      run: z.coerce.number().int().min(1).max(999).default(1),
    }),
  },
  responses: mediaReply('application/pdf', 'The answer for one run on paper, headed as an indication'),
});

const list = createRoute({
  method: 'get',
  path: '/api/diagnosis-references',
  responses: jsonReply(z.array(namedReferenceSchema), 'Runs that the laboratory named as references'),
});

const nameIt = createRoute({
  method: 'post',
  path: '/api/tests/{id}/diagnosis-reference',
  request: {
    ...identified,
    ...jsonBody(
      z.strictObject({
        series: z.int().min(0).max(99).default(0),
        run: z.int().min(1).max(999),
        reason: z.string().trim().min(3).max(300),
      }),
    ),
  },
  responses: jsonReply(namedReferenceSchema, 'The run is the reference of its model'),
});

const forget = createRoute({
  method: 'delete',
  path: '/api/tests/{id}/diagnosis-reference',
  request: identified,
  responses: emptyReply('The test is a reference no more'),
});

/** What the routes of the diagnosis need. */
export interface DiagnosisRouteParts {
  readonly diagnoses: DiagnosisDesk;
  readonly integrity: IntegrityChecks;
  /** Draws the answer for one run as PDF. */
  readonly printDiagnosis: (
    record: TestRecord,
    told: Pick<ToldDiagnosis, 'test' | 'run'>,
    language: Language,
  ) => Promise<Uint8Array>;
  /** Hears what was handed out to whom. */
  readonly handedOut: HearHandedOut;
}

/** Routes of the question why a test is loud. */
export function addDiagnosisRoutes(app: OpenAPIHono, bench: Bench, parts: DiagnosisRouteParts): void {
  const { diagnoses, integrity } = parts;
  app.openapi(read, async (context) => {
    const { id } = recordFor(context, bench);
    const known = diagnoses.state(id);
    if (known !== null) return stateResponse(known);
    // A core that did not prove its arithmetic tells nothing.
    if (!bench.info().selfTest.passed) throw setupProblem('SELF_TEST_FAILED');
    return stateResponse(await diagnoses.begin(await wholeRecordFor(context, bench, integrity)));
  });
  app.openapi(cancel, (context) => {
    diagnoses.cancel(recordFor(context, bench).id);
    return new Response(null, { status: 204 });
  });
  app.openapi(paper, async (context) => {
    const record = await wholeRecordFor(context, bench, integrity);
    const { language, series, run } = context.req.valid('query');
    const test = diagnoses.answer(record.id);
    if (test === null) throw new DoorProblem(409, 'DIAGNOSIS_NOT_DONE');
    const wanted = test.runs.find((one) => one.series === series && one.run === run);
    if (wanted === undefined) throw new DoorProblem(404, 'RUN_UNKNOWN');
    const bytes = await parts.printDiagnosis(record, { test, run: wanted }, language);
    handOut(bytes, record, `indication ${language}`, parts.handedOut);
    return pdfResponse(bytes, `Senyap-${fileNumber(record)}-${run}-why`);
  });
  app.openapi(list, () => jsonResponse(diagnoses.references()));
  app.openapi(nameIt, async (context) => {
    const record = await wholeRecordFor(context, bench, integrity);
    const { series, run, reason } = context.req.valid('json');
    const evidence = record.evidence.series[series]?.runs.find((one) => one.number === run);
    if (evidence === undefined) throw new DoorProblem(404, 'RUN_UNKNOWN');
    if (evidence.waveformSha256 === null) throw new DoorProblem(409, 'REFERENCE_WITHOUT_WAVEFORM');
    const by = personOf(context)?.name ?? '';
    return jsonResponse(diagnoses.nameReference(record, { series, run }, { reason, by }));
  });
  app.openapi(forget, (context) => {
    if (!diagnoses.forgetReference(recordFor(context, bench).id)) throw new DoorProblem(404, 'NO_REFERENCE');
    return new Response(null, { status: 204 });
  });
}

/** The answer is JSON already and goes out as it is. */
function stateResponse(state: DiagnosisState): Response {
  if (state.state === 'done') return jsonTextResponse(`{"state":"done","result":${state.json}}`);
  if (state.state === 'failed') return jsonTextResponse(jsonText({ state: 'failed', error: state.problem }));
  return jsonTextResponse(jsonText(state));
}

function pdfResponse(bytes: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}.pdf"`,
      'cache-control': 'no-store',
    },
  });
}

function jsonTextResponse(text: string): Response {
  return new Response(text, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });
}
