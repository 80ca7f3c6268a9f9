import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { createHost } from '#host/create-host.ts';
import { knock } from '../support/open-door.ts';
import { testPassword } from '../support/people/people-by-requests.ts';
import { sampleLetterhead } from '../support/sample-letterhead.ts';
import { copiedBench } from '../support/tamper/copied-bench.ts';
import { fillSealedBench } from '../support/tamper/sealed-bench.ts';

const sealedBench = copiedBench(fillSealedBench);

test('the log tells who changed a setting and who took which papers and files away, by their hash', async () => {
  const host = await createHost({
    version: '0.1.0',
    shell: 'browser',
    access: { kind: 'desktop' },
    dataFolder: sealedBench(),
    simulate: true,
    pageFolder: null,
    log: () => undefined,
  });
  onTestFinished(async () => await host.close());
  const ask = async (path: string, method?: string, json?: object) =>
    await host.fetch(knock(path, method, json));
  const hashOf = async (path: string): Promise<string> => {
    const bytes = new Uint8Array(await (await ask(path)).arrayBuffer());
    return createHash('sha256').update(bytes).digest('hex');
  };
  expect((await ask('/api/log')).status).toBe(401);
  await ask('/api/people/set-up', 'POST', { name: 'Made Wirawan', password: testPassword });
  await ask('/api/letterhead', 'PUT', sampleLetterhead());
  const report = await hashOf('/api/tests/test-0/report.pdf?language=en');
  const csv = await hashOf('/api/tests/test-1/measurements.csv');
  const events: unknown = await (await ask('/api/log?limit=3')).json();
  const who = 'Made Wirawan';
  expect(events).toMatchObject([
    { kind: 'test-exported', who, what: '2026-0002', new: { form: 'csv level', sha256: csv } },
    { kind: 'report-printed', who, what: '2026-0001', new: { form: 'paper report en', sha256: report } },
    { kind: 'setting-changed', who },
  ]);
}, 60_000);
