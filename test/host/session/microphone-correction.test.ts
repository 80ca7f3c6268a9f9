import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeTestFolder } from '#host/export/write-test-folder.ts';
import type { LiveSpectrum } from '#host/http/contract.ts';
import { judgeFolder } from '#host/judge/judge-folder.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import {
  benchOnSimulatedSite,
  clickThrough,
  demoPreparation,
} from '../../support/bench-on-simulated-site.ts';

const preparation = { ...demoPreparation, levelSource: 'waveform' } as const;

/** A microphone that reads 2 dB high at 1 kHz. The degree sign is one byte that is no UTF-8. */
const file = {
  fileName: 'UMIK-1 7023270.txt',
  text: '"Sens Factor =-.6383dB, SERNO: 7023270" 90\u00b0\r\n10\t0\r\n100\t0.5\r\n1000\t2\r\n10000\t0\r\n20000\t-2\r\n',
};
const sha256 = createHash('sha256').update(Buffer.from(file.text, 'latin1')).digest('hex');

describe('the correction file of the measuring microphone', () => {
  test('is shown with serial number and range, remembered, and can be taken away', async () => {
    const store = openTestStore(':memory:');
    const { bench } = await benchOnSimulatedSite({ store });
    expect(bench.microphoneCorrection()).toBeNull();
    bench.setMicrophoneCorrection(file);
    const view = {
      fileName: file.fileName,
      serialNumber: '7023270',
      sha256,
      lowestHz: 10,
      highestHz: 20_000,
    };
    expect(bench.microphoneCorrection()).toMatchObject({
      ...view,
      statedSensitivityDb: -0.6383,
      warning: null,
    });
    const { bench: later } = await benchOnSimulatedSite({ store });
    expect(later.microphoneCorrection()).toMatchObject(view);
    later.setMicrophoneCorrection(null);
    expect((await benchOnSimulatedSite({ store })).bench.microphoneCorrection()).toBeNull();
  });

  test('is refused in words of both languages where a line cannot be used, and the one before stays', async () => {
    const { bench } = await benchOnSimulatedSite();
    bench.setMicrophoneCorrection(file);
    const refused = {
      code: 'BAD_MICROPHONE_CORRECTION',
      words: { id: /Baris 2 .*naik/u, en: /Line 2 .*ascend/u },
    };
    const wrong = { fileName: 'wrong.txt', text: '20 0\n10 1\n' };
    expect(() => bench.setMicrophoneCorrection(wrong)).toThrow(
      expect.objectContaining({
        code: refused.code,
        words: {
          id: expect.stringMatching(refused.words.id) as string,
          en: expect.stringMatching(refused.words.en) as string,
        },
      }),
    );
    expect(bench.microphoneCorrection()?.sha256).toBe(sha256);
  });

  test('tells that it does not reach over the whole range of hearing', async () => {
    const { bench } = await benchOnSimulatedSite();
    bench.setMicrophoneCorrection({ fileName: 'short.frd', text: '50 0\n1000 0\n16000 1\n' });
    expect(bench.microphoneCorrection()?.warning?.id).toContain('50–16.000 Hz');
  });

  test('of a simulated site is never taken for that of a real microphone', async () => {
    const store = openTestStore(':memory:');
    const { bench } = await benchOnSimulatedSite({ store });
    bench.setMicrophoneCorrection(file);
    expect(store.setting('microphone-correction')).toBeNull();
  });
});

describe('a test that begins with a correction', () => {
  test('measures, keeps and exports it, so that the folder gives the same verdict again', async () => {
    const on = await benchOnSimulatedSite({ withMicrophone: true });
    const { bench } = on;
    bench.setMicrophoneCorrection(file);
    const { id } = bench.prepare(preparation);
    await clickThrough(on, () => {
      expect(() => bench.setMicrophoneCorrection(null)).toThrow(
        expect.objectContaining({ code: 'TEST_RUNNING' }),
      );
    });
    const record = bench.test(id);
    if (record === null) throw new Error('the test has no record');
    const { evidence, judgement } = record;
    expect(evidence.microphoneCorrection).toEqual({ ...file, serialNumber: '7023270', sha256 });
    // Digital 1.0 of the site's microphone is 100 Pa; the filter takes 2 dB of that from the calibrator's 1 kHz.
    const gainDb = 20 * Math.log10((evidence.calibrationBefore?.pascalPerFullScale ?? 0) / 100);
    expect(Math.abs(gainDb - 2)).toBeLessThan(0.15);
    expect(evidence.calibrationBefore?.levelDb).toBeCloseTo(94, 6);
    expect(judgement.verdict).toBe('no_limit_applies');

    bench.setMicrophoneCorrection(null);
    const folder = join(on.folder, 'exported');
    await writeTestFolder(record, folder, (hash) => bench.waveformFile(hash));
    const exported = readFileSync(join(folder, 'microphone-correction.txt'));
    expect(createHash('sha256').update(exported).digest('hex')).toBe(sha256);
    const again = judgeFolder(folder, 'en');
    expect(again.warnings).toEqual([]);
    expect(again.result?.unrounded).toBe(judgement.result?.unroundedDb);
    expect(again.runs.map((run) => run.LAFmax)).toEqual(judgement.series[0]?.runs.map((run) => run.LAFmaxDb));
    expect(again.microphoneCorrection).toMatchObject({ fileName: file.fileName, sha256 });

    writeFileSync(join(folder, 'microphone-correction.txt'), '10 0\n20000 0\n');
    expect(() => judgeFolder(folder, 'en')).toThrow(expect.objectContaining({ code: 'CORRECTION_CHANGED' }));
  }, 120_000);

  test('has no levels before the calibrator was heard, whatever sensitivity the file states', async () => {
    const on = await benchOnSimulatedSite({ withMicrophone: true });
    const { bench } = on;
    bench.setMicrophoneCorrection(file);
    const { id } = bench.prepare(preparation);
    await on.pass(0.5);
    expect(bench.values().LAFDb).toEqual({ state: 'none', why: 'uncalibrated' });
    bench.act('next');
    bench.act('next');
    await on.measure();
    while (bench.session() !== null) {
      bench.act('next');
      await on.pass(1);
    }
    const record = bench.test(id);
    expect(record?.judgement).toMatchObject({ verdict: 'invalid', result: null });
    expect(record?.judgement.reasons.map(({ code }) => code)).toContain('CALIBRATION_MISSING');
    expect(record?.judgement.series[0]?.runs.map((run) => run.LAFmaxDb)).not.toContainEqual(
      expect.any(Number),
    );
  }, 120_000);
});

describe('a microphone that was calibrated', () => {
  test('counts as not calibrated once another correction is chosen', async () => {
    const on = await benchOnSimulatedSite({ withMicrophone: true });
    const { bench } = on;
    const spectra: LiveSpectrum[] = [];
    bench.subscribe((event) => {
      if (event.kind === 'spectrum') spectra.push(event.spectrum);
    });
    bench.prepare(preparation);
    await on.measure();
    bench.act('abort-test');
    await on.pass(1);
    expect(spectra.at(-1)).toMatchObject({ calibrated: true });
    bench.setMicrophoneCorrection(file);
    await on.pass(1);
    expect(spectra.at(-1)).toMatchObject({ calibrated: false, unit: 'dBFS' });
  });
});
