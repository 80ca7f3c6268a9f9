import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SetupProblem } from '#host/session/setup-problem.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import type { BenchOnSiteOptions } from '../../support/bench-on-site.ts';
import {
  benchOnSimulatedSite,
  clickThrough,
  demoPreparation,
  type BenchOnSite,
} from '../../support/bench-on-simulated-site.ts';
import { plugTestMicrophone, useMicrophone, type TestMicrophone } from '../../support/test-microphone.ts';

const preparation = { ...demoPreparation, levelSource: 'waveform' } as const;
const card = { sampleRateHz: 48_000, deviceName: 'card', processing: [] };

function codeOf(action: () => unknown): string | null {
  try {
    action();
    return null;
  } catch (error) {
    return error instanceof SetupProblem ? error.code : String(error);
  }
}

async function benchWithMicrophone(
  place: Partial<BenchOnSiteOptions> = {},
): Promise<BenchOnSite & { readonly microphone: TestMicrophone }> {
  const on = await benchOnSimulatedSite({ ...place, withMicrophone: true });
  const microphone = plugTestMicrophone(on);
  await useMicrophone(on, microphone.path);
  return { ...on, microphone };
}

const folder = mkdtempSync(join(tmpdir(), 'senyap-microphone-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A test before its first run. */
async function begunTest() {
  const on = await benchWithMicrophone({ folder, store: openTestStore(':memory:') });
  on.bench.prepare(preparation);
  for (let press = 0; press < 2; press += 1) await on.measure();
  return on;
}

let begun: ReturnType<typeof begunTest> | null = null;

/** The hold of a new run of one test, in which all that can go wrong happens: what comes before its first run takes longest. */
async function holdOfNextRun() {
  begun ??= begunTest();
  const on = await begun;
  const place = on.bench.session()?.runs.filter(({ judgement }) => judgement !== null).length ?? 0;
  if (on.bench.session()?.phase === null) {
    const action = place === 0 ? 'start' : 'repeat';
    await on.until(() => on.bench.session()?.actions.includes(action) === true);
    on.bench.act(action);
  }
  await on.until(() => on.bench.session()?.cue === 'HOLD');
  await on.pass(0.2);
  const judgement = () => on.bench.session()?.runs[place]?.judgement ?? null;
  expect(judgement()).toBeNull();
  const reasons = async (): Promise<readonly string[]> => {
    await on.until(() => judgement() !== null && on.bench.session()?.phase === null);
    return judgement()?.reasons.map(({ code }) => code) ?? [];
  };
  return { on, judgement, reasons };
}

describe('a microphone on a line', { timeout: 120_000 }, () => {
  test('carries a test to its verdict, under its own name', async () => {
    const on = await benchOnSimulatedSite({ withMicrophone: true });
    const { bench } = on;
    await useMicrophone(on, 'sim:nb-pcm');
    expect(bench.values().microphone).toMatchObject({
      state: 'streaming',
      portPath: 'sim:nb-pcm',
      message: null,
    });
    expect(bench.values().microphone.name).toMatch(/NB-PCM/);
    const { id } = bench.prepare(preparation);
    await clickThrough(on);
    const record = bench.test(id);
    expect(record?.judgement.verdict).toBe('no_limit_applies');
    expect(record?.judgement.series[0]?.runs.map(({ obtainedBy }) => obtainedBy)).toEqual(
      Array(3).fill('waveform'),
    );
    expect(record?.evidence.instruments.meter?.driver).toBe('nb-pcm');
    // The simulated microphone makes 100 Pa of digital 1.0.
    expect(record?.evidence.calibrationBefore?.pascalPerFullScale).toBeCloseTo(100, 1);
    expect(record?.judgement.result?.unroundedDb).toBeGreaterThan(83.5);
    expect(record?.judgement.result?.unroundedDb).toBeLessThan(84.9);
  });

  test('comes before the simulated one, which speaks again when it is taken off', async () => {
    const on = await benchWithMicrophone();
    expect(on.bench.values().microphone.name).toMatch(/test:microphone$/);
    await on.bench.setLines(on.bench.lines().filter(({ role }) => role !== 'microphone'));
    await on.pass(1);
    expect(on.bench.values().microphone).toMatchObject({ state: 'streaming', name: 'Simulasi: mikrofon' });
  });

  test('and the sound card exclude each other in words', async () => {
    const on = await benchOnSimulatedSite({ withMicrophone: true });
    const { bench } = on;
    plugTestMicrophone(on);
    bench.waveform.begin(card);
    bench.waveform.block(0, new Float32Array(4800));
    await expect(useMicrophone(on, 'test:microphone')).rejects.toMatchObject({ code: 'SOUND_CARD_IN_USE' });
    bench.waveform.end();
    await useMicrophone(on, 'test:microphone');
    expect(codeOf(() => bench.waveform.begin(card))).toBe('MICROPHONE_LINE_IN_USE');
    expect(codeOf(() => bench.waveform.block(1, new Float32Array(4800)))).toBe('MICROPHONE_LINE_IN_USE');
    bench.waveform.end();
    await on.pass(1);
    expect(bench.values().microphone).toMatchObject({ state: 'streaming', portPath: 'test:microphone' });
  });

  test('may be chosen when the page with the sound card has gone without a word', async () => {
    const on = await benchOnSimulatedSite();
    plugTestMicrophone(on);
    on.bench.waveform.begin(card);
    on.bench.waveform.block(0, new Float32Array(4800));
    await on.pass(2);
    await useMicrophone(on, 'test:microphone');
    expect(on.bench.values().microphone.state).toBe('streaming');
  });

  test('needs a driver that sends sound', async () => {
    const on = await benchOnSimulatedSite();
    const setup = {
      role: 'microphone',
      driverId: 'lutron-16',
      preset: null,
      settings: {},
      line: null,
    } as const;
    await expect(on.bench.setLines([{ ...setup, portPath: 'sim:nb-pcm' }])).rejects.toMatchObject({
      code: 'DRIVER_SENDS_NO_SOUND',
    });
  });

  test('that is unplugged in a run cuts it at once, and it goes on when it is back', async () => {
    const { on, reasons } = await holdOfNextRun();
    on.site.transport.unplug(on.microphone.path);
    await on.pass(0.1);
    expect(on.bench.session()?.phase).toBeNull();
    expect(await reasons()).toEqual(['SIGNAL_DROPOUT']);
    expect(on.bench.values().microphone.state).toBe('lost');
    expect(codeOf(() => on.bench.act('repeat'))).toBe('MICROPHONE_NOT_READY');
    on.site.transport.plug(on.microphone.path);
    await on.pass(6);
    expect(on.bench.values().microphone.state).toBe('streaming');
    expect(codeOf(() => on.bench.act('repeat'))).toBeNull();
  });

  test('that was switched on anew in a run cuts it', async () => {
    const { on, reasons } = await holdOfNextRun();
    on.microphone.indexShift -= 100_000;
    await on.pass(0.1);
    expect(await reasons()).toEqual(['SIGNAL_DROPOUT']);
    expect(on.bench.values().microphone.state).toBe('streaming');
  });

  test('that says it lost sound without counting it cuts the run', async () => {
    const { on, reasons } = await holdOfNextRun();
    on.microphone.overrun = true;
    await on.pass(0.1);
    expect(await reasons()).toEqual(['SIGNAL_DROPOUT']);
  });

  test.each([1, 5])('that loses %i blocks in the hold gives no run that stands', async (blocks) => {
    const { on, judgement, reasons } = await holdOfNextRun();
    on.microphone.skipBlocks = blocks;
    expect(await reasons()).toContain('SIGNAL_DROPOUT');
    expect(judgement()?.valid).toBe(false);
  });

  test('that loses a single sample in the hold gives no run that stands', async () => {
    const { on, reasons } = await holdOfNextRun();
    on.microphone.indexShift += 1;
    expect(await reasons()).toContain('SIGNAL_DROPOUT');
  });

  test('that says it clipped is overloaded, though its samples are small', async () => {
    const { on, judgement, reasons } = await holdOfNextRun();
    on.microphone.clipped = true;
    await on.pass(0.02);
    on.microphone.clipped = false;
    await on.pass(1);
    expect(on.bench.values().overload).toBe('on');
    expect(await reasons()).toContain('OVERLOAD');
    expect(judgement()?.valid).toBe(false);
  });

  test('that clips or loses sound in a calibration gives no calibration', async () => {
    for (const fault of ['clipped', 'lost'] as const) {
      const on = await benchWithMicrophone();
      on.bench.prepare(preparation);
      on.bench.act('start');
      await on.pass(3);
      if (fault === 'clipped') on.microphone.clipped = true;
      else on.microphone.skipBlocks = 1;
      await on.pass(0.02);
      on.microphone.clipped = false;
      await on.until(() => on.bench.session()?.calibrationBefore !== null);
      expect(on.bench.session()?.calibrationBefore?.accepted).toBe(false);
    }
  });

  test('that sends a test signal is not measured by and says so', async () => {
    const { on, reasons } = await holdOfNextRun();
    on.microphone.testSignal = true;
    await on.pass(0.1);
    expect(await reasons()).toEqual(['SIGNAL_DROPOUT']);
    await on.pass(1);
    const { microphone, LAFDb } = on.bench.values();
    expect(microphone.state).toBe('unfit');
    expect(microphone.message?.en).toMatch(/test signal/);
    expect(LAFDb.state).toBe('none');
    expect(codeOf(() => on.bench.act('repeat'))).toBe('MICROPHONE_TEST_SIGNAL');
    on.microphone.testSignal = false;
    await on.pass(1);
    expect(on.bench.values().microphone.state).toBe('streaming');
  });

  // The last one of these runs, for it ends their test.
  test('whose settings were changed after its calibration ends what the test can measure', async () => {
    const { on, reasons } = await holdOfNextRun();
    on.microphone.settingsChanged = true;
    await on.pass(0.1);
    expect(await reasons()).toEqual(['SIGNAL_DROPOUT']);
    await on.pass(1);
    expect(codeOf(() => on.bench.act('repeat'))).toBe('MICROPHONE_SETTINGS_CHANGED');
    on.bench.act('abort-test');
    await on.pass(1);
    on.bench.prepare(preparation);
    await on.pass(1);
    // The live level knows no calibration any more either.
    expect(on.bench.values().LAFDb).toEqual({ state: 'none', why: 'uncalibrated' });
    expect(codeOf(() => on.bench.act('start'))).toBeNull();
  });

  test('whose rate is not the stated one is not fit, says so and measures nothing', async () => {
    const on = await benchWithMicrophone();
    // 48 000 samples a second come; 0.1 % more are claimed.
    on.microphone.statedRateHz = 48_048;
    await on.pass(8);
    expect(on.bench.values().microphone.state).toBe('streaming');
    await on.pass(5);
    expect(on.bench.values().microphone.state).toBe('unfit');
    expect(on.bench.values().microphone.message?.id).toMatch(/Laju cuplik/);
    on.bench.prepare(preparation);
    expect(codeOf(() => on.bench.act('start'))).toBe('WAVEFORM_RATE_DEVIATES');
  });

  test('whose rate cannot be measured is not taken', async () => {
    const on = await benchOnSimulatedSite();
    const microphone = plugTestMicrophone(on);
    microphone.statedRateHz = 192_001;
    await useMicrophone(on, microphone.path);
    expect(on.bench.values().microphone.state).toBe('waiting');
  });
});
