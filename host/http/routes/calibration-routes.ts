import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Bench } from '../../session/bench.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonReply } from '../replies.ts';

const historySchema = z
  .object({
    instruments: z.array(
      z.looseObject({
        kind: z.enum(['microphone', 'meter']),
        checks: z.array(
          z.looseObject({
            testNumber: z.string(),
            which: z.enum(['before', 'after']),
            at: z.string(),
            accepted: z.boolean(),
          }),
        ),
      }),
    ),
  })
  .openapi('CalibrationHistory');

const history = createRoute({
  method: 'get',
  path: '/api/calibrations',
  responses: jsonReply(historySchema, 'Every calibration check that is kept, by instrument'),
});

/** The route of the calibration history. */
export function addCalibrationRoutes(app: OpenAPIHono, bench: Bench): void {
  app.openapi(history, () => jsonResponse(bench.calibrations()));
}
