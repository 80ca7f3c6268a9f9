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

/** What one customer is known by: case and spaces make no other of them. */
export function customerKey(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/**
 * Customers of jobs, in the order of their newest jobs, and of tests put together: those of the newest jobs first, then
 * those with the most tests. Tests without a client belong to nobody.
 */
export function customersOf(
  fromJobs: readonly JobCustomer[],
  tested: Readonly<Record<keyof CustomerTests, NamedTests>>,
): readonly Customer[] {
  const found = new Map<string, Customer>();
  const put = (name: string, change: (known: Customer) => Partial<Customer>): void => {
    const key = customerKey(name);
    const known = found.get(key) ?? { ...nothingOf, name: name.trim() };
    if (key !== '') found.set(key, { ...known, ...change(known) });
  };
  for (const one of fromJobs) put(one.name, (known) => joined(known, one));
  for (const kind of ['official', 'workshop'] as const) {
    for (const { name, tests } of tested[kind]) {
      put(name, (known) => ({ tests: { ...known.tests, [kind]: known.tests[kind] + tests } }));
    }
  }
  return [...found.values()].toSorted(newestFirst);
}

const nothingOf: Omit<Customer, 'name'> = {
  address: '',
  jobs: 0,
  waiting: 0,
  lastAt: null,
  tests: { official: 0, workshop: 0 },
};

function joined(known: Customer, one: JobCustomer): Partial<Customer> {
  const isNewer = known.lastAt === null || Date.parse(one.lastAt) >= Date.parse(known.lastAt);
  return {
    jobs: known.jobs + one.jobs,
    waiting: known.waiting + one.waiting,
    ...(isNewer && { name: one.name.trim(), address: one.address || known.address, lastAt: one.lastAt }),
  };
}

function newestFirst(one: Customer, other: Customer): number {
  const [mine, theirs] = [one, other].map(({ lastAt }) => (lastAt === null ? 0 : Date.parse(lastAt)));
  const [tests, others] = [one, other].map((customer) => customer.tests.official + customer.tests.workshop);
  return (
    (theirs ?? 0) - (mine ?? 0) || (others ?? 0) - (tests ?? 0) || one.name.localeCompare(other.name, 'id')
  );
}
