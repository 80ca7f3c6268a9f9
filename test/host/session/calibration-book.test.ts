import { describe, expect, test } from 'vitest';
import type { CalibrationHistory } from '#host/http/contract.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import {
  type BenchOnSite,
  benchOnSimulatedSite,
  demoPreparation,
} from '../../support/bench-on-simulated-site.ts';
import { amendTest } from '../../support/tamper/sealed-bench.ts';

/** One test that is given up after its first check, and a moment of rest. */
async function checkOnce({ bench, measure, pass }: BenchOnSite, levelSource: 'meter-stream' | 'waveform') {
  const { id } = bench.prepare({ ...demoPreparation, levelSource });
  await measure();
  const during = bench.calibrations();
  bench.act('abort-test');
  await pass(1);
  return { id, during };
}

const checksOf = (history: CalibrationHistory, kind: 'meter' | 'microphone') =>
  history.instruments.find((one) => one.kind === kind)?.checks ?? [];

describe('the calibration checks of a meter', () => {
  test('are kept across tests and restarts, while a test runs and after it was given up', async () => {
    const store = openTestStore(':memory:');
    const on = await benchOnSimulatedSite({ store });
    expect(on.bench.calibrations()).toEqual({ instruments: [] });
    const { id, during } = await checkOnce(on, 'meter-stream');
    expect(checksOf(during, 'meter')).toMatchObject([{ testId: id, which: 'before', accepted: true }]);
    await checkOnce(on, 'meter-stream');
    const { bench: later } = await benchOnSimulatedSite({ store });
    const history = later.calibrations();
    expect(history).toEqual(on.bench.calibrations());
    const [meter] = history.instruments;
    expect(meter).toMatchObject({ kind: 'meter', name: 'Meter', serialNumber: '42', simulated: true });
    const [first, second] = meter?.checks ?? [];
    expect(first).toMatchObject({ nominalLevelDb: 94, driftFromPreviousDb: null, maximumDriftDb: 0.5 });
    expect(Math.abs((first?.levelDb ?? 0) - 94)).toBeLessThan(0.3);
    expect(second?.driftFromPreviousDb).toBeCloseTo(
      (second?.indicationDb ?? 0) - (first?.indicationDb ?? 0),
      9,
    );
    expect(second?.reasons).toEqual([]);
  });

  test('are counted once where a test was amended, for the amendment holds the same readings', async () => {
    const store = openTestStore(':memory:');
    const on = await benchOnSimulatedSite({ store });
    const { id } = await checkOnce(on, 'meter-stream');
    const before = on.bench.calibrations();
    amendTest(store, id, 'amending');
    const { bench: later } = await benchOnSimulatedSite({ store });
    expect(later.calibrations()).toEqual(before);
    expect(checksOf(before, 'meter')).toHaveLength(1);
  });

  test('that are refused or cut stay with their reason', async () => {
    const on = await benchOnSimulatedSite();
    const { bench, site, pass, until } = on;
    bench.prepare(demoPreparation);
    site.instruments.forEach(({ faults }) => {
      faults.overload = true;
    });
    await on.measure();
    site.instruments.forEach(({ faults }) => {
      faults.overload = false;
    });
    bench.act('repeat');
    await until(() => bench.session()?.phase !== null);
    await pass(1);
    bench.act('abort-test');
    await pass(1);
    const checks = checksOf(bench.calibrations(), 'meter');
    expect(checks.map(({ accepted }) => accepted)).toEqual([false, false]);
    expect(checks[0]?.reasons.map(({ en }) => en).join(' ')).toMatch(/overload/iu);
    expect(checks[1]?.reasons[0]?.id).toContain('terputus');
  });
});

describe('the calibration checks of a microphone', () => {
  test('show the level of 1 Pa re full scale: -40 dB where digital 1.0 is 100 Pa', async () => {
    const on = await benchOnSimulatedSite({ withMicrophone: true });
    await checkOnce(on, 'waveform');
    on.bench.setMicrophoneCorrection({ fileName: 'umik.txt', text: 'SERNO: 7\n10 1\n1000 1\n20000 1\n' });
    await checkOnce(on, 'waveform');
    const { instruments } = on.bench.calibrations();
    expect(instruments.map(({ device, correction }) => [device, correction?.serialNumber ?? null])).toEqual([
      ['Simulasi: mikrofon', '7'],
      ['Simulasi: mikrofon', null],
    ]);
    const [corrected, plain] = instruments.map(({ checks }) => checks[0]);
    expect(Math.abs((plain?.indicationDb ?? 0) + 40)).toBeLessThan(0.05);
    // The file says that it reads 1 dB high, so 1 Pa is 1 dB lower once that is taken out.
    expect(Math.abs((corrected?.indicationDb ?? 0) + 41)).toBeLessThan(0.05);
    expect(corrected).toMatchObject({ accepted: true, levelDb: expect.closeTo(94, 6) as number });
  });

  test('are kept beside those of the meter where it ran along', async () => {
    const on = await benchOnSimulatedSite({ withMicrophone: true });
    await checkOnce(on, 'meter-stream');
    const history = on.bench.calibrations();
    expect(history.instruments.map(({ kind }) => kind).toSorted()).toEqual(['meter', 'microphone']);
    expect(checksOf(history, 'microphone')[0]?.indicationDb).toBeCloseTo(-40, 1);
  });
});
