import { expect, onTestFinished, test } from 'vitest';
import { buildRecord } from '#core/record/build-record.ts';
import { verifyBundle } from '#core/record/bundle/verify-bundle.ts';
import { createHost } from '#host/create-host.ts';
import { nodeChecks } from '#host/export/node-checks.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { knock } from '../support/open-door.ts';
import { cheapPasswords } from '../support/people/open-accounts.ts';
import { setUpPeople, signInByRequest } from '../support/people/people-by-requests.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { buildEvidence } from '../support/test-record-builder.ts';

async function openHost(dataFolder: string) {
  const host = await createHost({
    version: '0.1.0',
    shell: 'browser',
    access: { kind: 'desktop' },
    dataFolder,
    simulate: true,
    pageFolder: null,
    passwordCost: cheapPasswords,
    log: () => undefined,
  });
  onTestFinished(async () => await host.close());
  return host;
}

/** A technician carries the test out for the job, as the bench stores it. */
function carryOut(dataFolder: string, jobId: string): string {
  const store = openTestStore(dataFolder);
  const startedAt = '2026-12-01T09:00:00+07:00';
  const { id, number } = store.begin({ id: 'the-test', startedAt, opening: {}, jobId });
  const program = { name: 'Senyap', version: '0.1.0' };
  const head = { id, number, outcome: 'closed', startedAt, closedAt: startedAt, program } as const;
  store.close(buildRecord({ ...head, evidence: buildEvidence({ mode: 'site' }), spectra: [] }));
  store.dispose();
  return id;
}

test("a laboratory's own system orders a test with its token, and reads result, report and genuine bundle", async () => {
  const dataFolder = temporaryFolder();
  const first = await openHost(dataFolder);
  const asPerson = async (path: string, body: object): Promise<unknown> =>
    await (await first.fetch(knock(path, 'POST', body))).json();
  await setUpPeople(asPerson, { Sari: 'technician' });
  await signInByRequest(asPerson, 'Made Wirawan');
  const accounts = (await (await first.fetch(knock('/api/accounts'))).json()) as {
    id: string;
    name: string;
  }[];
  const { id: sari = '' } = accounts.find(({ name }) => name === 'Sari') ?? {};
  const wish = { name: 'LIMS', role: 'technician', days: 30 };
  const { token } = (await asPerson(`/api/accounts/${sari}/tokens`, wish)) as { token: string };
  await asPerson('/api/people/sign-out', {});

  const system = (host: typeof first) => async (path: string, body?: object) => {
    const request = knock(path, body === undefined ? 'GET' : 'POST', body);
    request.headers.set('authorization', `Bearer ${token}`);
    return await host.fetch(request);
  };
  const ordered = await system(first)('/api/jobs', { reference: 'LIMS-77', vehicle: { plate: 'R 12 AB' } });
  const job = (await ordered.json()) as { id: string; number: string };
  expect([ordered.status, job.number]).toEqual([200, expect.stringMatching(/^J\d{4}-0001$/)]);
  await first.close();
  const testId = carryOut(dataFolder, job.id);

  const ask = system(await openHost(dataFolder));
  const done = await (await ask(`/api/jobs/${job.id}`)).json();
  expect(done).toMatchObject({ state: 'tested', reference: 'LIMS-77', tests: [{ id: testId }] });
  const record = await (await ask(`/api/tests/${testId}`)).json();
  expect(record).toMatchObject({ judgement: { verdict: 'no_limit_applies', result: { reportedDb: 86 } } });
  const report = new Uint8Array(
    await (await ask(`/api/tests/${testId}/report.pdf?language=en`)).arrayBuffer(),
  );
  expect(new TextDecoder().decode(report.slice(0, 5))).toBe('%PDF-');
  const key = (await (await ask('/api/key')).json()) as { x: string };
  const bundle = new Uint8Array(await (await ask(`/api/tests/${testId}/bundle.senyap`)).arrayBuffer());
  const keys = [{ x: key.x, name: null }];
  expect(await verifyBundle(bundle, keys, nodeChecks)).toMatchObject({ state: 'genuine' });
  expect((await ask('/api/accounts')).status).toBe(403);
}, 60_000);
