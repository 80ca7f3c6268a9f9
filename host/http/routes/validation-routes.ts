import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { csvOfTable } from '#core/report/table-text.ts';
import { validationTable } from '#core/report/validation-table.ts';
import { languages } from '#core/words/language.ts';
import type { Laboratory } from '../../laboratory/laboratory.ts';
import { DoorProblem } from '../door-problem.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonReply, mediaReply } from '../replies.ts';

const bilingual = z.object({ id: z.string(), en: z.string() });
const sheetSchema = z
  .object({
    program: z.object({ name: z.string(), version: z.string(), coreHash: z.string() }),
    selfTest: z.object({ passed: z.boolean(), checks: z.int() }),
    demands: z.array(
      z.object({
        number: z.int(),
        group: z.string(),
        demand: bilingual,
        missing: bilingual.nullable(),
        proofs: z.array(z.object({ file: z.string(), sentence: z.string() })),
      }),
    ),
    proof: z.object({
      state: z.enum(['none', 'running', 'stopped', 'done']),
      done: z.int(),
      of: z.int(),
      endedAt: z.string().nullable(),
      groups: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          truth: z.string(),
          checks: z.int(),
          passed: z.int(),
        }),
      ),
    }),
  })
  .openapi('ValidationSheet');
const told = jsonReply(sheetSchema, 'The validation sheet as it stands now');
const language = z.enum(languages).default('id');

const sheet = createRoute({ method: 'get', path: '/api/validation', responses: told });
const begin = createRoute({ method: 'post', path: '/api/validation/proof', responses: told });
const stop = createRoute({ method: 'delete', path: '/api/validation/proof', responses: told });
const pdf = createRoute({
  method: 'get',
  path: '/api/validation/sheet.pdf',
  request: { query: z.object({ language }) },
  responses: mediaReply('application/pdf', 'The sheet on paper'),
});
const csv = createRoute({
  method: 'get',
  path: '/api/validation/sheet.csv',
  request: { query: z.object({ language, form: z.enum(['csv', 'csv-id']).default('csv') }) },
  responses: mediaReply('text/csv', 'The sheet as a table'),
});

/** Routes of the validation sheet: demands and tests, the proof of the running program, and both as files. */
export function addValidationRoutes(
  app: OpenAPIHono,
  { validation, printSheet }: Pick<Laboratory, 'validation' | 'printSheet'>,
  now: () => string,
): void {
  const shown = (): Response => jsonResponse(validation.sheet());
  app.openapi(sheet, shown);
  app.openapi(begin, () => {
    if (!validation.begin()) throw new DoorProblem(409, 'PROOF_NOT_NOW');
    return shown();
  });
  app.openapi(stop, () => {
    validation.stop();
    return shown();
  });
  app.openapi(pdf, async (context) => {
    const bytes = await printSheet(validation.sheet(), context.req.valid('query').language, now());
    return fileResponse(new Uint8Array(bytes), 'application/pdf', 'pdf');
  });
  app.openapi(csv, (context) => {
    const { language: spoken, form } = context.req.valid('query');
    const text = csvOfTable(
      validationTable(validation.sheet(), spoken),
      form === 'csv' ? 'dot' : 'indonesian',
    );
    return fileResponse(text, 'text/csv; charset=utf-8', 'csv');
  });
}

function fileResponse(body: string | Uint8Array<ArrayBuffer>, type: string, ending: string): Response {
  const disposition = `${ending === 'pdf' ? 'inline' : 'attachment'}; filename="Senyap-validation.${ending}"`;
  return new Response(body, {
    headers: { 'content-type': type, 'content-disposition': disposition, 'cache-control': 'no-store' },
  });
}
