import { createRoute, type RouteConfig, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { soundMapHeadSchema } from '#core/acoustics/sound-map/sound-map-bytes.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { TooManyAnalysesError } from '../../analysis/analysis-queue.ts';
import type { SoundMaps, SoundMapState } from '../../analysis/sound-maps.ts';
import type { IntegrityChecks } from '../../integrity/integrity-desk.ts';
import type { Bench } from '../../session/bench.ts';
import { setupProblem } from '../../session/setup-problem.ts';
import { DoorProblem } from '../door-problem.ts';
import { jsonResponse } from '../json-response.ts';
import { recordFor, wholeRecordFor } from '../record-of.ts';
import { emptyReply, mediaReply } from '../replies.ts';
import { soundMapQuestion, waveformOfRun } from '../sound-map-of-run.ts';
import { type SoundMapQuery, soundMapQuerySchema } from '../sound-map-wish.ts';

const path = '/api/tests/{id}/sound-map';
const request = {
  params: z.object({ id: z.string().min(1).max(100) }),
  query: soundMapQuerySchema,
};

const progressSchema = z
  .union([
    z.object({ state: z.literal('waiting') }),
    z.object({ state: z.literal('running'), progress: z.number() }),
  ])
  .openapi('SoundMapProgress');

/** What stands before the levels of a map; part of the document so that programs can read it. */
const headSchema = soundMapHeadSchema
  .extend({ unit: z.enum(['dB', 'dBFS']), speedFrom: z.enum(['sensor', 'sound']).nullable() })
  .openapi('SoundMapHead');

const bytesReply = mediaReply(
  'application/octet-stream',
  'Levels of a run by time or engine speed and frequency: the length of the head as 32 bits, the head as JSON (SoundMapHead), then 16 bits per level, column by column from the lowest frequency, all little-endian: 0 no data, 1 silence, else (value - 25002) / 100 dB',
);

const responses: RouteConfig['responses'] = {
  ...bytesReply,
  202: {
    description: 'It is being made or waits its turn: ask again',
    content: { 'application/json': { schema: progressSchema } },
  },
};

const map = createRoute({ method: 'get', path, request, responses });

const cancel = createRoute({
  method: 'delete',
  path,
  request,
  responses: emptyReply('The map is not made any more'),
});

/** What these routes need beside the bench. */
export interface SoundMapParts {
  readonly integrity: IntegrityChecks;
  readonly soundMaps: SoundMaps;
}

/** Routes of the maps of a run's recording: begun and fetched by one address, asked until it is there. */
export function addSoundMapRoutes(
  app: OpenAPIHono,
  bench: Bench,
  { integrity, soundMaps }: SoundMapParts,
): void {
  app.openAPIRegistry.register('SoundMapHead', headSchema);
  app.openapi(map, async (context) => {
    // A core that did not prove its arithmetic measures nothing, not even for a picture.
    if (!bench.info().selfTest.passed) throw setupProblem('SELF_TEST_FAILED');
    const query = context.req.valid('query');
    const key = keyOf(recordFor(context, bench), query);
    // What is handed out is compared with its seal; who only asks how far it is need not wait for that.
    const record = soundMaps.isUnderWay(key)
      ? recordFor(context, bench)
      : await wholeRecordFor(context, bench, integrity);
    const question = () => soundMapQuestion(record, query, (sha256) => bench.waveformFile(sha256));
    return mapResponse(await soundMaps.ask(key, question).catch(explained));
  });
  app.openapi(cancel, (context) => {
    soundMaps.cancel(keyOf(recordFor(context, bench), context.req.valid('query')));
    return new Response(null, { status: 204 });
  });
}

/** The same recording of another test may have another sensitivity and speed. */
function keyOf(record: TestRecord, query: SoundMapQuery): string {
  return JSON.stringify([record.id, waveformOfRun(record, query), query]);
}

function explained(error: unknown): never {
  throw error instanceof TooManyAnalysesError ? new DoorProblem(409, 'TOO_MANY_ANALYSES') : error;
}

function mapResponse(state: SoundMapState): Response {
  if (state.state !== 'done') return jsonResponse(state, 202);
  return new Response(state.bytes, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(state.bytes.length),
      'cache-control': 'no-store',
    },
  });
}
