import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeFolder } from '#host/judge/judge-folder.ts';
import { writeFloatWave } from '../../support/float-wave-file.ts';
import { courseAt, goodRide, gridTimes } from '../../support/ride-builder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const sampleRateHz = 48_000;
/** Peak of 94 dB in the made files: about -26 dB re full scale. */
const calibratorPeak = 0.05;

/** A 1 kHz tone as 32-bit float, whose level against the calibrator's 94 dB is a function of time; null is silence. */
function writeToneFile(path: string, seconds: number, levelAt: (time: number) => number | null): void {
  writeFloatWave(path, sampleRateHz, seconds, (time) => {
    const level = levelAt(time);
    return level === null
      ? 0
      : calibratorPeak * 10 ** ((level - 94) / 20) * Math.sin(2 * Math.PI * 1000 * time);
  });
}

/** The good ride holds from 2.42 s; its window ends at 4.68 s. */
function toneFolder(levelAt: (time: number) => number, afterDb = 94): string {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const declared = {
    testDate: '2026-11-20',
    mode: 'workshop',
    profileId: 'un-r41-04-stationary',
    vehicle: { category: 'L3', ratedSpeedRpm: 8000 },
  };
  writeFileSync(join(folder, 'test.json'), JSON.stringify(declared));
  writeToneFile(join(folder, 'calibration-before.wav'), 6, () => 94);
  writeToneFile(join(folder, 'calibration-after.wav'), 6, () => afterDb);
  for (const when of ['before', 'after']) {
    writeToneFile(join(folder, `background-${when}.wav`), 10.5, () => 50);
  }
  const speed = gridTimes(5.7, 0.02).map((time) => `${time},${courseAt(goodRide, time).toFixed(1)}`);
  for (const number of [1, 2, 3]) {
    writeFileSync(join(folder, `run-${number}.rpm.csv`), `time_s,rpm\n${speed.join('\n')}\n`);
    writeToneFile(join(folder, `run-${number}.wav`), 5.7, levelAt);
  }
  return folder;
}

test('a 1 kHz tone of 88 dB, which A weighting leaves alone, is read as 88 dB', () => {
  const found = judgeFolder(
    toneFolder(() => 88, 94.3),
    'en',
  );
  for (const run of found.runs) expect(Math.abs((run.LAFmax ?? 0) - 88)).toBeLessThan(0.01);
  expect(found).toMatchObject({
    valid: true,
    verdict: 'no_limit_applies',
    calibrationDriftDb: 0.3,
    backgroundMarginDb: 38,
    result: { reported: 88 },
  });
});

test('of a tone that falls by 40 dB before the hold counts what Fast has left at its first sample', () => {
  const found = judgeFolder(
    toneFolder((time) => (time < 2.3 ? 100 : 60)),
    'en',
  );
  // What is left after 0.12 s of decay at 10/(ln 10 x 0.125 s) dB/s, and the 60 dB that go on.
  const left = 10 * Math.log10(10 ** 10 * Math.exp(-0.12 / 0.125) + 10 ** 6 * (1 - Math.exp(-0.12 / 0.125)));
  for (const run of found.runs) expect(Math.abs((run.LAFmax ?? 0) - left)).toBeLessThan(0.01);
});

test('a burst of 20 ms in the deceleration reads 8.3 dB under its level, as IEC 61672-1 table 4 says', () => {
  const found = judgeFolder(
    toneFolder((time) => (time >= 4.3 && time < 4.32 ? 110 : 70)),
    'en',
  );
  const burst = 110 + 10 * Math.log10(1 - Math.exp(-0.02 / 0.125));
  for (const run of found.runs) {
    expect(Math.abs((run.LAFmax ?? 0) - burst)).toBeLessThan(0.1);
    expect(run.holdMaximumDb).toBeLessThan(71);
  }
});

test('a burst right after the return to idle does not count', () => {
  const found = judgeFolder(
    toneFolder((time) => (time >= 4.7 ? 110 : 70)),
    'en',
  );
  for (const run of found.runs) expect(Math.abs((run.LAFmax ?? 0) - 70)).toBeLessThan(0.01);
});
