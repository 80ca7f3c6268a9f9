import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  type HistoryFilter,
  historyFilterSchema,
  historyGroups,
  historyKinds,
} from '#core/record/history-filter.ts';
import { savedViewsSchema } from '#core/record/history-view.ts';
import type { TestSigning } from '../../accounts/test-signing.ts';
import {
  historyExport,
  type HistoryForm,
  historyForms,
  HistoryTooLongError,
  mostExported,
} from '../../export/history-export.ts';
import type { HistoryDesk } from '../../history/history-desk.ts';
import { summaryOfLine } from '../../history/summary-of-line.ts';
import type { Bench } from '../../session/bench.ts';
import { DoorProblem } from '../door-problem.ts';
import { historyChoicesSchema, historyFiguresSchema, historyPageSchema } from '../history-replies.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonBody, jsonReply, mediaReply } from '../replies.ts';
import { personOf } from '../rights-gate.ts';

const exported = createRoute({
  method: 'get',
  path: '/api/history',
  request: {
    query: historyFilterSchema.extend({
      form: z.enum(['csv', 'csv-id', 'json', 'xlsx']).default('csv'),
      plate: z.string().max(40).optional(),
    }),
  },
  responses: mediaReply('application/octet-stream', 'The wanted tests as a table, in the wanted form'),
});

const list = createRoute({
  method: 'get',
  path: '/api/history/tests',
  request: {
    query: historyFilterSchema.extend({
      before: z
        .string()
        .regex(/^\d{4}-\d{4,9}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
  },
  responses: jsonReply(historyPageSchema, 'A page of the wanted closed tests, latest number first'),
});

const groupList = new RegExp(`^(?:${historyGroups.join('|')})(?:,(?:${historyGroups.join('|')})){0,3}$`);
const kind = z.enum(historyKinds).default('official');

const figures = createRoute({
  method: 'get',
  path: '/api/history/figures',
  request: {
    query: historyFilterSchema.extend({
      kind,
      /** What tests are grouped by: up to four names, separated by commas. */
      by: z.string().regex(groupList).optional(),
    }),
  },
  responses: jsonReply(
    historyFiguresSchema,
    'The wanted tests counted; those that were replaced never count',
  ),
});

const choices = createRoute({
  method: 'get',
  path: '/api/history/choices',
  request: { query: z.object({ kind }) },
  responses: jsonReply(historyChoicesSchema, 'Names that tests of this kind can be filtered by'),
});

const views = createRoute({
  method: 'get',
  path: '/api/history/views',
  responses: jsonReply(savedViewsSchema, 'The views that whoever asks has kept'),
});

const keepViews = createRoute({
  method: 'put',
  path: '/api/history/views',
  request: jsonBody(savedViewsSchema),
  responses: jsonReply(savedViewsSchema, 'The views as they are kept now'),
});

/** What the routes of the history need beside the bench. */
export interface HistoryParts {
  readonly history: HistoryDesk;
  readonly signing: Pick<TestSigning, 'ofSealed'>;
}

/** The history on the page and as a file: for officials, for spreadsheets and for a laboratory's own system. */
export function addHistoryRoutes(app: OpenAPIHono, bench: Bench, { history, signing }: HistoryParts): void {
  app.openapi(exported, async (context) => {
    const { form, plate, ...filter } = context.req.valid('query');
    const wanted = { ...filter, ...(plate !== undefined && { plate }) };
    const sources = {
      list: listFor(filter, bench, history),
      signaturesOf: (testId: string) => signing.ofSealed(testId),
    };
    return fileResponse(await exportOf(sources, wanted, form), form);
  });
  app.openapi(list, async (context) => {
    const { before, limit, ...filter } = context.req.valid('query');
    const wish = { filter, beforeNumber: before ?? null, limit, mayNameClients: true };
    return jsonResponse(await history.page(wish));
  });
  app.openapi(figures, async (context) => {
    const { by, ...filter } = context.req.valid('query');
    const groups = new Set((by ?? 'client,exhaust').split(','));
    const groupings = historyGroups.filter((group) => groups.has(group));
    return jsonResponse(await history.figures(filter, groupings));
  });
  app.openapi(choices, async (context) =>
    jsonResponse(await history.choices(context.req.valid('query').kind)),
  );
  app.openapi(views, (context) => jsonResponse(history.views(personOf(context)?.accountId ?? null)));
  app.openapi(keepViews, (context) =>
    jsonResponse(history.keepViews(personOf(context)?.accountId ?? null, context.req.valid('json'))),
  );
}

async function exportOf(...[sources, filter, form]: Parameters<typeof historyExport>): Promise<Uint8Array> {
  try {
    return await historyExport(sources, filter, form, mostExported);
  } catch (error) {
    if (error instanceof HistoryTooLongError)
      throw new DoorProblem(409, 'HISTORY_TOO_LONG', { most: mostExported });
    throw error;
  }
}

/** Every test, the running one too, where only days, verdict or plate are named; else what the page lists by the same filter. */
function listFor(filter: HistoryFilter, bench: Bench, history: HistoryDesk) {
  const { from: _from, to: _to, verdict: _verdict, ...others } = filter;
  const isListed = Object.values(others).some((value) => value !== undefined);
  if (!isListed) return async (page: PageWish) => bench.tests(page);
  return async (page: PageWish) => {
    const { lines } = await history.page({ ...page, filter, mayNameClients: true });
    return lines.map(summaryOfLine);
  };
}

interface PageWish {
  readonly beforeNumber: string | null;
  readonly limit: number;
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
