import type { HistoryKind } from './history-filter.ts';

/** Somebody whose jobs the bench keeps, as the newest of them names them. */
export interface JobCustomer {
  readonly name: string;
  readonly address: string;
  readonly jobs: number;
  /** Jobs of theirs that wait for their first test. */
  readonly waiting: number;
  /** When the newest job was entered, ISO 8601 with offset. */
  readonly lastAt: string;
}

/** Tests that count for a customer; simulated ones never do. */
export type CustomerTests = Readonly<Record<Exclude<HistoryKind, 'simulated'>, number>>;

/** Somebody for whom tests are ordered or were made. */
export interface Customer extends Omit<JobCustomer, 'lastAt'> {
  /** When the newest job was entered; null without jobs. */
  readonly lastAt: string | null;
  readonly tests: CustomerTests;
}

type NamedTests = readonly { readonly name: string; readonly tests: number }[];

/**
 * Customers of jobs and of tests put together by their names as they are written, so that each count is that of what the
 * name leads to: those of the newest jobs first, then those with the most tests. Tests without a client belong to nobody.
 */
export function customersOf(
  fromJobs: readonly JobCustomer[],
  tested: Readonly<Record<keyof CustomerTests, NamedTests>>,
): readonly Customer[] {
  const found = new Map<string, Customer>(
    fromJobs.map((one) => [one.name, { ...one, tests: { official: 0, workshop: 0 } }]),
  );
  for (const kind of ['official', 'workshop'] as const) {
    for (const { name, tests } of tested[kind]) {
      const known = found.get(name) ?? { ...withoutJobs, name };
      found.set(name, { ...known, tests: { ...known.tests, [kind]: tests } });
    }
  }
  return [...found.values()].filter(({ name }) => name.trim() !== '').toSorted(newestFirst);
}

const withoutJobs: Omit<Customer, 'name'> = {
  address: '',
  jobs: 0,
  waiting: 0,
  lastAt: null,
  tests: { official: 0, workshop: 0 },
};

function newestFirst(one: Customer, other: Customer): number {
  return (
    orderedAt(other) - orderedAt(one) ||
    testsOf(other) - testsOf(one) ||
    one.name.localeCompare(other.name, 'id')
  );
}

const orderedAt = ({ lastAt }: Customer): number => (lastAt === null ? 0 : Date.parse(lastAt));

const testsOf = ({ tests }: Customer): number => tests.official + tests.workshop;
