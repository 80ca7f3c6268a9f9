import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Bench } from '../../session/bench.ts';
import { waveformBeginSchema } from '../bodies.ts';
import { DoorProblem } from '../door-problem.ts';
import { emptyReply, jsonBody, mediaReply } from '../replies.ts';
import { samplesOf } from '../samples.ts';

const begin = createRoute({
  method: 'post',
  path: '/api/waveform/begin',
  request: jsonBody(waveformBeginSchema),
  responses: emptyReply('Blocks are awaited'),
});

const block = createRoute({
  method: 'post',
  path: '/api/waveform/blocks',
  request: {
    query: z.object({ number: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }),
    body: {
      required: true,
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
  responses: emptyReply('The block was taken over'),
});

const end = createRoute({
  method: 'post',
  path: '/api/waveform/end',
  responses: emptyReply('The waveform has ended'),
});

const file = createRoute({
  method: 'get',
  path: '/api/waveforms/{sha256}',
  request: { params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: mediaReply('audio/wav', 'The recorded waveform'),
});

/** Routes of a waveform that the page delivers, and of those that were recorded. */
export function addWaveformRoutes(app: OpenAPIHono, bench: Bench): void {
  app.openapi(begin, (context) => {
    bench.waveform.begin(context.req.valid('json'));
    return taken();
  });
  app.openapi(block, async (context) => {
    const samples = samplesOf(await context.req.arrayBuffer());
    bench.waveform.block(context.req.valid('query').number, samples);
    return taken();
  });
  app.openapi(end, () => {
    bench.waveform.end();
    return taken();
  });
  app.openapi(file, async (context) =>
    waveformResponse(bench.waveformFile(context.req.valid('param').sha256)),
  );
}

function taken(): Response {
  return new Response(null, { status: 204 });
}

async function waveformResponse(path: string | null): Promise<Response> {
  if (path === null) throw new DoorProblem(404, 'WAVEFORM_UNKNOWN');
  const { size } = await stat(path);
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, {
    headers: { 'content-type': 'audio/wav', 'content-length': String(size), 'cache-control': 'no-store' },
  });
}
