import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { verifyBundle } from '#core/record/bundle/verify-bundle.ts';
import { createHost } from '#host/create-host.ts';
import { nodeChecks } from '#host/export/node-checks.ts';
import { knock } from '../support/open-door.ts';
import { testPassword } from '../support/people/people-by-requests.ts';
import { copiedBench, editBench } from '../support/tamper/copied-bench.ts';
import { fillSealedBench } from '../support/tamper/sealed-bench.ts';

const sealedBench = copiedBench(fillSealedBench);

async function hostOn(dataFolder: string) {
  const host = await createHost({
    version: '0.1.0',
    shell: 'browser',
    access: { kind: 'desktop' },
    dataFolder,
    simulate: true,
    pageFolder: null,
    log: () => undefined,
  });
  onTestFinished(async () => await host.close());
  const ask = async (path: string, method?: string, json?: object) =>
    await host.fetch(knock(path, method, json));
  // Whoever sets a bench up is signed in; evidence is handed out to people with an account only.
  await ask('/api/people/set-up', 'POST', { name: 'Made Wirawan', password: testPassword });
  return ask;
}

describe('a test that was altered with another database program', () => {
  test('is neither printed nor handed out, while its neighbours are, and the bench says so by itself', async () => {
    const ask = await hostOn(
      editBench(
        sealedBench(),
        `update record set json = replace(json, '149', '150') where testId = 'test-4'`,
      ),
    );
    for (const path of ['report.pdf', 'bundle.senyap', 'measurements.csv', 'measurements.xlsx']) {
      const refused = await ask(`/api/tests/test-4/${path}`);
      expect(refused.status).toBe(409);
      expect(await refused.json()).toMatchObject({ error: { code: 'TEST_DAMAGED' } });
    }
    expect((await ask('/api/tests/test-4/export', 'POST')).status).toBe(409);
    expect((await ask('/api/tests/test-0/report.pdf')).status).toBe(200);
    await vi.waitFor(async () => {
      expect(await (await ask('/api/integrity')).json()).toMatchObject({ kind: 'done' });
    }, 20_000);
    const state: unknown = await (await ask('/api/integrity')).json();
    expect(state).toMatchObject({
      findings: [{ code: 'RECORD_ALTERED', testId: 'test-4', what: '2026-0005', notedAt: null }],
    });
  }, 60_000);

  test.each(['{', '{}', 'null', '[]'])(
    'is named and refused in words where its record is no longer one: %s',
    async (json) => {
      const ask = await hostOn(
        editBench(sealedBench(), `update record set json = '${json}' where testId = 'test-4'`),
      );
      for (const path of ['', '/report.pdf', '/bundle.senyap']) {
        const refused = await ask(`/api/tests/test-4${path}`);
        expect(refused.status).toBe(409);
        expect(await refused.json()).toMatchObject({ error: { code: 'RECORD_UNREADABLE' } });
      }
      expect(await (await ask('/api/tests/test-4/integrity')).json()).toMatchObject([
        { code: 'RECORD_ALTERED', what: '2026-0005' },
      ]);
      expect((await ask('/api/tests')).status).toBe(200);
      expect((await ask('/api/tests/test-0')).status).toBe(200);
    },
    60_000,
  );

  test('leaves a bundle of a whole one genuine for whoever trusts the key of the bench', async () => {
    const ask = await hostOn(sealedBench());
    const key = (await (await ask('/api/key')).json()) as { x: string };
    const bundle = new Uint8Array(await (await ask('/api/tests/test-0/bundle.senyap')).arrayBuffer());
    const keys = [{ x: key.x, name: null }];
    expect(await verifyBundle(bundle, keys, nodeChecks)).toMatchObject({ state: 'genuine' });
    expect(await verifyBundle(bundle, [], nodeChecks)).not.toMatchObject({ state: 'genuine' });
  }, 60_000);
});
