import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { verdicts } from '#core/verdict/test-judgement.ts';
import type { TestSigning } from '../../accounts/test-signing.ts';
import {
  historyExport,
  type HistoryForm,
  historyForms,
  type HistorySources,
} from '../../export/history-export.ts';
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
export function addHistoryRoutes(
  app: OpenAPIHono,
  bench: Bench,
  signing: Pick<TestSigning, 'ofSealed'>,
): void {
  app.openapi(exported, async (context) => {
    const { form, ...filter } = context.req.valid('query');
    const sources: HistorySources = {
      list: (page) => bench.tests(page),
      signaturesOf: (testId) => signing.ofSealed(testId),
    };
    return fileResponse(await historyExport(sources, filter, form), form);
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
