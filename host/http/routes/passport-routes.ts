import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { meterPassportSchema, passportPairSchema } from '#core/workshop/meter-passport.ts';
import { passportFileSchema } from '#core/workshop/passport-file.ts';
import type { Bench } from '../../session/bench.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonBody, jsonReply } from '../replies.ts';
import { personOf } from '../rights-gate.ts';
import { meterSchema, reasonSchema } from './workshop-replies.ts';

const viewSchema = z
  .looseObject({
    meter: meterSchema,
    pairs: z.array(z.looseObject({ id: z.string(), referenceDb: z.number(), meterDb: z.number() })),
    figures: z.looseObject({ state: z.enum(['too-few', 'figures']), pairs: z.int() }),
  })
  .openapi('WorkshopPassport');
const viewReply = jsonReply(viewSchema, 'Pairs of the present meter, what they show, and its passport');
const fileReply = jsonReply(
  passportFileSchema,
  'The passport as a file, hashed and signed by the key of the bench',
);

const view = createRoute({ method: 'get', path: '/api/workshop/passport', responses: viewReply });
const addPair = createRoute({
  method: 'post',
  path: '/api/workshop/passport/pairs',
  request: jsonBody(passportPairSchema.omit({ at: true })),
  responses: viewReply,
});
const setAside = createRoute({
  method: 'post',
  path: '/api/workshop/passport/pairs/{id}/set-aside',
  request: { params: z.object({ id: z.string().min(1).max(100) }), ...jsonBody(reasonSchema) },
  responses: viewReply,
});
const make = createRoute({
  method: 'post',
  path: '/api/workshop/passport',
  request: jsonBody(meterPassportSchema.pick({ reference: true, site: true })),
  responses: fileReply,
});
const file = createRoute({
  method: 'get',
  path: '/api/workshop/passport/file.json',
  responses: fileReply,
});
const receive = createRoute({
  method: 'post',
  path: '/api/workshop/passport/received',
  request: jsonBody(z.looseObject({}).openapi({ description: 'A file as the site gave it' })),
  responses: viewReply,
});

/** Routes of meter passports: side-by-side readings, the file that carries them, and taking one in. */
export function addPassportRoutes(app: OpenAPIHono, bench: Bench): void {
  const { passports } = bench.workshop;
  app.openapi(view, () => jsonResponse(passports.view()));
  app.openapi(addPair, (context) =>
    jsonResponse(passports.addPair(context.req.valid('json'), personOf(context)?.name ?? '')),
  );
  app.openapi(setAside, (context) => {
    const { reason } = context.req.valid('json');
    const { id } = context.req.valid('param');
    return jsonResponse(passports.setPairAside(id, reason, personOf(context)?.name ?? ''));
  });
  app.openapi(make, (context) =>
    jsonResponse(passports.make(context.req.valid('json'), personOf(context)?.name ?? '')),
  );
  app.openapi(file, () => jsonResponse(passports.file()));
  app.openapi(receive, (context) =>
    jsonResponse(passports.receive(context.req.valid('json'), personOf(context)?.name ?? '')),
  );
}
