import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { rideUntilComplete } from '../support/carried-out-test.ts';
import { fakeMicrophoneArguments } from '../support/chromium.ts';
import { recordOnPage } from '../support/closed-test.ts';
import { countedRuns } from '../support/counted-runs.ts';
import { localDate } from '../support/local-date.ts';
import { openBench } from '../support/open-bench.ts';
import { shortProfileTitle, writeShortProfile } from '../support/short-profile.ts';
import { writeStages, type SoundStage } from '../support/staged-sound.ts';

/** Peak of the calibrator's tone, which stands for 94 dB. */
const calibratorPeak = 0.25;
const calibratorDb = 94;
/** The exhaust is a steady tone of twice that, the yard one of 50 dB less. */
const exhaustDb = calibratorDb + 20 * Math.log10(2);

/** What the microphone hears and until when, in seconds since it was switched on; each step has time to spare. */
const stages = {
  calibrator: { untilSeconds: 17, peak: calibratorPeak },
  yard: { untilSeconds: 40, peak: calibratorPeak * 10 ** (-50 / 20) },
  exhaust: { untilSeconds: 66, peak: 2 * calibratorPeak },
  yardAgain: { untilSeconds: 89, peak: calibratorPeak * 10 ** (-50 / 20) },
  calibratorAgain: { untilSeconds: 108, peak: calibratorPeak },
} as const satisfies Readonly<Record<string, SoundStage>>;

/** Later than the last trace of the sound before: Fast falls by 34.7 dB a second. */
const afterBoundarySeconds = 2.5;

/**
 * The browser's made microphone loses samples on a busy computer, and the bench then rightly refuses its sound: the sound is
 * played anew, from its beginning.
 */
const timesAnew = 2;

test(
  'the sound card carries a whole test to its verdict, with the level that the file was given',
  { retry: timesAnew },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'senyap-sound-card-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const sound = join(folder, 'sound.wav');
    // The fake microphone runs at 44.1 kHz; a file of that rate reaches the page bit for bit.
    writeStages(sound, Object.values(stages), 44_100);
    const bench = await openBench({
      chromium: fakeMicrophoneArguments(sound),
      fillDataFolder: writeShortProfile,
    });
    const { technician, page } = bench;
    await technician.connectInstruments({
      meter: null,
      speedSensor: { driver: /Baris teks/, preset: 'senyap-rpm' },
    });
    await technician.fillPreparation(localDate());
    await technician.choose('Gelombang suara');
    await technician.chooseProfile(shortProfileTitle);
    await technician.beginTest();
    await page.getByRole('button', { name: 'Pakai mikrofon komputer' }).click();
    const began = performance.now();
    await page.getByText('Mengirim suara').first().waitFor();
    const stageAfter = async ({ untilSeconds }: SoundStage): Promise<void> => {
      const leftMs = began + 1000 * (untilSeconds + afterBoundarySeconds) - performance.now();
      await page.waitForTimeout(Math.max(0, leftMs));
    };

    await technician.calibrate('Bising latar awal');
    await stageAfter(stages.calibrator);
    await technician.measureBackground('Pengujian');
    await stageAfter(stages.yard);
    await rideUntilComplete(bench, 4000);
    await stageAfter(stages.exhaust);
    await technician.measureBackground('Kalibrasi akhir');
    await stageAfter(stages.yardAgain);
    await technician.calibrateLast();
    await page.getByTestId('verdict').getByText('dB').first().waitFor();
    await technician.picture('hasil');

    const record = await recordOnPage(page);
    const { judgement, evidence } = record;
    expect(judgement).toMatchObject({ valid: true, verdict: 'pass' });
    const counted = countedRuns(record);
    expect(counted).toHaveLength(1);
    for (const { obtainedBy, LAFmaxDb } of counted) {
      expect(obtainedBy).toBe('waveform');
      // A steady tone: what is left is the ripple of Fast and 16 bits.
      expect(Math.abs((LAFmaxDb ?? 0) - exhaustDb)).toBeLessThan(0.05);
    }
    expect(Math.abs((evidence.calibrationBefore?.levelDb ?? 0) - calibratorDb)).toBeLessThan(0.01);
    expect(Math.abs((judgement.backgroundDb.before ?? 0) - (calibratorDb - 50))).toBeLessThan(0.3);
  },
);
