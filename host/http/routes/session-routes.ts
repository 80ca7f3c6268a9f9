import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Bench } from '../../session/bench.ts';
import {
  actionBodySchema,
  handOverBodySchema,
  pauseBodySchema,
  simulationBodySchema,
  voidBodySchema,
} from '../bodies.ts';
import { DoorProblem } from '../door-problem.ts';
import { jsonResponse } from '../json-response.ts';
import { demandGraver, demandHolder, isOfficialTestRunning } from '../rights-gate.ts';
import { emptyReply, jsonBody, jsonReply, liveHistorySchema, liveTestSchema } from '../replies.ts';

const session = createRoute({
  method: 'get',
  path: '/api/session',
  responses: jsonReply(liveTestSchema.nullable(), 'The running test or null'),
});

const history = createRoute({
  method: 'get',
  path: '/api/session/history',
  responses: jsonReply(liveHistorySchema, 'Level and speed of the current phase'),
});

const act = createRoute({
  method: 'post',
  path: '/api/session/action',
  request: jsonBody(actionBodySchema),
  responses: jsonReply(z.union([liveTestSchema, z.null()]), 'The running test after the action'),
});

const voidRun = createRoute({
  method: 'post',
  path: '/api/session/void',
  request: jsonBody(voidBodySchema),
  responses: jsonReply(z.union([liveTestSchema, z.null()]), 'The running test with the run voided'),
});

const pause = createRoute({
  method: 'post',
  path: '/api/session/pause',
  request: jsonBody(pauseBodySchema),
  responses: jsonReply(z.union([liveTestSchema, z.null()]), 'The running test, which stands still'),
});

const resume = createRoute({
  method: 'post',
  path: '/api/session/resume',
  responses: jsonReply(z.union([liveTestSchema, z.null()]), 'The running test, which goes on'),
});

const handOver = createRoute({
  method: 'post',
  path: '/api/session/hand-over',
  request: jsonBody(handOverBodySchema),
  responses: jsonReply(z.union([liveTestSchema, z.null()]), 'The running test with its new technician'),
});

const marker = createRoute({
  method: 'post',
  path: '/api/session/marker',
  responses: jsonReply(z.union([liveTestSchema, z.null()]), 'The running test with this moment marked'),
});

const simulate = createRoute({
  method: 'post',
  path: '/api/simulation',
  request: jsonBody(simulationBodySchema),
  responses: emptyReply('The simulated site obeys'),
});

/** Routes about the running test and the simulated site. */
export function addSessionRoutes(app: OpenAPIHono, bench: Bench): void {
  app.openapi(session, () => jsonResponse(bench.session()));
  app.openapi(history, () => jsonResponse(bench.history()));
  app.openapi(act, (context) => {
    demandHolder(context, bench);
    return jsonResponse(bench.act(context.req.valid('json').action));
  });
  app.openapi(voidRun, (context) => {
    demandHolder(context, bench);
    const { runNumber, reason } = context.req.valid('json');
    return jsonResponse(bench.voidRun(runNumber, reason));
  });
  app.openapi(pause, (context) =>
    jsonResponse(bench.wish({ kind: 'pause', reason: context.req.valid('json').reason })),
  );
  app.openapi(resume, () => jsonResponse(bench.wish({ kind: 'resume' })));
  app.openapi(marker, () => jsonResponse(bench.wish({ kind: 'marker' })));
  app.openapi(handOver, (context) =>
    jsonResponse(
      bench.wish({ kind: 'hand-over', ...context.req.valid('json'), ...newHolder(context, bench) }),
    ),
  );
  app.openapi(simulate, (context) => {
    if (bench.simulation === null) throw new DoorProblem(404, 'NOT_SIMULATED');
    bench.simulation(context.req.valid('json').command);
    return new Response(null, { status: 204 });
  });
}

/** Who takes an official test over is who has signed in, whatever was typed. */
function newHolder(context: Context, bench: Bench): { readonly to?: string } {
  return isOfficialTestRunning(bench) ? { to: demandGraver(context).name } : {};
}
