import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LiveSpectrum } from '#host/http/contract.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import {
  benchOnSimulatedSite,
  clickThrough,
  demoPreparation,
} from '../../support/bench-on-simulated-site.ts';

const waveformPreparation = { ...demoPreparation, levelSource: 'waveform' } as const;

describe('a test whose level comes from the microphone', () => {
  test('is calibrated by its first check, recorded run by run, and reports the level and a spectrum', async () => {
    const on = await benchOnSimulatedSite({ withMicrophone: true });
    const { bench } = on;
    const spectra: LiveSpectrum[] = [];
    bench.subscribe((event) => {
      if (event.kind === 'spectrum') spectra.push(event.spectrum);
    });
    await on.pass(1);
    expect(spectra.at(-1)).toMatchObject({ calibrated: false, unit: 'dBFS' });
    const { id } = bench.prepare(waveformPreparation);
    await on.pass(0.5);
    expect(bench.values().LAFDb).toEqual({ state: 'none', why: 'uncalibrated' });
    await on.measure();
    await on.pass(2);
    expect(bench.values().LAFDb.state).toBe('value');
    expect(spectra.at(-1)).toMatchObject({ calibrated: true, unit: 'dB' });
    await clickThrough(on);
    const record = bench.test(id);
    const runs = record?.evidence.series[0]?.runs ?? [];
    expect(record?.evidence.calibrationBefore).toMatchObject({ obtainedBy: 'waveform', levelDb: 94 });
    // The simulated microphone makes 100 Pa of digital 1.0; its calibrator is an exact sine.
    expect(record?.evidence.calibrationBefore?.pascalPerFullScale).toBeCloseTo(100, 1);
    expect(record?.judgement.verdict).toBe('no_limit_applies');
    expect(record?.judgement.result?.unroundedDb).toBeGreaterThan(83.5);
    expect(record?.judgement.result?.unroundedDb).toBeLessThan(84.9);
    expect(runs.map((run) => run.level?.obtainedBy)).toEqual(['waveform', 'waveform', 'waveform']);
    expect(runs.every((run) => bench.waveformFile(run.waveformSha256 ?? '') !== null)).toBe(true);
    expect(runs.every((run) => (run.level?.samples[1]?.timeSeconds ?? 0) < 0.02)).toBe(true);
    expect(record?.spectrum?.thirdOctave.find((band) => band.nominalHz === 1000)?.levelDb).toBeGreaterThan(
      40,
    );
    expect(readdirSync(join(on.folder, 'waveforms', 'recording'))).toEqual([]);
  });

  test('the microphone that falls silent in a run cuts it within a second', async () => {
    const on = await benchOnSimulatedSite({ withMicrophone: true });
    const { bench, scheduler } = on;
    bench.prepare(waveformPreparation);
    await on.measure();
    await on.measure();
    bench.act('start');
    await on.until(() => bench.session()?.cue === 'HOLD');
    const endedAt = scheduler.monotonicSeconds();
    // A page that takes the input over and sends nothing.
    bench.waveform.begin({ sampleRateHz: 48_000, deviceName: 'page', processing: [] });
    bench.waveform.block(0, new Float32Array(4800));
    await on.until(() => bench.session()?.phase === null);
    expect(scheduler.monotonicSeconds() - endedAt).toBeLessThanOrEqual(1.1);
    await on.pass(2);
    expect(bench.session()?.runs[0]?.judgement?.valid).toBe(false);
  });
});

describe('a program that is killed while a waveform is recorded', () => {
  test('keeps the recording as far as it came with the cut run', async () => {
    const store = openTestStore(':memory:');
    const before = await benchOnSimulatedSite({ withMicrophone: true, store });
    const { id } = before.bench.prepare(waveformPreparation);
    await before.measure();
    await before.measure();
    before.bench.act('start');
    await before.until(() => before.bench.session()?.cue === 'HOLD');
    const shown = before.bench.history().level.length;
    expect(shown).toBeGreaterThan(50);

    const after = await benchOnSimulatedSite({ store, folder: before.folder });
    const run = after.bench.test(id)?.evidence.series[0]?.runs[0];
    expect(run?.cut).toBe('INTERRUPTED');
    expect(after.bench.waveformFile(run?.waveformSha256 ?? '')).not.toBeNull();
    expect(run?.level?.samples.length).toBeGreaterThan(shown);
  });
});

describe('a sound card', () => {
  test('that processes the sound is refused for measuring, with words', async () => {
    const { bench } = await benchOnSimulatedSite();
    const processed = { sampleRateHz: 48_000, deviceName: 'laptop', processing: ['echoCancellation'] };
    expect(() => bench.waveform.begin(processed)).toThrow(/processed/);
    const slow = { sampleRateHz: 4000, deviceName: 'telephone', processing: [] };
    expect(() => bench.waveform.begin(slow)).toThrow(/sample rate/);
    expect(() => bench.waveform.block(0, new Float32Array(10))).toThrow(/not begun/);
  });

  test('that delivers a value which is no number is refused, and the stream goes on', async () => {
    const { bench } = await benchOnSimulatedSite();
    bench.waveform.begin({ sampleRateHz: 48_000, deviceName: 'card', processing: [] });
    expect(() => bench.waveform.block(0, Float32Array.of(0, Number.NaN))).toThrow(/cannot be read/);
    bench.waveform.block(0, new Float32Array(4800));
    expect(() => bench.waveform.block(0, new Float32Array(4800))).toThrow(/cannot be read/);
    expect(bench.values().microphone).toEqual({ state: 'streaming', name: 'card' });
  });
});
