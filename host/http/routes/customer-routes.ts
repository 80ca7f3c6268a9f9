import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { customersOf } from '#core/record/customer.ts';
import type { HistoryDesk } from '../../history/history-desk.ts';
import type { JobDesk } from '../../session/job-desk.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonReply } from '../replies.ts';

const customerSchema = z
  .object({
    name: z.string(),
    address: z.string(),
    jobs: z.number(),
    waiting: z.number(),
    lastAt: z.string().nullable(),
    tests: z.object({ official: z.number(), workshop: z.number() }),
  })
  .openapi('Customer');

const list = createRoute({
  method: 'get',
  path: '/api/customers',
  responses: jsonReply(
    z.array(customerSchema),
    'Customers that jobs and tests name, with how many of each there are, the newest jobs first',
  ),
});

/** The customers of the bench, as its jobs and its tests name them. */
export function addCustomerRoutes(
  app: OpenAPIHono,
  jobs: Pick<JobDesk, 'customers'>,
  history: Pick<HistoryDesk, 'clients'>,
): void {
  app.openapi(list, async () => {
    const [official, workshop] = await Promise.all([
      history.clients('official'),
      history.clients('workshop'),
    ]);
    return jsonResponse(customersOf(jobs.customers(), { official, workshop }));
  });
}
