import { expect, test } from 'vitest';
import { benchOnSimulatedSite, demoPreparation } from '../../support/bench-on-simulated-site.ts';

const coreHash = 'f'.repeat(64);

test('a bench whose self-test failed begins no test and says why', async () => {
  const { bench } = await benchOnSimulatedSite({ selfTest: { passed: false, checks: 41, coreHash } });
  expect(() => bench.prepare(demoPreparation)).toThrow(expect.objectContaining({ code: 'SELF_TEST_FAILED' }));
  expect(bench.session()).toBeNull();
  expect(bench.info().selfTest.passed).toBe(false);
  await bench.close();
});

test('a bench whose program was exchanged after its start begins no test, and no further run of one', async () => {
  let whole = true;
  const { bench } = await benchOnSimulatedSite({ isStillWhole: () => whole });
  bench.prepare(demoPreparation);
  whole = false;
  const refused = expect.objectContaining({ code: 'SELF_TEST_FAILED' });
  expect(() => bench.act('start')).toThrow(refused);
  bench.act('abort-test');
  expect(() => bench.prepare(demoPreparation)).toThrow(refused);
  await bench.close();
});

test('a test that begins keeps the hash of the core that measures it', async () => {
  const { bench, store, until } = await benchOnSimulatedSite({
    selfTest: { passed: true, checks: 41, coreHash },
  });
  const { id } = bench.prepare(demoPreparation);
  bench.act('abort-test');
  await until(() => store.find(id) !== null);
  expect(store.find(id)?.program.coreHash).toBe(coreHash);
  await bench.close();
});
