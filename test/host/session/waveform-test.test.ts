import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { byteSourceOf } from '#core/acoustics/wave-file/byte-source.ts';
import { readWaveMetadata } from '#core/acoustics/wave-file/wave-metadata.ts';
import { writeTestFolder } from '#host/export/write-test-folder.ts';
import type { LiveSpectrum } from '#host/http/contract.ts';
import { judgeFolder } from '#host/judge/judge-folder.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import {
  benchOnSimulatedSite,
  clickThrough,
  demoPreparation,
} from '../../support/bench-on-simulated-site.ts';

const waveformPreparation = { ...demoPreparation, levelSource: 'waveform' } as const;

describe('a test whose level comes from the microphone', () => {
  test('is calibrated by its first check, recorded run by run, and judged alike from its folder', async () => {
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
    await on.pass(1);
    expect(bench.values().LAFDb.state).toBe('value');
    expect(spectra.at(-1)).toMatchObject({ calibrated: true, unit: 'dB' });
    await clickThrough(on);

    const record = bench.test(id);
    if (record === null) throw new Error('the test has no record');
    const { evidence, judgement } = record;
    const runs = evidence.series[0]?.runs ?? [];
    // The simulated microphone makes 100 Pa of digital 1.0; its calibrator is an exact sine.
    expect(evidence.calibrationBefore?.pascalPerFullScale).toBeCloseTo(100, 1);
    expect(evidence.calibrationBefore?.levelDb).toBeCloseTo(94, 6);
    expect(evidence.calibrationAfter?.levelDb).toBeCloseTo(94, 2);
    expect(judgement.verdict).toBe('no_limit_applies');
    expect(judgement.result?.unroundedDb).toBeGreaterThan(83.5);
    expect(judgement.result?.unroundedDb).toBeLessThan(84.9);
    expect(judgement.series[0]?.runs.map((run) => run.obtainedBy)).toEqual(Array(3).fill('waveform'));
    expect(runs.every((run) => bench.waveformFile(run.waveformSha256 ?? '') !== null)).toBe(true);
    expect(runs.map((run) => run.level?.samples[0]?.timeSeconds)).toEqual(Array(3).fill(0.005));
    expect(runs[0]?.speedFromSound?.state).toBe('value');
    expect(record.spectrum?.thirdOctave.find((band) => band.nominalHz === 1000)?.levelDb).toBeGreaterThan(40);
    expect(readdirSync(join(on.folder, 'waveforms', 'recording'))).toEqual([]);

    const folder = join(on.folder, 'exported');
    await writeTestFolder(record, folder, (sha256) => bench.waveformFile(sha256));
    const name = readdirSync(folder).find((one) => one.startsWith('run-1_FS')) ?? '';
    expect(name).toMatch(/^run-1_FS\d{2,3}\.\ddB\(PK\)\.wav$/);
    const exported = readFileSync(join(folder, name));
    expect(createHash('sha256').update(exported).digest('hex')).toBe(runs[0]?.waveformSha256);
    const { note, broadcast } = readWaveMetadata(byteSourceOf(exported));
    expect(note).toMatchObject({ testNumber: record.number, phase: 'run', series: 1, runNumber: 1 });
    expect(note).toMatchObject({ startedAt: runs[0]?.startedAt, simulated: true, frequencyWeighting: 'Z' });
    expect(note?.pascalPerFullScale).toBe(evidence.calibrationBefore?.pascalPerFullScale);
    expect(broadcast?.description).toMatch(
      /^Sound: 0dBFS = 13[34]\.\d\d dBSPL \(PK\), 1\.0 = (100\.0|99\.9)/,
    );
    const again = judgeFolder(folder, 'en');
    expect(again.warnings).toEqual([]);
    expect(again.verdict).toBe(judgement.verdict);
    expect(again.result?.unrounded).toBe(judgement.result?.unroundedDb);
    expect(again.runs.map((run) => run.LAFmax)).toEqual(judgement.series[0]?.runs.map((run) => run.LAFmaxDb));
    expect(again.rules).toEqual(judgement.rules);
  }, 120_000);

  test('the microphone that falls silent in a run cuts it within a second', async () => {
    const on = await benchOnSimulatedSite({ withMicrophone: true });
    const { bench, scheduler } = on;
    bench.prepare(waveformPreparation);
    bench.act('next');
    bench.act('next');
    bench.act('start');
    await on.until(() => bench.session()?.cue === 'HOLD');
    // A page that takes the input over and sends nothing more.
    bench.waveform.begin({ sampleRateHz: 48_000, deviceName: 'page', processing: [] });
    bench.waveform.block(0, new Float32Array(4800));
    const endedAt = scheduler.monotonicSeconds();
    await on.until(() => bench.session()?.phase === null);
    expect(scheduler.monotonicSeconds() - endedAt).toBeLessThanOrEqual(1);
    await on.pass(2);
    expect(bench.session()?.runs[0]?.judgement?.valid).toBe(false);
  });
});

