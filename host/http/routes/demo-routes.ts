import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { type DemoDesk, noDemoHere } from '../../demo/demo-desk.ts';
import { DemoError } from '../../demo/demo-error.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonReply } from '../replies.ts';

const view = z
  .object({
    state: z.enum(['not-here', 'closed', 'open']),
    kept: z.boolean(),
    address: z.string().nullable(),
  })
  .openapi('DemoBench');
const path = '/api/demo';

const look = createRoute({
  method: 'get',
  path,
  responses: jsonReply(view, 'Whether the demo bench is open, and whether its data are kept'),
});

const open = createRoute({
  method: 'post',
  path,
  responses: jsonReply(view, 'The demo bench is open beside this one'),
});

const remove = createRoute({
  method: 'delete',
  path,
  responses: jsonReply(view, 'The demo bench is closed and its data are removed'),
});

/** Routes about the demo bench beside this one; null where this bench opens none. */
export function addDemoRoutes(app: OpenAPIHono, desk: DemoDesk | null): void {
  app.openapi(look, () => jsonResponse(desk?.view() ?? noDemoHere));
  app.openapi(open, async () => jsonResponse(await here(desk).open()));
  app.openapi(remove, async () => jsonResponse(await here(desk).remove()));
}

function here(desk: DemoDesk | null): DemoDesk {
  if (desk === null) throw new DemoError('DEMO_NOT_HERE');
  return desk;
}
