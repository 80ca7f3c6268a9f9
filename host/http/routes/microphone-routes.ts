import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Bench } from '../../session/bench.ts';
import type { MicrophoneCorrectionFile } from '../contract.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonBody, jsonReply } from '../replies.ts';

const path = '/api/microphone-correction';
const mostLetters = 128 * 1024;

/** One letter for each byte of the file, whatever encoding its comments are in. */
const fileSchema = z
  .strictObject({
    fileName: z.string().min(1).max(255),
    text: z
      .string()
      .max(mostLetters)
      .regex(/^[^\u0100-\uffff]*$/),
  })
  .openapi('MicrophoneCorrectionFile') satisfies z.ZodType<MicrophoneCorrectionFile>;

const view = z
  .looseObject({
    fileName: z.string(),
    serialNumber: z.string().nullable(),
    sha256: z.string(),
    lowestHz: z.number(),
    highestHz: z.number(),
  })
  .nullable();
const responses = jsonReply(view, 'The correction file of the measuring microphone, or null');

const read = createRoute({ method: 'get', path, responses });
const choose = createRoute({ method: 'put', path, request: jsonBody(fileSchema), responses });
const remove = createRoute({ method: 'delete', path, responses });

/** Routes about the measuring microphone's correction file. */
export function addMicrophoneRoutes(app: OpenAPIHono, bench: Bench): void {
  app.openapi(read, () => jsonResponse(bench.microphoneCorrection()));
  app.openapi(choose, (context) => {
    bench.setMicrophoneCorrection(context.req.valid('json'));
    return jsonResponse(bench.microphoneCorrection());
  });
  app.openapi(remove, () => {
    bench.setMicrophoneCorrection(null);
    return jsonResponse(bench.microphoneCorrection());
  });
}
