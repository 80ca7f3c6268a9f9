import { describe, expect, test } from 'vitest';
import { benchOnSimulatedSite, demoPreparation } from '../../support/bench-on-simulated-site.ts';

describe('a whole test on the simulated site', () => {
  test('a newcomer clicks through it and the level at the target comes out', async () => {
    const { bench, measure } = await benchOnSimulatedSite();
    const { id } = bench.prepare(demoPreparation);
    const steps: string[] = [];
    for (let press = 0; press < 12 && bench.session() !== null; press += 1) {
      steps.push(bench.session()?.step ?? '');
      await measure(bench.session()?.cue === 'REPEAT' ? 'repeat' : 'start');
    }
    const record = bench.test(id);
    console.log(steps, JSON.stringify(record?.judgement, null, 1)?.slice(0, 6000));
    expect(record?.judgement.verdict).toBe('no_limit_applies');
  });
});
