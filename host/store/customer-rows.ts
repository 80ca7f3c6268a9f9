import { sql } from 'kysely';
import type { JobCustomer } from '#core/record/customer.ts';
import type { Connection } from './connection.ts';
import { textAt } from './json-text-at.ts';
import { query } from './query-builder.ts';

const clientName = textAt('job', 'content', '$.clientName');

/**
 * Customers that jobs name, each spelling by itself, as the newest of its jobs has them: of a group SQLite gives the other
 * columns from the row that holds the maximum.
 */
export function customersInJobs(connection: Connection): readonly JobCustomer[] {
  const tested = query.selectFrom('jobTest').select('jobTest.jobId');
  const rows = connection.all(
    query
      .selectFrom('job')
      .leftJoin('jobCancellation', 'jobCancellation.jobId', 'job.id')
      .select([
        clientName.as('name'),
        'job.createdAt',
        textAt('job', 'content', '$.clientAddress').as('address'),
      ])
      .select(({ fn }) => fn.countAll<number>().as('jobs'))
      .select((row) =>
        row.fn
          .sum<number>(
            row
              .case()
              .when(row.and([row('jobCancellation.at', 'is', null), row('job.id', 'not in', tested)]))
              .then(1)
              .else(0)
              .end(),
          )
          .as('waiting'),
      )
      .select(
        sql<number>`max(${sql.ref('job.year')} * 1000000000 + ${sql.ref('job.yearSequence')})`.as('newest'),
      )
      .where(clientName, '<>', '')
      .groupBy(clientName),
  );
  return rows.map(({ name, address, jobs, waiting, createdAt }) => ({
    name: name ?? '',
    address: address ?? '',
    jobs,
    waiting,
    lastAt: createdAt,
  }));
}