describe('a microphone beside the meter', () => {
  test('gives the spectrum of the counted run, and the meter gives the level', async () => {
    const on = await benchOnSimulatedSite({ withMicrophone: true });
    const { id } = on.bench.prepare(demoPreparation);
    await clickThrough(on);
    const record = on.bench.test(id);
    expect(record?.judgement.verdict).toBe('no_limit_applies');
    expect(record?.evidence.series[0]?.runs[0]?.level?.obtainedBy).toBe('meter-stream');
    expect(record?.evidence.series[0]?.runs[0]?.waveformSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(record?.spectrum?.thirdOctave.find((band) => band.nominalHz === 1000)?.levelDb).toBeGreaterThan(
      40,
    );
  }, 120_000);
});

describe('a program that is killed while a waveform is recorded', () => {
  test('keeps the recording as far as it came with the cut run', async () => {
    const store = openTestStore(':memory:');
    const before = await benchOnSimulatedSite({ withMicrophone: true, store });
    const { id } = before.bench.prepare(waveformPreparation);
    await before.measure();
    before.bench.act('next');
    before.bench.act('start');
    await before.until(() => before.bench.session()?.cue === 'HOLD');
    const shown = before.bench.history().level.length;
    expect(shown).toBeGreaterThan(50);

    const after = await benchOnSimulatedSite({ store, folder: before.folder });
    after.bench.closeUnfinished(id);
    const run = after.bench.test(id)?.evidence.series[0]?.runs[0];
    expect(run?.cut).toBe('INTERRUPTED');
    const kept = readFileSync(after.bench.waveformFile(run?.waveformSha256 ?? '') ?? '');
    expect(createHash('sha256').update(kept).digest('hex')).toBe(run?.waveformSha256);
    expect(readWaveMetadata(byteSourceOf(kept)).note).toMatchObject({ phase: 'run', runNumber: 1 });
    expect(run?.level?.samples.length).toBeGreaterThan(shown);
  });
});

describe('a test by the waveform that a failure cut', () => {
  test('goes on with the microphone that was calibrated, and shows its levels as sound levels at once', async () => {
    const store = openTestStore(':memory:');
    const before = await benchOnSimulatedSite({ withMicrophone: true, store });
    const { id } = before.bench.prepare(waveformPreparation);
    await before.measure();
    await before.measure();
    const calibrated = before.bench.session()?.calibrationBefore?.levelDb;
    before.bench.act('start');
    await before.until(() => before.bench.session()?.cue === 'HOLD');

    const after = await benchOnSimulatedSite({ withMicrophone: true, store, folder: before.folder });
    expect(after.bench.continueTest(id)).toMatchObject({
      step: 'runs',
      calibrationBefore: { levelDb: calibrated, accepted: true },
    });
    await after.measure('repeat');
    expect(after.bench.values().LAFDb.state).toBe('value');
    const [cut, whole] = after.bench.session()?.runs ?? [];
    expect(cut?.judgement?.reasons).toMatchObject([{ code: 'INTERRUPTED' }]);
    expect(whole?.judgement).toMatchObject({ valid: true, obtainedBy: 'waveform' });
  });

  test('measures with no other microphone: what calibrated one says nothing of the other', async () => {
    const store = openTestStore(':memory:');
    const before = await benchOnSimulatedSite({ withMicrophone: true, store });
    const { id } = before.bench.prepare(waveformPreparation);
    await before.measure();
    const after = await benchOnSimulatedSite({ store, folder: before.folder });
    after.bench.continueTest(id);
    after.bench.waveform.begin({ sampleRateHz: 48_000, deviceName: 'another card', processing: [] });
    after.bench.waveform.block(0, new Float32Array(4800));
    expect(() => after.bench.act('start')).toThrow(/settings|changed/i);
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
    expect(bench.values().microphone).toMatchObject({ state: 'streaming', name: 'card' });
  });
});
