import { expect, test } from 'vitest';
import { customersOf, type JobCustomer } from '#core/record/customer.ts';

const jobCustomer = (name: string, lastAt: string, more: Partial<JobCustomer> = {}): JobCustomer => ({
  name,
  address: '',
  jobs: 1,
  waiting: 0,
  lastAt,
  ...more,
});

test('a customer of jobs and of tests is one where the name is the same, and another spelling stands by itself', () => {
  const lastAt = '2026-11-20T08:00:00+07:00';
  const customers = customersOf(
    [jobCustomer('Bengkel Jaya', lastAt, { jobs: 2, waiting: 1, address: 'Jl. Raya 1' })],
    {
      official: [
        { name: 'Bengkel Jaya', tests: 3 },
        { name: 'BENGKEL JAYA', tests: 1 },
      ],
      workshop: [{ name: 'Bengkel Jaya', tests: 4 }],
    },
  );
  expect(customers).toEqual([
    {
      name: 'Bengkel Jaya',
      address: 'Jl. Raya 1',
      jobs: 2,
      waiting: 1,
      lastAt,
      tests: { official: 3, workshop: 4 },
    },
    {
      name: 'BENGKEL JAYA',
      address: '',
      jobs: 0,
      waiting: 0,
      lastAt: null,
      tests: { official: 1, workshop: 0 },
    },
  ]);
});

test('the newest job comes first, whatever zone it was entered in, then the most tests, then the name', () => {
  const names = customersOf(
    [jobCustomer('Earlier', '2026-11-20T08:30:00+09:00'), jobCustomer('Later', '2026-11-20T07:00:00+07:00')],
    {
      official: [
        { name: 'Zul', tests: 5 },
        { name: 'Ani', tests: 5 },
        { name: 'Few', tests: 1 },
      ],
      workshop: [],
    },
  ).map(({ name }) => name);
  expect(names).toEqual(['Later', 'Earlier', 'Ani', 'Zul', 'Few']);
});

test('tests and jobs without a client are nobody’s', () => {
  expect(
    customersOf([jobCustomer(' ', '2026-11-20T08:00:00+07:00')], {
      official: [{ name: '', tests: 9 }],
      workshop: [],
    }),
  ).toEqual([]);
});
