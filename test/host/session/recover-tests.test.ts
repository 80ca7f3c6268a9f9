import { describe, expect, test } from 'vitest';
import { openTestStore } from '#host/store/open-test-store.ts';
import type { TestStore } from '#host/store/test-store.ts';
import { benchOnSimulatedSite, demoPreparation } from '../../support/bench-on-simulated-site.ts';

/** A killed program closes nothing: the store is left as it is, the next bench finds it so. */
function survivingStore(): TestStore {
  return openTestStore(':memory:');
}

describe('a program that is killed in run 2', () => {
  test('leaves run 1 whole and run 2 cut, under the same number, and no pass', async () => {
    const store = survivingStore();
    const before = await benchOnSimulatedSite({ store });
    const { id } = before.bench.prepare({ ...demoPreparation, vehicle: { ...demoPreparation.vehicle } });
    for (let press = 0; press < 3; press += 1) await before.measure();
    const runOne = before.bench.session()?.runs[0]?.judgement;
    before.bench.act('start');
    await before.until(() => before.bench.session()?.cue === 'HOLD');
    const shown = before.bench.history();

    const after = await benchOnSimulatedSite({ store });
    const record = after.bench.test(id);
    expect(record?.outcome).toBe('interrupted');
    expect(record?.number).toBe('2026-0001');
    expect(record?.judgement.verdict).toBe('invalid');
    expect(record?.judgement.reasons.map((reason) => reason.code)).toContain('INTERRUPTED');
    const runs = record?.evidence.series[0]?.runs ?? [];
    expect(runs.map((run) => run.cut)).toEqual([null, 'INTERRUPTED']);
    expect(record?.judgement.series[0]?.runs[0]).toEqual(runOne);
    // Whatever a screen had shown of the cut run is on record.
    expect(runs[1]?.level?.samples.length).toBeGreaterThanOrEqual(shown.level.length);
    expect(runs[1]?.level?.samples.slice(0, shown.level.length).map((sample) => sample.levelDb)).toEqual(
      shown.level.map((point) => point.levelDb),
    );
    expect(store.unfinished()).toEqual([]);
    expect(after.bench.session()).toBeNull();
    expect(after.bench.prepare(demoPreparation)).toBeDefined();
    expect(after.bench.session()?.number).toBe('2026-0002');
  });

  test('a test that was killed when everything but its record was there is still no pass', async () => {
    const store = survivingStore();
    const before = await benchOnSimulatedSite({
      store: {
        ...store,
        close: () => {
          throw new Error('killed here');
        },
      },
    });
    const { id } = before.bench.prepare(demoPreparation);
    for (let press = 0; press < 7; press += 1) {
      before.bench.act('start');
      await before.until(() => {
        const session = before.bench.session();
        return session?.step === 'closed' || (session?.phase === null && session.actions.includes('start'));
      });
      await before.pass(1);
    }
    expect(before.bench.session()?.judgement.verdict).toBe('no_limit_applies');
    const after = await benchOnSimulatedSite({ store });
    expect(after.bench.test(id)).toMatchObject({ outcome: 'interrupted', judgement: { verdict: 'invalid' } });
  });
});
