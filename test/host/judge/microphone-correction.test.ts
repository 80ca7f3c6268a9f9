import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeFolder } from '#host/judge/judge-folder.ts';
import { readTestFolder } from '#host/judge/read-test-folder.ts';
import { courseAt, goodRide, gridTimes } from '../../support/ride-builder.ts';
import { writeFloatWave } from '../../support/float-wave-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const sampleRateHz = 32_000;
const calibratorPeak = 0.05;

/** What a microphone reads too high, in dB: 3.6 dB at 1 kHz, as much too low at 250 Hz. */
const responseDb = (frequencyHz: number): number => 4 * Math.sin(1.1 * Math.log2(frequencyHz / 500));

/** The file of that microphone, 24 points to the octave. */
const correctionText = [
  '"Sens Factor =-12.07dB, AGain =18dB, SERNO: 8108494"',
  ...Array.from({ length: 265 }, (_, index) => 10 * 2 ** (index / 24)).map(
    (frequencyHz) => `${frequencyHz}\t${responseDb(frequencyHz)}`,
  ),
  '',
].join('\n');
/** A weighting at 250 Hz from the formula of IEC 61672-1 annex E. */
const weightingAt250Db = -8.674;

/** What that microphone records of a tone: its level at the microphone is in dB re 20 µPa. */
function writeTone(path: string, seconds: number, frequencyHz: 250 | 1000, levelDb: number): void {
  const peak = calibratorPeak * 10 ** ((levelDb - 94 + responseDb(frequencyHz)) / 20);
  writeFloatWave(path, sampleRateHz, seconds, (time) => peak * Math.sin(2 * Math.PI * frequencyHz * time));
}

const declared = {
  testDate: '2026-11-20',
  mode: 'workshop',
  profileId: 'un-r41-04-stationary',
  vehicle: { category: 'L3', ratedSpeedRpm: 8000 },
  microphoneCorrection: { file: 'umik.txt' },
};

/** A test of a 250 Hz tone of 98 dB through that microphone, checked with a 1 kHz calibrator. */
function folderOf(content: object = declared): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'test.json'), JSON.stringify(content));
  writeFileSync(join(folder, 'umik.txt'), correctionText);
  for (const when of ['before', 'after']) {
    writeTone(join(folder, `calibration-${when}.wav`), 6, 1000, 94);
    writeTone(join(folder, `background-${when}.wav`), 10.5, 250, 60);
  }
  const speed = gridTimes(5.7, 0.02).map((time) => `${time},${courseAt(goodRide, time).toFixed(1)}`);
  for (const number of [1, 2, 3]) {
    writeFileSync(join(folder, `run-${number}.rpm.csv`), `time_s,rpm\n${speed.join('\n')}\n`);
    writeTone(join(folder, `run-${number}.wav`), 5.7, 250, 98);
  }
  return folder;
}

describe('a folder whose test.json names a correction file', () => {
  test('is read at the levels at the microphone: runs, background and calibrator go through one filter', () => {
    const found = judgeFolder(folderOf(), 'en');
    for (const run of found.runs) {
      expect(Math.abs((run.LAFmax ?? 0) - (98 + weightingAt250Db))).toBeLessThan(0.05);
    }
    expect(found.backgroundDb.before).toBeCloseTo(60 + weightingAt250Db, 1);
    expect(found).toMatchObject({ verdict: 'no_limit_applies', calibrationDriftDb: 0 });
    expect(found.microphoneCorrection).toEqual({
      fileName: 'umik.txt',
      serialNumber: '8108494',
      sha256: createHash('sha256').update(correctionText).digest('hex'),
    });
  });

  test('without the correction reads the microphone: wrong by its response at 250 Hz less that at 1 kHz', () => {
    const { microphoneCorrection: _named, ...plain } = declared;
    const found = judgeFolder(folderOf(plain), 'en');
    for (const run of found.runs) {
      expect(
        Math.abs((run.LAFmax ?? 0) - (98 + weightingAt250Db + responseDb(250) - responseDb(1000))),
      ).toBeLessThan(0.05);
    }
    expect(found.microphoneCorrection).toBeNull();
  });

  test('keeps sensitivity and levels together: the calibrator reads its own level through the filter', () => {
    const { evidence } = readTestFolder(folderOf());
    expect(evidence.calibrationBefore?.levelDb).toBeCloseTo(94, 6);
    // Through the filter the tone has lost what the microphone adds.
    const pascal = 10 ** (94 / 20) * 20e-6 * Math.SQRT2;
    const ratio = (evidence.calibrationBefore?.pascalPerFullScale ?? 0) / (pascal / calibratorPeak);
    expect(Math.abs(20 * Math.log10(ratio))).toBeLessThan(0.05);
  });

  test('without a calibrator recording gives no levels and no verdict, whatever sensitivity the file states', () => {
    const folder = folderOf();
    for (const when of ['before', 'after']) rmSync(join(folder, `calibration-${when}.wav`));
    const found = judgeFolder(folder, 'en');
    expect(found).toMatchObject({ verdict: 'invalid', valid: false, result: null });
    expect(found.reasons).toContain('CALIBRATION_MISSING');
    expect(found.runs.map((run) => run.LAFmax)).toEqual([null, null, null]);
  });

  test('with a check after the runs alone gives no verdict either', () => {
    const folder = folderOf();
    rmSync(join(folder, 'calibration-before.wav'));
    expect(judgeFolder(folder, 'en')).toMatchObject({ verdict: 'invalid', result: null });
  });

  test('that is not there, cannot be understood or is another one is an error, never a test without correction', () => {
    const missing = folderOf();
    rmSync(join(missing, 'umik.txt'));
    expect(() => judgeFolder(missing, 'en')).toThrow(/umik\.txt/);
    const broken = folderOf();
    writeFileSync(join(broken, 'umik.txt'), '20 0\n20 1\n');
    expect(() => judgeFolder(broken, 'en')).toThrow(
      expect.objectContaining({ code: 'BAD_MICROPHONE_CORRECTION' }),
    );
    const named = { ...declared, microphoneCorrection: { file: 'umik.txt', sha256: '0'.repeat(64) } };
    expect(() => judgeFolder(folderOf(named), 'en')).toThrow(
      expect.objectContaining({ code: 'CORRECTION_CHANGED' }),
    );
    for (const file of ['../umik.txt', '/etc/hostname', '..', 'a\\b.txt']) {
      const outside = folderOf({ ...declared, microphoneCorrection: { file } });
      expect(() => judgeFolder(outside, 'en')).toThrow(
        expect.objectContaining({ code: 'TEST_FILE_INVALID' }),
      );
    }
  });

  test('tells where the file does not reach, and where there is no recording to apply it to', () => {
    const folder = folderOf();
    writeFileSync(join(folder, 'umik.txt'), '100 0\n1000 2\n8000 0\n');
    expect(judgeFolder(folder, 'en').warnings).toMatchObject([
      {
        code: 'MICROPHONE_CORRECTION_LIMITED',
        message: expect.stringContaining('100 Hz to 8000 Hz') as string,
      },
    ]);
    for (const number of [1, 2, 3]) rmSync(join(folder, `run-${number}.wav`));
    expect(judgeFolder(folder, 'en').warnings).toMatchObject([{ code: 'MICROPHONE_CORRECTION_UNUSED' }]);
  });
});
