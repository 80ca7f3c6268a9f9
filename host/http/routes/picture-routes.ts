import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { TestRecord } from '#core/record/test-record.ts';
import { picturedPlots, type PicturedPlot } from '#core/report/picture-tables.ts';
import type { TestAmending } from '../../accounts/test-amending.ts';
import { TooManyAnalysesError, type AnalysisState } from '../../analysis/analysis-queue.ts';
import { drawnPicture } from '../../analysis/drawn-picture.ts';
import { pictureQuestion, runOfRecord, type PlacedRun } from '../../analysis/picture-question.ts';
import type { RunPicture } from '../../analysis/run-picture.ts';
import type { RunPictures } from '../../analysis/run-pictures.ts';
import { pictureCsv } from '../../export/picture-csv.ts';
import { fileNumber } from '../../export/test-export.ts';
import { recordingOfTest } from '../../export/test-recordings.ts';
import type { IntegrityChecks } from '../../integrity/integrity-desk.ts';
import type { Bench } from '../../session/bench.ts';
import { setupProblem } from '../../session/setup-problem.ts';
import { DoorProblem } from '../door-problem.ts';
import { handOut, type HearHandedOut } from '../handed-out.ts';
import { jsonResponse } from '../json-response.ts';
import { runPictureProgressSchema } from '../picture-replies.ts';
import { recordFor, wholeRecordFor } from '../record-of.ts';
import { emptyReply, jsonReply, mediaReply } from '../replies.ts';

const identified = z.object({ id: z.string().min(1).max(100) });
const placed = z.object({
  series: z.coerce.number().int().min(0).max(99).default(0).openapi({ description: 'From 0' }),
  run: z.coerce.number().int().min(1).max(999).default(1),
});

const path = '/api/tests/{id}/picture';

const begin = createRoute({
  method: 'post',
  path,
  request: { params: identified, query: placed },
  responses: jsonReply(
    runPictureProgressSchema,
    'The picture of the run is there, under way or waits its turn',
  ),
});

const progress = createRoute({
  method: 'get',
  path,
  request: { params: identified, query: placed },
  responses: jsonReply(
    runPictureProgressSchema,
    'How the picture of the run stands, with it once it is done',
  ),
});

const cancel = createRoute({
  method: 'delete',
  path,
  request: { params: identified, query: placed },
  responses: emptyReply('The picture is under way no more and is forgotten'),
});

const csv = createRoute({
  method: 'get',
  path: '/api/tests/{id}/picture.csv',
  request: {
    params: identified,
    query: placed.extend({
      plot: z.enum(picturedPlots).default('history'),
      form: z.enum(['csv', 'csv-id']).default('csv'),
    }),
  },
  responses: mediaReply('text/csv', 'All values of one plot of the run'),
});

/** What these routes need beside the bench. */
export interface PictureParts {
  readonly pictures: RunPictures;
  readonly integrity: IntegrityChecks;
  readonly handedOut: HearHandedOut;
  readonly amending: Pick<TestAmending, 'amendedBy'>;
}

interface Place {
  readonly series: number;
  readonly run: number;
}

/** Routes of the pictures of stored runs: begin, watch, cancel, save. */
export function addPictureRoutes(app: OpenAPIHono, bench: Bench, parts: PictureParts): void {
  const { pictures, integrity } = parts;
  app.openapi(begin, async (context) => {
    // A core that did not prove its arithmetic measures nothing, not even what is stored.
    if (!bench.info().selfTest.passed) throw setupProblem('SELF_TEST_FAILED');
    const place = context.req.valid('query');
    const record = await wholeRecordFor(context, bench, integrity);
    const placedRun = runAt(record, place);
    const recording = await recordingOf(record, placedRun, bench);
    const question = pictureQuestion(record, placedRun, recording);
    return progressResponse(beginning(() => pictures.begin(keyOf(record, place), question)));
  });
  app.openapi(progress, (context) => {
    const record = recordFor(context, bench);
    return progressResponse(pictures.state(keyOf(record, context.req.valid('query'))));
  });
  app.openapi(cancel, async (context) => {
    const record = recordFor(context, bench);
    if (await pictures.cancel(keyOf(record, context.req.valid('query')))) {
      return new Response(null, { status: 204 });
    }
    throw new DoorProblem(404, 'ANALYSIS_UNKNOWN');
  });
  app.openapi(csv, async (context) => {
    const { plot, form, ...place } = context.req.valid('query');
    const record = await wholeRecordFor(context, bench, integrity);
    const placedRun = runAt(record, place);
    const picture = plot === 'history' ? null : pictureOf(pictures.state(keyOf(record, place)));
    const replacedBy = parts.amending.amendedBy(record.id);
    const bytes = pictureCsv({ record, series: place.series, replacedBy, picture, ...placedRun }, plot, form);
    const words = `${form} ${plot} ${place.series + 1}/${place.run}`;
    return csvResponse(handOut(bytes, record, words, parts.handedOut), nameOf(record, place, plot));
  });
}

function keyOf({ id }: TestRecord, { series, run }: Place): string {
  return `${id}/${series}/${run}`;
}

function runAt(record: TestRecord, { series, run }: Place): PlacedRun {
  const found = runOfRecord(record, series, run);
  if (found === null) throw new DoorProblem(404, 'RUN_UNKNOWN');
  return found;
}

async function recordingOf(record: TestRecord, { run }: PlacedRun, bench: Bench) {
  if (run.waveformSha256 === null) throw new DoorProblem(409, 'RUN_NOT_RECORDED');
  const found = await recordingOfTest(record, run.waveformSha256, (sha256) => bench.waveformFile(sha256));
  if (found?.state === 'altered') throw new DoorProblem(409, 'WAVEFORM_ALTERED');
  if (found?.state !== 'whole') throw new DoorProblem(404, 'WAVEFORM_UNKNOWN');
  return found;
}

function beginning(begins: () => AnalysisState): AnalysisState {
  try {
    return begins();
  } catch (error) {
    if (error instanceof TooManyAnalysesError) throw new DoorProblem(409, 'TOO_MANY_ANALYSES');
    throw error;
  }
}

function pictureOf(state: AnalysisState | null): RunPicture {
  if (state?.state !== 'done') throw new DoorProblem(409, 'ANALYSIS_NOT_DONE');
  return JSON.parse(state.json) as RunPicture;
}

function progressResponse(state: AnalysisState | null): Response {
  if (state === null) return jsonResponse({ state: 'unasked' });
  if (state.state === 'done') {
    return jsonResponse({ state: 'done', result: drawnPicture(pictureOf(state)) });
  }
  return jsonResponse(state.state === 'failed' ? { state: 'failed', error: state.problem } : state);
}

function nameOf(record: TestRecord, { series, run }: Place, plot: PicturedPlot): string {
  return `${fileNumber(record)}-${series + 1}-${run}-${plot}.csv`;
}

function csvResponse(bytes: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}
