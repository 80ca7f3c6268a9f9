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

test('customers of jobs and of tests are one where only case and spaces differ', () => {
  const [only, ...others] = customersOf(
    [
      jobCustomer('Bengkel  Jaya', '2026-11-02T08:00:00+07:00', { waiting: 1, address: 'Jl. Lama 1' }),
      jobCustomer('bengkel jaya ', '2026-11-20T08:00:00+07:00', { jobs: 2 }),
    ],
    { official: [{ name: 'BENGKEL JAYA', tests: 3 }], workshop: [{ name: 'Bengkel Jaya', tests: 4 }] },
  );
  expect(others).toEqual([]);
  expect(only).toEqual({
    name: 'bengkel jaya',
    address: 'Jl. Lama 1',
    jobs: 3,
    waiting: 1,
    lastAt: '2026-11-20T08:00:00+07:00',
    tests: { official: 3, workshop: 4 },
  });
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
