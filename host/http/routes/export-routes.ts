import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { TestRecord } from '#core/record/test-record.ts';
import { type SignedTest, testTableNames } from '#core/report/test-tables.ts';
import type { TestAmending } from '../../accounts/test-amending.ts';
import type { TestSigning } from '../../accounts/test-signing.ts';
import { fileNumber, testCsv, testFile, type TestFileForm, testFileForms } from '../../export/test-export.ts';
import { recordingOfTest, type TestRecording } from '../../export/test-recordings.ts';
import type { IntegrityChecks } from '../../integrity/integrity-desk.ts';
import type { Bench } from '../../session/bench.ts';
import { DoorProblem } from '../door-problem.ts';
import { handOut, type HearHandedOut } from '../handed-out.ts';
import { wholeRecordFor } from '../record-of.ts';
import { mediaReply } from '../replies.ts';

const identified = z.object({ id: z.string().min(1).max(100) });

const csv = createRoute({
  method: 'get',
  path: '/api/tests/{id}/measurements.csv',
  request: {
    params: identified,
    query: z.object({
      table: z.enum(testTableNames).default('level'),
      form: z.enum(['csv', 'csv-id']).default('csv'),
    }),
  },
  responses: mediaReply(
    'text/csv',
    'One table of the test: its figures, runs, levels, speeds, spectrum or signatures',
  ),
});

const whole = (form: TestFileForm, what: string) =>
  createRoute({
    method: 'get',
    path: `/api/tests/{id}/measurements.${form}`,
    request: { params: identified },
    responses: mediaReply(testFileForms[form], what),
  });

const xlsx = whole('xlsx', 'All tables of the test as sheets of a workbook with typed cells');
const json = whole('json', 'All tables of the test with the version of their form');
const uff = whole('uff', 'Level, speed and spectrum as a universal file (data sets 58)');

const recording = createRoute({
  method: 'get',
  path: '/api/tests/{id}/recordings/{sha256}',
  request: { params: identified.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: mediaReply('audio/wav', 'Recording of a run as Broadcast WAV, its full scale in its name'),
});

/** What these routes need beside the bench. */
export interface ExportParts {
  readonly integrity: IntegrityChecks;
  readonly handedOut: HearHandedOut;
  readonly signing: Pick<TestSigning, 'held'>;
  readonly amending: Pick<TestAmending, 'amendedBy'>;
}

/** Routes that hand out what was measured in a closed test, one for each form. */
export function addExportRoutes(app: OpenAPIHono, bench: Bench, parts: ExportParts): void {
  const wholeRecord = async (context: Context): Promise<TestRecord> =>
    await wholeRecordFor(context, bench, parts.integrity);
  const signed = (record: TestRecord): SignedTest => ({
    record,
    signatures: parts.signing.held(record),
    replacedBy: parts.amending.amendedBy(record.id),
  });
  app.openapi(csv, async (context) => {
    const record = await wholeRecord(context);
    const { table, form } = context.req.valid('query');
    const name = `${fileNumber(record)}-${table}.csv`;
    const bytes = handOut(testCsv(signed(record), table, form), record, `${form} ${table}`, parts.handedOut);
    return attachment(bytes, 'text/csv; charset=utf-8', name);
  });
  for (const [form, route] of [
    ['xlsx', xlsx],
    ['json', json],
    ['uff', uff],
  ] as const) {
    app.openapi(route, async (context) => {
      const record = await wholeRecord(context);
      const bytes = handOut(await testFile(signed(record), form), record, form, parts.handedOut);
      return attachment(bytes, testFileForms[form], `${fileNumber(record)}.${form}`);
    });
  }
  app.openapi(recording, async (context) => {
    const { sha256 } = context.req.valid('param');
    const record = await wholeRecord(context);
    const found = await recordingOfTest(record, sha256, (one) => bench.waveformFile(one));
    if (found?.state === 'altered') throw new DoorProblem(409, 'WAVEFORM_ALTERED');
    if (found?.state !== 'whole') throw new DoorProblem(404, 'WAVEFORM_UNKNOWN');
    parts.handedOut({ kind: 'test-exported', number: record.number, form: 'recording', sha256 });
    return await recordingResponse(found);
  });
}

async function recordingResponse({ path, name }: TestRecording): Promise<Response> {
  const { size } = await stat(path);
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, {
    headers: { ...headersOf('audio/wav', name), 'content-length': String(size) },
  });
}

function attachment(bytes: Uint8Array, mediaType: string, name: string): Response {
  return new Response(new Uint8Array(bytes), { headers: headersOf(mediaType, name) });
}

function headersOf(mediaType: string, name: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  };
}
