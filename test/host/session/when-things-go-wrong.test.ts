import { describe, expect, test } from 'vitest';
import type { LineSetup } from '#host/http/contract.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { SetupProblem } from '#host/session/setup-problem.ts';
import {
  benchOnSimulatedSite,
  clickThrough,
  demoPreparation,
} from '../../support/bench-on-simulated-site.ts';
import { rememberingStore } from '../../support/remembering-store.ts';

const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return error instanceof SetupProblem ? error.code : String(error);
  }
  return 'nothing was refused';
};

describe('a meter that is unplugged in run 2', () => {
  test('cuts the run within a second with its reason, keeps what was read, and the test goes on', async () => {
    const on = await benchOnSimulatedSite();
    const { bench, site, scheduler } = on;
    const { id } = bench.prepare(demoPreparation);
    for (let press = 0; press < 3; press += 1) await on.measure();
    bench.act('start');
    await on.until(() => bench.session()?.cue === 'HOLD');
    const pulledAt = scheduler.monotonicSeconds();
    bench.simulation?.({ kind: 'fault', fault: 'unplug-meter' });
    await on.until(() => bench.session()?.phase === null);
    expect(scheduler.monotonicSeconds() - pulledAt).toBeLessThanOrEqual(1);
    expect(bench.values().meter).toMatchObject({ state: 'lost' });
    expect(bench.values().LAFDb).toEqual({ state: 'none', why: 'line-lost' });
    const cut = bench.session()?.runs.at(-1);
    expect(cut?.judgement?.valid).toBe(false);
    expect(cut?.judgement?.reasons.map((reason) => reason.code)).toEqual(['SIGNAL_DROPOUT']);
    expect(codeOf(() => bench.act('repeat'))).toBe('METER_NOT_READY');

    bench.simulation?.({ kind: 'fault', fault: 'plug-meter' });
    await on.pass(6);
    expect(bench.values().meter.state).toBe('streaming');
    await clickThrough(on);
    const record = bench.test(id);
    const runs = record?.evidence.series[0]?.runs ?? [];
    expect(runs.map((run) => run.cut)).toEqual([null, 'SIGNAL_DROPOUT', null, null]);
    expect(runs[1]?.level?.samples.length).toBeGreaterThan(100);
    expect(record?.judgement.series[0]?.countedRuns).toEqual([1, 3, 4]);
    expect(record?.judgement.verdict).toBe('no_limit_applies');
    expect(site.transport).toBeDefined();
  });
});

describe('a speed sensor that is unplugged in a run', () => {
  test('cuts the run with its own reason', async () => {
    const on = await benchOnSimulatedSite();
    on.bench.prepare(demoPreparation);
    for (let press = 0; press < 2; press += 1) await on.measure();
    on.bench.act('start');
    await on.until(() => on.bench.session()?.cue === 'RAISE');
    on.bench.simulation?.({ kind: 'fault', fault: 'unplug-speed-sensor' });
    await on.until(() => on.bench.session()?.phase === null);
    const [run] = on.bench.session()?.runs ?? [];
    expect(run?.judgement?.reasons.map((reason) => reason.code)).toEqual(['RPM_SIGNAL_LOST']);
    expect(codeOf(() => on.bench.act('repeat'))).toBe('SPEED_SENSOR_NOT_READY');
  });
});

describe('a meter on the wrong weighting', () => {
  test('shows no LAF and says why at once, and its run is rejected', async () => {
    const on = await benchOnSimulatedSite();
    const { bench } = on;
    bench.prepare(demoPreparation);
    for (let press = 0; press < 2; press += 1) await on.measure();
    bench.simulation?.({ kind: 'fault', fault: 'wrong-weighting' });
    await on.pass(0.2);
    expect(bench.values().LAFDb).toEqual({ state: 'none', why: 'wrong-weighting' });
    expect(bench.values().meter.message?.en).toMatch(/not set to A and Fast/);
    await on.measure();
    const [run] = bench.session()?.runs ?? [];
    expect(run?.judgement?.valid).toBe(false);
    expect(run?.judgement?.reasons.map((reason) => reason.code)).toContain('WRONG_WEIGHTING');
    expect(bench.values().LAFmaxDb.state).toBe('none');
  });
});

