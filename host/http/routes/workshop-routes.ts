import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { triedTable } from '#core/report/tried-table.ts';
import { csvOfTable } from '#core/report/table-text.ts';
import { languages } from '#core/words/language.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import { aimSchema, bikeWishSchema, engineSchema, partWishSchema } from '#core/workshop/workshop-entry.ts';
import { limitWishSchema } from '#core/workshop/workshop-limit.ts';
import type { Bench } from '../../session/bench.ts';
import { jsonResponse } from '../json-response.ts';
import { emptyReply, jsonBody, jsonReply, mediaReply } from '../replies.ts';
import { personOf } from '../rights-gate.ts';
import {
  bikeSchema,
  differenceSchema,
  limitSchema,
  reasonSchema,
  workshopSchema,
} from './workshop-replies.ts';

const id = z.string().min(1).max(100);
const ofBike = { params: z.object({ id }) };
const bikeReply = jsonReply(bikeSchema, 'The motorcycle with everything that was tried on it');

const overview = createRoute({
  method: 'get',
  path: '/api/workshop',
  responses: jsonReply(workshopSchema, 'The meter of the workshop and its motorcycles'),
});
const limits = createRoute({
  method: 'get',
  path: '/api/workshop/limits',
  responses: jsonReply(z.array(limitSchema), 'Limits, those that cannot be used with the reason'),
});
const addBike = createRoute({
  method: 'post',
  path: '/api/workshop/bikes',
  request: jsonBody(
    bikeWishSchema.extend({ firstPart: partWishSchema.shape.name.default(workshopWords.asItIs.id) }),
  ),
  responses: bikeReply,
});
const bike = createRoute({
  method: 'get',
  path: '/api/workshop/bikes/{id}',
  request: ofBike,
  responses: bikeReply,
});
const setAim = createRoute({
  method: 'post',
  path: '/api/workshop/bikes/{id}/aim',
  request: { ...ofBike, ...jsonBody(aimSchema) },
  responses: bikeReply,
});
const setEngine = createRoute({
  method: 'post',
  path: '/api/workshop/bikes/{id}/engine',
  request: { ...ofBike, ...jsonBody(z.strictObject({ engine: engineSchema.nullable() })) },
  responses: bikeReply,
});
const setLimit = createRoute({
  method: 'post',
  path: '/api/workshop/bikes/{id}/limit',
  request: {
    ...ofBike,
    ...jsonBody(
      z.strictObject({
        limit: limitWishSchema.nullable(),
        /** Accuracy that the maker declares for a meter without a class, as ± dB. */
        declaredAccuracyDb: z.number().positive().max(10).nullable().default(null),
      }),
    ),
  },
  responses: bikeReply,
});
const addPart = createRoute({
  method: 'post',
  path: '/api/workshop/bikes/{id}/parts',
  request: { ...ofBike, ...jsonBody(partWishSchema) },
  responses: bikeReply,
});
const setAside = createRoute({
  method: 'post',
  path: '/api/workshop/bikes/{id}/runs/{runId}/set-aside',
  request: { params: z.object({ id, runId: id }), ...jsonBody(reasonSchema) },
  responses: bikeReply,
});
const compare = createRoute({
  method: 'get',
  path: '/api/workshop/bikes/{id}/comparison',
  request: {
    ...ofBike,
    query: z.object({ a: id, b: id, standStayed: z.enum(['yes', 'no']).default('no') }),
  },
  responses: jsonReply(differenceSchema, 'The difference of two parts, B less A, or why there is none'),
});
const tried = createRoute({
  method: 'get',
  path: '/api/workshop/bikes/{id}/tried.csv',
  request: {
    ...ofBike,
    query: z.object({
      form: z.enum(['csv', 'csv-id']).default('csv'),
      language: z.enum(languages).default('id'),
    }),
  },
  responses: mediaReply('text/csv', 'Every run of every part of the motorcycle; never a certificate'),
});
const run = createRoute({
  method: 'post',
  path: '/api/workshop/run',
  request: jsonBody(
    z.discriminatedUnion('command', [
      z.strictObject({ command: z.literal('begin'), bikeId: id, partId: id }),
      z.strictObject({ command: z.literal('fit'), bikeId: id }),
      z.strictObject({ command: z.enum(['go', 'stop', 'clear-maximum']) }),
    ]),
  ),
  responses: emptyReply('Done; what follows comes over the live events'),
});

/** Routes of the workshop: motorcycles, parts, guided runs, limits. Nothing of it is a test or becomes one. */
export function addWorkshopRoutes(app: OpenAPIHono, bench: Bench): void {
  const { workshop } = bench;
  app.openapi(overview, () => jsonResponse(workshop.view()));
  app.openapi(limits, () => jsonResponse(workshop.limits()));
  app.openapi(addBike, (context) => {
    const { firstPart, ...wish } = context.req.valid('json');
    return jsonResponse(workshop.addBike(wish, firstPart, personOf(context)?.name ?? ''));
  });
  app.openapi(bike, (context) => jsonResponse(workshop.bike(context.req.valid('param').id)));
  app.openapi(setAim, (context) =>
    jsonResponse(
      workshop.setAim(
        context.req.valid('param').id,
        context.req.valid('json'),
        personOf(context)?.name ?? '',
      ),
    ),
  );
  app.openapi(setEngine, (context) =>
    jsonResponse(
      workshop.setEngine(
        context.req.valid('param').id,
        context.req.valid('json').engine,
        personOf(context)?.name ?? '',
      ),
    ),
  );
  app.openapi(setLimit, (context) =>
    jsonResponse(
      workshop.setLimit(
        context.req.valid('param').id,
        context.req.valid('json'),
        personOf(context)?.name ?? '',
      ),
    ),
  );
  app.openapi(addPart, (context) =>
    jsonResponse(
      workshop.addPart(
        context.req.valid('param').id,
        context.req.valid('json'),
        personOf(context)?.name ?? '',
      ),
    ),
  );
  app.openapi(setAside, (context) => {
    const { id: bikeId, runId } = context.req.valid('param');
    const { reason } = context.req.valid('json');
    return jsonResponse(workshop.setAside(bikeId, runId, reason, personOf(context)?.name ?? ''));
  });
  app.openapi(compare, (context) => {
    const { a, b, standStayed } = context.req.valid('query');
    const wish = { standStayed: standStayed === 'yes' };
    return jsonResponse(workshop.compare(context.req.valid('param').id, { a, b }, wish));
  });
  app.openapi(tried, (context) => {
    const { form, language } = context.req.valid('query');
    const table = triedTable(workshop.bike(context.req.valid('param').id), language);
    return csvResponse(csvOfTable(table, form === 'csv' ? 'dot' : 'indonesian'));
  });
  app.openapi(run, (context) => {
    const wish = context.req.valid('json');
    if (wish.command === 'begin') workshop.begin(wish.bikeId, wish.partId, personOf(context)?.name ?? '');
    else if (wish.command === 'fit') workshop.fit(wish.bikeId);
    else if (wish.command === 'clear-maximum') workshop.clearHold();
    else workshop.press(wish.command);
    return context.body(null, 204);
  });
}

function csvResponse(text: string): Response {
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="Senyap-bengkel.csv"',
      'cache-control': 'no-store',
    },
  });
}
