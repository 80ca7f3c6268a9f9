import { describe, expect, onTestFinished, test } from 'vitest';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { jobWishSchema } from '#core/record/job.ts';
import { query } from '#host/store/query-builder.ts';
import { jobReader } from '#host/store/sqlite-job-store.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import type { TestStore } from '#host/store/test-store.ts';
import { benchOnSimulatedSite, demoPreparation } from '../../support/bench-on-simulated-site.ts';
import { migratedConnection } from '../../support/migrated-connection.ts';
import { jobDeskOf, knock, openDoor } from '../../support/open-door.ts';
import { signedInAs } from '../../support/people/signed-in-as.ts';
import { amendTest } from '../../support/tamper/sealed-bench.ts';
import { sampleRecord } from '../../support/sample-record.ts';

const order = {
  reference: 'LIMS-77',
  vehicle: { plate: 'R 12 AB', make: 'Honda', ratedSpeedRpm: 8000 },
  clientName: 'Bengkel Jaya',
  receivedOn: '2026-11-30',
};

async function openOffice() {
  const store = openTestStore(':memory:');
  onTestFinished(() => store.dispose());
  const on = await benchOnSimulatedSite({ store });
  const door = openDoor({ bench: on.bench, jobs: jobDeskOf(store), people: signedInAs('technician') });
  const ask = async (path: string, body?: object) => {
    const response = await door.fetch(knock(path, body === undefined ? 'GET' : 'POST', body));
    return { status: response.status, json: (await response.json()) as never };
  };
  return { ...on, store, ask };
}

const refusal = ({ status, json }: { status: number; json: { error?: { code: string } } }) => [
  status,
  json.error?.code,
];

describe('a job', () => {
  test('is taken in under the next number of the year, with what was ordered and who entered it', async () => {
    const { ask, store } = await openOffice();
    const { status, json } = await ask('/api/jobs', order);
    expect([status, json]).toMatchObject([
      200,
      { id: 'job-1', number: 'J2026-0001', state: 'waiting', tests: [], cancelled: null, ...order },
    ]);
    expect((await ask('/api/jobs/job-1')).json).toEqual(json);
    expect((await ask('/api/jobs', order)).json).toMatchObject({ number: 'J2026-0002' });
    const made = store.kept().eventsOf('job-made', 'J2026-0001');
    expect(made.map(({ content }) => JSON.parse(content) as unknown)).toMatchObject([
      { at: '2026-12-01T08:00:00+07:00', new: { id: 'job-1' } },
    ]);
  });

  test.each([
    ['without a vehicle', { ...order, vehicle: {} }],
    ['with something that no job has', { ...order, verdict: 'pass' }],
    ['with a day that is none', { ...order, receivedOn: '30.11.2026' }],
    ['with a name without end', { ...order, clientName: 'x'.repeat(201) }],
    ['with a plate without end', { ...order, vehicle: { plate: 'R'.repeat(9000) } }],
  ])('%s is refused', async (_what, body) => {
    const { ask, store } = await openOffice();
    expect(refusal(await ask('/api/jobs', body))).toEqual([400, 'BODY_INVALID']);
    expect(store.jobs.list({ state: null, text: '', client: null, beforeNumber: null, limit: 9 })).toEqual(
      [],
    );
  });

  test('that is tested names its test, and the record names the job and the reference', async () => {
    const { ask, bench, pass } = await openOffice();
    await ask('/api/jobs', order);
    const begun = await ask('/api/tests', { ...demoPreparation, jobId: 'job-1' });
    expect(begun.status).toBe(200);
    expect((await ask('/api/jobs/job-1')).json).toMatchObject({
      state: 'testing',
      tests: [{ number: bench.session()?.number, outcome: 'running', verdict: null }],
    });
    bench.act('abort-test');
    await pass(1);
    const { id } = begun.json as { id: string };
    expect(bench.test(id)?.evidence.order).toMatchObject({
      jobNumber: 'J2026-0001',
      reference: 'LIMS-77',
    });
    expect((await ask('/api/jobs/job-1')).json).toMatchObject({
      state: 'tested',
      tests: [
        { id, outcome: 'aborted', verdict: 'invalid', mode: 'site', simulated: true, replacedBy: null },
      ],
    });
    expect(refusal(await ask('/api/jobs/job-1/cancel', { reason: 'fetched' }))).toEqual([409, 'JOB_TESTED']);
  });

  test('is given up before any test, with the reason, and is tested no more', async () => {
    const { ask, bench } = await openOffice();
    await ask('/api/jobs', order);
    expect((await ask('/api/jobs/job-1/cancel', { reason: 'fetched' })).json).toMatchObject({
      state: 'cancelled',
      cancelled: { reason: 'fetched' },
    });
    expect(refusal(await ask('/api/jobs/job-1/cancel', { reason: 'again' }))).toEqual([409, 'JOB_CANCELLED']);
    const begun = await ask('/api/tests', { ...demoPreparation, jobId: 'job-1' });
    expect(refusal(begun)).toEqual([409, 'JOB_CANCELLED']);
    expect(bench.session()).toBeNull();
  });

  test('that nobody ordered is not there and is not tested', async () => {
    const { ask, bench } = await openOffice();
    expect(refusal(await ask('/api/jobs/none'))).toEqual([404, 'JOB_UNKNOWN']);
    expect(refusal(await ask('/api/tests', { ...demoPreparation, jobId: 'none' }))).toEqual([
      404,
      'JOB_UNKNOWN',
    ]);
    expect(bench.session()).toBeNull();
  });
});

