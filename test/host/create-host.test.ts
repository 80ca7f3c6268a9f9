import { expect, test } from 'vitest';
import { checkFigure, type CheckGroup } from '#core/conformance/check.ts';
import { createHost } from '#host/create-host.ts';
import { demoPreparation } from '../support/bench-on-simulated-site.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const broken: CheckGroup = {
  id: 'broken',
  title: 'A check that cannot pass',
  truth: 'none',
  run: () => [
    checkFigure({
      subject: 'reference tone',
      clause: '',
      sampleRateHz: 48_000,
      expected: 94,
      measured: 91,
      unit: 'dB',
      tolerance: { below: -0.02, above: 0.02, source: 'Senyap goal' },
    }),
  ],
};

test('a program whose self-test fails starts, says so, and refuses every test', async () => {
  const logged: unknown[] = [];
  const host = await createHost({
    version: '0.1.0',
    shell: 'desktop',
    access: { kind: 'desktop' },
    dataFolder: temporaryFolder(),
    simulate: true,
    pageFolder: null,
    selfTestChecks: broken,
    log: (error) => logged.push(error),
  });
  try {
    expect(host.info.selfTest).toMatchObject({ passed: false, checks: 1 });
    expect(String(logged[0])).toContain('reference tone: expected 94 dB, measured 91');
    const refused = await host.fetch(
      new Request('senyap://bench/api/tests', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'senyap://bench' },
        body: JSON.stringify(demoPreparation),
      }),
    );
    expect(await refused.json()).toMatchObject({ error: { code: 'SELF_TEST_FAILED' } });
    expect(refused.status).toBe(422);
  } finally {
    await host.close();
  }
});
