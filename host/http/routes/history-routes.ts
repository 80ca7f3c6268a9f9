import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { verdicts } from '#core/verdict/test-judgement.ts';
import { historyExport, type HistoryForm, historyForms } from '../../export/history-export.ts';
import type { Bench } from '../../session/bench.ts';
import { mediaReply } from '../replies.ts';

const exported = createRoute({
  method: 'get',
  path: '/api/history',
  request: {
    query: z.object({
      form: z.enum(['csv', 'csv-id', 'json', 'xlsx']).default('csv'),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      verdict: z.enum(verdicts).optional(),
      plate: z.string().max(40).optional(),
    }),
  },
  responses: mediaReply('application/octet-stream', 'The wanted tests as a table, in the wanted form'),
});

/** The history as a file: for spreadsheets and for a laboratory's own system. */
export function addHistoryRoutes(app: OpenAPIHono, bench: Bench): void {
  app.openapi(exported, async (context) => {
    const { form, ...filter } = context.req.valid('query');
    return fileResponse(await historyExport((page) => bench.tests(page), filter, form), form);
  });
}

function fileResponse(bytes: Uint8Array, form: HistoryForm): Response {
  const { mediaType, ending } = historyForms[form];
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="Senyap.${ending}"`,
      'cache-control': 'no-store',
    },
  });
}
