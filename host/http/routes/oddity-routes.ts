import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { oddityKinds } from '#core/record/oddity-list.ts';
import type { OddityDesk } from '../../laboratory/oddity-desk.ts';
import { DoorProblem } from '../door-problem.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonReply } from '../replies.ts';

const listSchema = z
  .object({
    state: z.enum(['none', 'running', 'stopped', 'done']),
    lines: z.int(),
    records: z.int(),
    endedAt: z.string().nullable(),
    oddities: z.array(
      z.object({
        kind: z.enum(oddityKinds),
        about: z.string(),
        figures: z.record(z.string(), z.union([z.number(), z.string()])),
        tests: z.array(z.object({ testId: z.string(), number: z.string() })),
      }),
    ),
  })
  .openapi('OddityList');
const told = jsonReply(listSchema, 'Hints worth a visit, with their evidence, and how far the look has come');

const list = createRoute({ method: 'get', path: '/api/oddities', responses: told });
const begin = createRoute({ method: 'post', path: '/api/oddities/look', responses: told });
const stop = createRoute({ method: 'delete', path: '/api/oddities/look', responses: told });

/** Routes of the hints worth a visit. */
export function addOddityRoutes(app: OpenAPIHono, oddities: OddityDesk): void {
  const shown = (): Response => jsonResponse(oddities.list());
  app.openapi(list, shown);
  app.openapi(begin, () => {
    if (!oddities.begin()) throw new DoorProblem(409, 'LOOK_NOT_NOW');
    return shown();
  });
  app.openapi(stop, () => {
    oddities.stop();
    return shown();
  });
}