describe('an overloaded meter', () => {
  test('lights its lamp for the whole run and the run does not stand', async () => {
    const on = await benchOnSimulatedSite();
    const { bench } = on;
    bench.prepare(demoPreparation);
    for (let press = 0; press < 2; press += 1) await on.measure();
    bench.act('start');
    await on.until(() => bench.session()?.cue === 'HOLD');
    bench.simulation?.({ kind: 'fault', fault: 'overload' });
    await on.pass(0.3);
    bench.simulation?.({ kind: 'fault', fault: 'none' });
    await on.until(() => (bench.session()?.runs[0]?.judgement ?? null) !== null);
    expect(bench.values().overload).toBe('on');
    expect(bench.session()?.runs[0]?.judgement?.reasons.map((reason) => reason.code)).toContain('OVERLOAD');
  });
});

describe('a test that is given up', () => {
  test('becomes an aborted record that is never valid, and the next test takes the next number', async () => {
    const on = await benchOnSimulatedSite();
    const { bench } = on;
    const first = bench.prepare(demoPreparation);
    expect(codeOf(() => bench.prepare(demoPreparation))).toBe('TEST_RUNNING');
    await on.measure();
    await on.measure();
    bench.act('start');
    await on.pass(3);
    bench.act('abort-test');
    await on.pass(1);
    const record = bench.test(first.id);
    expect(record?.outcome).toBe('aborted');
    expect(record?.judgement.verdict).toBe('invalid');
    expect(record?.judgement.reasons.map((reason) => reason.code)).toContain('OPERATOR_ABORTED');
    expect(record?.evidence.series[0]?.runs.map((run) => run.cut)).toEqual(['OPERATOR_ABORTED']);
    expect(codeOf(() => bench.act('start'))).toBe('NO_TEST');
    bench.prepare(demoPreparation);
    expect(bench.session()?.number).toBe('2026-0002');
  });

  test('keys that make no sense now are refused', async () => {
    const on = await benchOnSimulatedSite();
    on.bench.prepare(demoPreparation);
    expect(codeOf(() => on.bench.act('stop'))).toBe('ACTION_NOT_NOW');
    expect(codeOf(() => on.bench.act('repeat'))).toBe('ACTION_NOT_NOW');
  });
});

describe('a disk that is full', () => {
  test('shows no reading that is not durable, says so, and goes on when there is room again', async () => {
    const store = rememberingStore(openTestStore(':memory:'));
    const on = await benchOnSimulatedSite({ store });
    const { bench } = on;
    bench.prepare(demoPreparation);
    await on.measure();
    await on.measure();
    bench.act('start');
    await on.pass(1);
    expect(bench.values().LAFDb.state).toBe('value');
    store.setFull(true);
    await on.pass(1);
    expect(bench.values().LAFDb).toEqual({ state: 'none', why: 'stale' });
    expect(bench.values().meter.message?.en).toMatch(/cannot be stored/);
    store.setFull(false);
    await on.pass(0.3);
    expect(bench.values().LAFDb.state).toBe('value');
    await on.until(() => (bench.session()?.runs[0]?.judgement ?? null) !== null);
    expect(bench.session()?.runs[0]?.judgement?.valid).toBe(true);
  });
});

describe('a slow meter in the workshop', () => {
  const plain = { settings: null, line: null };
  const lines: readonly LineSetup[] = [
    {
      role: 'meter',
      portPath: 'sim:lutron-sl',
      driverId: 'lutron-16',
      preset: 'sound-level-meter',
      ...plain,
    },
    {
      role: 'speed-sensor',
      portPath: 'sim:rpm-25hz',
      driverId: 'generic-line',
      preset: 'senyap-rpm',
      ...plain,
    },
  ];

  test('reports a level with its bound, and the same stream in site mode gives no official level', async () => {
    const codes: Record<string, readonly string[]> = {};
    for (const mode of ['workshop', 'site'] as const) {
      const on = await benchOnSimulatedSite();
      await on.bench.setLines(lines);
      await on.pass(3);
      on.bench.prepare({ ...demoPreparation, mode });
      for (let press = 0; press < 3; press += 1) await on.measure();
      const judgement = on.bench.session()?.runs[0]?.judgement;
      codes[mode] = judgement?.reasons.map(({ code, effect }) => `${code} ${effect}`) ?? [];
      expect(judgement?.sampleSpacingMilliseconds).toBeCloseTo(500, 0);
      expect(judgement?.possibleShortfallDb).toBeCloseTo(17.37, 1);
      expect(judgement?.valid).toBe(mode === 'workshop');
    }
    expect(codes).toEqual({ workshop: ['SAMPLING_TOO_SLOW warns'], site: ['SAMPLING_TOO_SLOW rejects'] });
  });
});
