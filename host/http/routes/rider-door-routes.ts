import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { riderDoorBodySchema } from '../bodies.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonBody, jsonReply } from '../replies.ts';
import type { RiderDoorDesk } from '../rider-door-desk.ts';

const view = z
  .object({
    addresses: z.array(z.string()),
    open: z
      .object({
        address: z.string(),
        code: z.string().nullable(),
        spent: z.enum(['used', 'guessed-out']).nullable(),
      })
      .nullable(),
  })
  .openapi('RiderDoor');
const path = '/api/rider-door';

const look = createRoute({
  method: 'get',
  path,
  responses: jsonReply(view, 'Whether the door for a tablet of the rider is open'),
});

const open = createRoute({
  method: 'post',
  path,
  request: jsonBody(riderDoorBodySchema),
  responses: jsonReply(view, 'The door is open, with a new code for one device'),
});

const close = createRoute({ method: 'delete', path, responses: jsonReply(view, 'The door is shut') });

/** Routes about the door for a rider's tablet; they exist behind the bench's own door only. */
export function addRiderDoorRoutes(app: OpenAPIHono, desk: RiderDoorDesk): void {
  app.openapi(look, () => jsonResponse(desk.view()));
  app.openapi(open, async (context) =>
    jsonResponse(await desk.open(context.req.valid('json').address, null)),
  );
  app.openapi(close, async () => jsonResponse(await desk.close()));
}
