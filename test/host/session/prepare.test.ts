import { describe, expect, test } from 'vitest';
import { laboratoryComponentSchema } from '#core/procedure/budget-choice.ts';
import type { LineSetup, PrepareTest } from '#host/http/contract.ts';
import { SetupProblem } from '#host/session/setup-problem.ts';
import { benchOnSimulatedSite, demoPreparation } from '../../support/bench-on-simulated-site.ts';

async function refusalOf(test: PrepareTest): Promise<string> {
  const { bench } = await benchOnSimulatedSite();
  try {
    bench.prepare(test);
  } catch (error) {
    return error instanceof SetupProblem ? error.code : String(error);
  }
  return 'nothing was refused';
}

describe('preparing a test', () => {
  test('needs a known stationary profile and a target speed', async () => {
    const { vehicle } = demoPreparation;
    expect(await refusalOf({ ...demoPreparation, profileId: 'none-such' })).toBe('PROFILE_UNKNOWN');
    expect(await refusalOf({ ...demoPreparation, profileId: 'id-p56-2019-l3-passby' })).toBe(
      'PROFILE_NOT_STATIONARY',
    );
    const unrated = { ...demoPreparation, vehicle: { ...vehicle, ratedSpeedRpm: null } };
    expect(await refusalOf(unrated)).toBe('NO_TARGET_SPEED');
  });

  test.each([
    ['sae-j2825-idle', 'idle', null],
    ['id-police-practice-informative', 'idle', null],
    ['sae-j2825-swept', 'sweep', 2000],
    ['fim-2-metre-max', 'full-throttle', 10_500],
  ])('begins %s, in which no target is held', async (profileId, manner, targetSpeedRpm) => {
    const { bench } = await benchOnSimulatedSite();
    const vehicle = {
      ...demoPreparation.vehicle,
      cylinders: 1,
      maximumEngineSpeedRpm: 11_000,
      maximumSpeedAtRestRpm: 10_500,
    };
    bench.prepare({ ...demoPreparation, vehicle, profileId });
    expect(bench.session()).toMatchObject({ manner, targetSpeedRpm });
  });

  test('takes the target that a person declares where the procedure gives none, and only there', async () => {
    const vehicle = { ...demoPreparation.vehicle, displacementCc: 149, builtOn: '2024-01-01' };
    const declared = { ...demoPreparation, vehicle, declaredTargetSpeedRpm: 3500 };
    const { bench } = await benchOnSimulatedSite();
    bench.prepare({ ...declared, profileId: 'my-eq-1987-motorcycle' });
    expect(bench.session()).toMatchObject({ targetSpeedRpm: 3500 });
    const { bench: other } = await benchOnSimulatedSite();
    other.prepare(declared);
    expect(other.session()).toMatchObject({ targetSpeedRpm: 4000 });
  });

  test('measures outlets of one silencer that lie together as one', async () => {
    const near = { outlets: 2, outletSpacingM: 0.3, sameSilencer: true };
    const { bench } = await benchOnSimulatedSite();
    bench.prepare({ ...demoPreparation, exhaust: { ...demoPreparation.exhaust, ...near } });
    expect(bench.session()?.judgement.series.map(({ outlet }) => outlet)).toEqual([1]);
  });

  test('shows the target and its band, and names the instruments that are in use', async () => {
    const { bench } = await benchOnSimulatedSite();
    bench.prepare(demoPreparation);
    expect(bench.session()).toMatchObject({
      step: 'calibration-before',
      cue: 'READY',
      targetSpeedRpm: 4000,
      lowSpeedRpm: 3800,
      highSpeedRpm: 4200,
      requiredHoldSeconds: 1,
      actions: ['start', 'next', 'abort-test'],
    });
    expect(bench.session()?.judgement.verdict).toBe('invalid');
  });
});

describe('the uncertainty budget of a new test', () => {
  const keptOf = async (decision: PrepareTest['decision']) => {
    const { bench, pass } = await benchOnSimulatedSite();
    const { id } = bench.prepare({ ...demoPreparation, decision });
    bench.act('abort-test');
    await pass(1);
    return bench.test(id)?.evidence.decision;
  };

  test('is frozen with its decision rule: the bench\u2019s own components where nothing else is said', async () => {
    const decision = { rule: 'guarded', expandedUncertaintyDb: null } as const;
    expect(await keptOf(decision)).toEqual({
      ...decision,
      budget: { edition: 2, isShown: false, components: [] },
    });
  });

  test('keeps the laboratory\u2019s components', async () => {
    const meter = laboratoryComponentSchema.parse({
      name: 'meter',
      value: 0.6,
      distribution: 'normal',
      source: 'Sertifikat 4711',
    });
    const budget = { edition: 2 as const, isShown: true, components: [meter] };
    const kept = await keptOf({ rule: 'simple', expandedUncertaintyDb: null, budget });
    expect(kept?.budget).toEqual(budget);
  });
});

describe('choosing lines', () => {
  const line: LineSetup = {
    role: 'meter',
    portPath: 'sim:lutron-sl',
    driverId: 'lutron-16',
    preset: 'sound-level-meter',
    settings: null,
    line: null,
  };

  test.each([
    ['an unknown driver', [{ ...line, driverId: 'none-such' }], 'DRIVER_UNKNOWN'],
    ['an unknown preset', [{ ...line, preset: 'none-such' }], 'LINE_SETTINGS_INVALID'],
    ['settings the driver does not know', [{ ...line, settings: { volume: 11 } }], 'LINE_SETTINGS_INVALID'],
    ['one port for two instruments', [line, { ...line, role: 'speed-sensor' }], 'PORT_TWICE'],
  ] as const)('refuses %s and leaves the lines as they were', async (_name, lines, code) => {
    const { bench } = await benchOnSimulatedSite();
    const before = bench.lines();
    await expect(bench.setLines(lines)).rejects.toMatchObject({ code });
    expect(bench.lines()).toEqual(before);
    expect(bench.values().meter.state).toBe('streaming');
  });

  test('does not change the instruments of a running test', async () => {
    const { bench } = await benchOnSimulatedSite();
    bench.prepare(demoPreparation);
    await expect(bench.setLines([line])).rejects.toMatchObject({ code: 'TEST_RUNNING' });
  });

  test('a bench without a meter says so instead of a number', async () => {
    const on = await benchOnSimulatedSite();
    await on.bench.setLines([]);
    await on.pass(1);
    expect(on.bench.values().meter.state).toBe('not-configured');
    expect(on.bench.values().LAFDb).toEqual({ state: 'none', why: 'not-configured' });
    expect(on.bench.values().speedRpm).toEqual({ state: 'none', why: 'not-configured' });
  });
});

test('a bench that is closed leaves nothing planned and nothing open', async () => {
  const on = await benchOnSimulatedSite({ withMicrophone: true });
  on.bench.prepare(demoPreparation);
  on.bench.act('start');
  await on.pass(1);
  await on.bench.close();
  await on.pass(2);
  expect(on.scheduler.plannedCount).toBe(0);
});
