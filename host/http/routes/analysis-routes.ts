import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { analysisCsv } from '../../analysis/analysis-csv.ts';
import { TooManyAnalysesError, type AnalysisState } from '../../analysis/analysis-queue.ts';
import type { FileAnalysis } from '../../analysis/file-analysis.ts';
import { ReceiveError } from '../../analysis/received-recordings.ts';
import { RecordingUnknownError, type RecordingAnalyses } from '../../analysis/recording-analyses.ts';
import { jsonText } from '../../json-text.ts';
import type { Bench } from '../../session/bench.ts';
import { setupProblem } from '../../session/setup-problem.ts';
import { analysisRequestSchema } from '../analysis-body.ts';
import { analysisProgressSchema, receivedRecordingSchema } from '../analysis-replies.ts';
import { DoorProblem } from '../door-problem.ts';
import { jsonResponse } from '../json-response.ts';
import { emptyReply, jsonBody, jsonReply, mediaReply } from '../replies.ts';

/** Where recordings stream in. */
export const recordingsPath = '/api/analysis/recordings';

const identified = { params: z.object({ id: z.uuid() }) };

const receive = createRoute({
  method: 'post',
  path: recordingsPath,
  request: {
    query: z.object({
      name: z.string().min(1).max(255).openapi({ description: 'The file’s own name' }),
    }),
    body: {
      required: true,
      description: 'A WAV file of at most 8 GiB; 1 GiB stays free on the disk. Removed after its analysis.',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
  responses: jsonReply(receivedRecordingSchema, 'The recording is there and its header can be used'),
});

const removeRecording = createRoute({
  method: 'delete',
  path: `${recordingsPath}/{id}`,
  request: identified,
  responses: emptyReply('The recording is removed'),
});

const begin = createRoute({
  method: 'post',
  path: '/api/analysis',
  request: jsonBody(analysisRequestSchema),
  responses: jsonReply(z.object({ id: z.string() }), 'The analysis runs or waits its turn'),
});

const progress = createRoute({
  method: 'get',
  path: '/api/analysis/{id}',
  request: identified,
  responses: jsonReply(analysisProgressSchema, 'How the analysis stands, with its result once it is done'),
});

const cancel = createRoute({
  method: 'delete',
  path: '/api/analysis/{id}',
  request: identified,
  responses: emptyReply('The analysis has ended and is forgotten'),
});

const resultJson = createRoute({
  method: 'get',
  path: '/api/analysis/{id}/result.json',
  request: identified,
  responses: mediaReply('application/json', 'The JSON of the command `analyse`, as a file'),
});

const resultCsv = createRoute({
  method: 'get',
  path: '/api/analysis/{id}/result.csv',
  request: identified,
  responses: mediaReply('text/csv', 'The CSV of the command `analyse`, as a file'),
});

/** Routes of the analysis of recordings: hand over, begin, watch, save. */
export function addAnalysisRoutes(app: OpenAPIHono, bench: Bench, analyses: RecordingAnalyses): void {
  app.openapi(receive, async (context) => {
    const { body, headers, signal } = context.req.raw;
    if (body === null) throw new DoorProblem(400, 'BODY_INVALID');
    const { name } = context.req.valid('query');
    const received = explained(() => analyses.receive(body, announcedBytes(headers), name));
    return jsonResponse(await received.catch((error: unknown) => abandoned(error, signal)));
  });
  app.openapi(removeRecording, async (context) => {
    if (await analyses.remove(context.req.valid('param').id)) return done();
    throw new DoorProblem(404, 'RECORDING_UNKNOWN');
  });
  app.openapi(begin, async (context) => {
    // A core that did not prove its arithmetic measures nothing, not even a file.
    if (!bench.info().selfTest.passed) throw setupProblem('SELF_TEST_FAILED');
    const request = context.req.valid('json');
    return jsonResponse({ id: await explained(async () => analyses.begin(request)) });
  });
  app.openapi(progress, (context) => progressResponse(stateOf(analyses, context.req.valid('param').id)));
  app.openapi(cancel, async (context) => {
    if (await analyses.cancel(context.req.valid('param').id)) return done();
    throw new DoorProblem(404, 'ANALYSIS_UNKNOWN');
  });
  app.openapi(resultJson, (context) => {
    const { name, json } = resultOf(analyses, context.req.valid('param').id);
    return fileResponse(json, 'application/json', `${name}.json`);
  });
  app.openapi(resultCsv, (context) => {
    const { name, json } = resultOf(analyses, context.req.valid('param').id);
    return fileResponse(analysisCsv(JSON.parse(json) as FileAnalysis), 'text/csv', `${name}.csv`);
  });
}

function announcedBytes(headers: Headers): number | null {
  const announced = Number(headers.get('content-length') ?? Number.NaN);
  return Number.isSafeInteger(announced) && announced >= 0 ? announced : null;
}

/** A sender that hung up is no failure of ours. */
function abandoned(error: unknown, signal: AbortSignal): never {
  throw signal.aborted ? new DoorProblem(400, 'BODY_UNREADABLE') : error;
}

async function explained<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof ReceiveError) {
      throw new DoorProblem(error.code === 'DISK_TOO_FULL' ? 507 : 413, error.code);
    }
    if (error instanceof RecordingUnknownError) throw new DoorProblem(404, 'RECORDING_UNKNOWN');
    if (error instanceof TooManyAnalysesError) throw new DoorProblem(409, 'TOO_MANY_ANALYSES');
    throw error;
  }
}

function stateOf(analyses: RecordingAnalyses, id: string): AnalysisState {
  const state = analyses.state(id);
  if (state === null) throw new DoorProblem(404, 'ANALYSIS_UNKNOWN');
  return state;
}

function resultOf(analyses: RecordingAnalyses, id: string): AnalysisState & { readonly state: 'done' } {
  const state = stateOf(analyses, id);
  if (state.state !== 'done') throw new DoorProblem(409, 'ANALYSIS_NOT_DONE');
  return state;
}

/** The result is JSON already and goes out as it is, so that no digit changes on the way. */
function progressResponse(state: AnalysisState): Response {
  if (state.state === 'done') return jsonTextResponse(`{"state":"done","result":${state.json}}`);
  if (state.state === 'failed') return jsonTextResponse(jsonText({ state: 'failed', error: state.problem }));
  return jsonTextResponse(jsonText(state));
}

function jsonTextResponse(text: string): Response {
  return new Response(text, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });
}

function fileResponse(text: string, mediaType: string, name: string): Response {
  const plain = name.replaceAll(/[^\w.-]+/g, '_');
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new Response(text, {
    headers: {
      'content-type': `${mediaType}; charset=utf-8`,
      'content-disposition': disposition,
      'cache-control': 'no-store',
    },
  });
}

function done(): Response {
  return new Response(null, { status: 204 });
}
