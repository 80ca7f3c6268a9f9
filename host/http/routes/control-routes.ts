import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { referenceItemSchema } from '#core/record/reference-item.ts';
import type { Laboratory } from '../../laboratory/laboratory.ts';
import { LaboratoryProblem } from '../../laboratory/laboratory-problem.ts';
import type { StepBy } from '../../laboratory/reference-desk.ts';
import { siteResult } from '../../laboratory/site-result.ts';
import type { Bench } from '../../session/bench.ts';
import { DoorProblem } from '../door-problem.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonBody, jsonReply } from '../replies.ts';
import { personOf } from '../rights-gate.ts';

/** Path of what another site found; a body there is an evidence bundle and may be larger than JSON. */
export const siteBundlePath = /^\/api\/control\/references\/[^/]+\/sites$/;

const identified = z.object({ id: z.string().min(1).max(100) });
const reason = z.string().trim().min(3).max(500);
const name = z.string().trim().min(3).max(100);
const testId = z.string().min(1).max(100);

const lineShape = {
  values: z.array(
    z.object({ testId: z.string(), testNumber: z.string(), at: z.string(), levelDb: z.number() }),
  ),
  limits: z.looseObject({ centreDb: z.number(), deviationDb: z.number() }).nullable(),
  signals: z.array(z.object({ rule: z.string(), index: z.int() })),
  isOut: z.boolean(),
};
const chartsSchema = z
  .object({
    calibrations: z.array(
      z.looseObject({ lines: z.array(z.object({ calibrator: z.string(), ...lineShape })) }),
    ),
    references: z.array(z.looseObject(lineShape)),
  })
  .openapi('ControlCharts');
const charted = jsonReply(chartsSchema, 'The control charts as they stand now');

const charts = createRoute({ method: 'get', path: '/api/control', responses: charted });

const candidate = createRoute({
  method: 'get',
  path: '/api/control/candidates/{testId}',
  request: { params: z.object({ testId }) },
  responses: jsonReply(
    z
      .object({
        item: referenceItemSchema.nullable(),
        fits: z.array(z.object({ id: z.string(), name: z.string(), isRun: z.boolean() })),
      })
      .openapi('ReferenceCandidate'),
    'What the test would be as a run of a reference, and which references it fits',
  ),
});

const nameOne = createRoute({
  method: 'post',
  path: '/api/control/references',
  request: jsonBody(z.strictObject({ testId, name, reason })),
  responses: charted,
});

const step = createRoute({
  method: 'post',
  path: '/api/control/references/{id}/steps',
  request: {
    params: identified,
    ...jsonBody(
      z.strictObject({
        reason,
        step: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.enum(['add-run', 'drop-run']), testId }),
          z.strictObject({
            kind: z.literal('state-limits'),
            limits: z
              .strictObject({
                centreDb: z.number().min(0).max(200),
                deviationDb: z.number().positive().max(10),
              })
              .nullable(),
          }),
          z.strictObject({ kind: z.literal('retire') }),
        ]),
      }),
    ),
  },
  responses: charted,
});

const addSite = createRoute({
  method: 'post',
  path: '/api/control/references/{id}/sites',
  request: {
    params: identified,
    query: z.object({ site: name, reason }),
    body: {
      required: true,
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
  responses: charted,
});

/** Routes of the control charts: calibration checks, and reference exhausts with other sites. */
export function addControlRoutes(app: OpenAPIHono, bench: Bench, laboratory: Laboratory): void {
  const { control, references } = laboratory;
  const shown = async (): Promise<Response> => jsonResponse(await control.charts());
  app.openapi(charts, shown);
  app.openapi(candidate, (context) => jsonResponse(control.candidate(context.req.valid('param').testId)));
  app.openapi(nameOne, (context) => {
    const wanted = context.req.valid('json');
    return afterwards(
      () => references.name(wanted.testId, wanted.name, stepBy(context, wanted.reason)),
      shown,
    );
  });
  app.openapi(step, (context) => {
    const { reason: why, step: wish } = context.req.valid('json');
    return afterwards(
      () => references.step(context.req.valid('param').id, wish, stepBy(context, why)),
      shown,
    );
  });
  app.openapi(addSite, (context) => {
    const { site, reason: why } = context.req.valid('query');
    const { id } = context.req.valid('param');
    return afterwards(async () => {
      refuseDuringTest(bench);
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      refuseDuringTest(bench);
      const found = await siteResult(bytes, site, references.known(id));
      references.addSite(id, found, stepBy(context, why));
    }, shown);
  });
}

function stepBy(context: Context, why: string): StepBy {
  return { by: personOf(context)?.name ?? '', why };
}

/** Examining a bundle takes the processor for itself, and readings would be late. */
function refuseDuringTest(bench: Bench): void {
  if (bench.session() !== null) throw new DoorProblem(409, 'SITE_BUNDLE_DURING_TEST');
}

/** Takes a step and answers with what there is then. @throws DoorProblem */
async function afterwards(
  take: () => void | Promise<void>,
  shown: () => Promise<Response>,
): Promise<Response> {
  try {
    await take();
  } catch (error) {
    if (!(error instanceof LaboratoryProblem)) throw error;
    throw new DoorProblem(error.code === 'REFERENCE_UNKNOWN' ? 404 : 422, error.code);
  }
  return await shown();
}
