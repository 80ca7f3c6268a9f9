import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeWaveFile } from '#core/acoustics/wave-file/wave-encoder.ts';
import { judgeFolder } from '#host/judge/judge-folder.ts';
import { csvText } from '#host/export/csv-text.ts';
import { held } from '../support/judged-run.ts';
import { speedTrack } from '../support/ride-builder.ts';
import { buildEvidence } from '../support/test-record-builder.ts';
import { type BenchRow, boundRow } from './bench-row.ts';
import { ownContender } from './contender.ts';
import { PASCAL_PER_FULL_SCALE, RUN_SPEED_RPM, runSound } from './run-sound.ts';
import { takeTurns } from './take-turns.ts';

const SAMPLE_RATE_HZ = 48_000;
const RUNS = 3;
const MOST_SESSION_MS = 1000;
/** The last second of a run of 10 s stands at idle. */
const HOLD_SECONDS = 7;
const CALIBRATOR_DB = 94;

/**
 * Writes a whole session as `judge` reads it: three runs with 10 s of 24-bit waveform each, and the recordings of
 * calibration and background before and after, as a real session has them.
 */
export function writeSession(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const { vehicle, exhaust, instruments, conditions } = buildEvidence();
  const declared = {
    mode: 'site',
    simulated: true,
    testDate: '2026-11-20',
    profileId: 'un-r41-04-stationary',
    vehicle,
    exhaust,
    instruments,
    conditions,
  };
  writeFileSync(join(folder, 'test.json'), JSON.stringify(declared));
  const background = runSound(SAMPLE_RATE_HZ, 11).map((sample) => 0.01 * sample);
  for (const when of ['before', 'after']) {
    writeWave(folder, `calibration-${when}`, calibratorTone(6));
    writeWave(folder, `background-${when}`, background);
  }
  const rows = speedTrack(held(HOLD_SECONDS, RUN_SPEED_RPM)).samples.map(({ timeSeconds, speedRpm }) => [
    timeSeconds,
    speedRpm,
  ]);
  for (let run = 1; run <= RUNS; run += 1) {
    writeWave(folder, `run-${run}`, runSound(SAMPLE_RATE_HZ, 10, run));
    writeFileSync(join(folder, `run-${run}.rpm.csv`), csvText(['time_s', 'rpm'], rows));
  }
}

/** Judges the session from its folder. @throws Error where a session that is good has no result */
export function judgeSession(folder: string): void {
  const { valid, runs, reasons } = judgeFolder(folder, 'id');
  if (!valid || runs.length !== RUNS)
    throw new Error(`The session of the comparison is invalid: ${reasons.join()}`);
}

/** Time to judge a whole session from its folder, in one thread, files read and analysed each time anew. */
export async function measureSession(folder: string, rounds: number): Promise<readonly BenchRow[]> {
  const session = join(folder, 'session');
  writeSession(session);
  const work = ownContender('session', () => {
    judgeSession(session);
    return [];
  });
  const [judged] = await takeTurns([work], rounds);
  if (judged === undefined) return [];
  return [
    boundRow({
      work: 'a session of 3 runs of 10 s judged from its folder',
      against: 'a bound',
      ownMs: 1000 * judged.processorSeconds,
      figure: 1000 * judged.processorSeconds,
      figureByClock: 1000 * judged.seconds,
      unit: 'ms',
      wanted: { bound: 'below', value: MOST_SESSION_MS },
    }),
  ];
}

function writeWave(folder: string, base: string, samples: Float32Array): void {
  writeFileSync(join(folder, `${base}.wav`), encodeWaveFile(samples, SAMPLE_RATE_HZ, 'integer24'));
}

function calibratorTone(seconds: number): Float32Array {
  const peak = (Math.SQRT2 * 20e-6 * 10 ** (CALIBRATOR_DB / 20)) / PASCAL_PER_FULL_SCALE;
  const step = (2 * Math.PI * 1000) / SAMPLE_RATE_HZ;
  return Float32Array.from(
    { length: seconds * SAMPLE_RATE_HZ },
    (_, index) => 0.5 * peak * Math.sin(step * index),
  );
}
