import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { photoMediaTypes } from '#core/procedure/photo.ts';
import type { Bench } from '../../session/bench.ts';
import { photoBodySchema } from '../bodies.ts';
import { DoorProblem } from '../door-problem.ts';
import { jsonResponse } from '../json-response.ts';
import { demandHolder } from '../rights-gate.ts';
import { jsonBody, jsonReply, liveTestSchema, mediaReply } from '../replies.ts';

/** Path of the photos; their bodies may be larger than JSON. */
export const photosPath = '/api/photos';

const keep = createRoute({
  method: 'post',
  path: photosPath,
  request: {
    body: {
      required: true,
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
  responses: jsonReply(
    z.object({ sha256: z.string(), mediaType: z.enum(photoMediaTypes) }),
    'The photo is kept under its SHA-256',
  ),
});

const one = createRoute({
  method: 'get',
  path: '/api/photos/{sha256}',
  request: { params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: mediaReply('image/jpeg', 'The photo, its bytes checked against its SHA-256'),
});

const add = createRoute({
  method: 'post',
  path: '/api/session/photos',
  request: jsonBody(photoBodySchema),
  responses: jsonReply(z.union([liveTestSchema, z.null()]), 'The running test with the photo'),
});

/** Routes of photos: keep one, show one, add one to the running test. */
export function addPhotoRoutes(app: OpenAPIHono, bench: Bench): void {
  app.openapi(keep, async (context) => {
    const stored = bench.photos.store(new Uint8Array(await context.req.arrayBuffer()));
    if (stored === null) throw new DoorProblem(422, 'PHOTO_UNREADABLE');
    return jsonResponse(stored);
  });
  app.openapi(one, (context) => {
    const found = bench.photos.find(context.req.valid('param').sha256);
    if (found.state === 'missing') throw new DoorProblem(404, 'PHOTO_MISSING');
    if (found.state === 'altered') throw new DoorProblem(404, 'PHOTO_ALTERED');
    return new Response(new Uint8Array(found.bytes), {
      headers: { 'content-type': found.mediaType, 'cache-control': 'private, max-age=31536000, immutable' },
    });
  });
  app.openapi(add, (context) => {
    demandHolder(context, bench);
    return jsonResponse(bench.addPhoto(context.req.valid('json')));
  });
}