/** One job of each state: the first waits, one is tested, one is given up, one is being tested. */
function fillJobs(store: TestStore): void {
  const wish = jobWishSchema.parse(order);
  const at = '2026-12-01T08:00:00+07:00';
  for (const id of ['waiting', 'tested', 'cancelled', 'testing'])
    store.jobs.add({ id, at, by: 'Sari', wish });
  const { startedAt } = sampleRecord();
  const { id, number } = store.begin({ id: 'test-1', startedAt, opening: {}, jobId: 'tested' });
  store.close(sampleRecord({ id, number }));
  store.jobs.cancel('cancelled', { at, by: 'Sari', reason: 'fetched' });
  store.begin({ id: 'test-2', startedAt, opening: {}, jobId: 'testing' });
}

test('jobs are listed newest first, by page and by how far they are', async () => {
  const { ask, store } = await openOffice();
  fillJobs(store);
  const idsOf = async (query: string): Promise<unknown> => {
    const jobs: readonly { id: string }[] = (await ask(`/api/jobs${query}`)).json;
    return jobs.map(({ id }) => id);
  };
  expect(await idsOf('')).toEqual(['testing', 'cancelled', 'tested', 'waiting']);
  expect(await idsOf('?limit=2')).toEqual(['testing', 'cancelled']);
  expect(await idsOf('?before=J2026-0003')).toEqual(['tested', 'waiting']);
  for (const state of ['waiting', 'tested', 'cancelled', 'testing']) {
    expect(await idsOf(`?state=${state}`)).toEqual([state]);
  }
});

test('a job tells of its test what holds now: the newest record that took its place', async () => {
  const { ask, store } = await openOffice();
  fillJobs(store);
  amendTest(store, 'test-1', 'amending');
  const { json } = await ask('/api/jobs/tested');
  expect(json).toMatchObject({
    tests: [
      {
        id: 'test-1',
        replacedBy: { id: 'amending', isWithdrawn: false, verdict: 'no_limit_applies' },
      },
    ],
  });
});

test('jobs are paged by their order, also from the ten-thousandth on', () => {
  const { connection } = migratedConnection(':memory:');
  const content = canonicalJson(jobWishSchema.parse(order));
  for (const yearSequence of [9997, 9998, 9999, 10_000, 10_001]) {
    const number = `J2026-${yearSequence}`;
    const row = { id: number, number, year: 2026, yearSequence, createdAt: '', createdBy: '', content };
    connection.run(query.insertInto('job').values(row));
  }
  const before = (beforeNumber: string) =>
    jobReader(connection)
      .list({ state: null, text: '', client: null, beforeNumber, limit: 2 })
      .map(({ number }) => number);
  expect(before('J2026-10001')).toEqual(['J2026-10000', 'J2026-9999']);
  expect(before('J2026-9999')).toEqual(['J2026-9998', 'J2026-9997']);
});

test('a job that was edited with another program hides no other one, and says so', () => {
  const { connection } = migratedConnection(':memory:');
  const whole = canonicalJson(jobWishSchema.parse(order));
  for (const [index, content] of [whole, '{"vehicle":', whole].entries()) {
    const [id, yearSequence] = [`${index}`, index + 1];
    const row = {
      id,
      number: `J2026-000${yearSequence}`,
      year: 2026,
      yearSequence,
      createdAt: '',
      createdBy: '',
    };
    connection.run(query.insertInto('job').values({ ...row, content }));
  }
  const jobs = jobReader(connection).list({
    state: null,
    text: '',
    client: null,
    beforeNumber: null,
    limit: 9,
  });
  expect(jobs.map(({ vehicle }) => vehicle.plate)).toEqual(['R 12 AB', '?', 'R 12 AB']);
  expect(jobs[1]?.remark).toContain('changed with another program');
});

test('jobs are found by words of number, reference, vehicle, exhaust and client', async () => {
  const { ask } = await openOffice();
  await ask('/api/jobs', order);
  await ask('/api/jobs', {
    ...order,
    reference: 'SPK 9',
    clientName: 'CV Makmur',
    exhaust: { maker: 'Jaya' },
  });
  const found = async (text: string) => {
    const { json } = await ask(`/api/jobs?text=${encodeURIComponent(text)}`);
    return (json as readonly { number: string }[]).map(({ number }) => number);
  };
  expect(await found('jaya')).toEqual(['J2026-0002', 'J2026-0001']);
  expect(await found('BENGKEL jaya')).toEqual(['J2026-0001']);
  expect(await found('0002')).toEqual(['J2026-0002']);
  expect(await found('spk r 12')).toEqual(['J2026-0002']);
  expect(await found('100 %')).toEqual([]);
});

test('customers are told with their jobs, those that wait, and their tests', async () => {
  const { ask } = await openOffice();
  await ask('/api/jobs', { ...order, clientAddress: 'Jl. Lama 1' });
  await ask('/api/jobs', { ...order, clientAddress: 'Jl. Baru 2' });
  await ask('/api/jobs/job-1/cancel', { reason: 'dijemput' });
  await ask('/api/jobs', { ...order, clientName: '' });
  const { status, json } = await ask('/api/customers');
  expect([status, json]).toMatchObject([
    200,
    [
      {
        name: 'Bengkel Jaya',
        address: 'Jl. Baru 2',
        jobs: 2,
        waiting: 1,
        tests: { official: 0, workshop: 0 },
      },
    ],
  ]);
  await ask('/api/jobs', { ...order, clientName: 'Bengkel Jaya Motor' });
  const theirs = await ask('/api/jobs?client=Bengkel%20Jaya');
  expect((theirs.json as readonly { number: string }[]).map(({ number }) => number)).toEqual([
    'J2026-0002',
    'J2026-0001',
  ]);
});
