import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { encodeWaveFile } from '#core/acoustics/wave-file/wave-encoder.ts';
import { type BenchRow, boundRow } from './bench-row.ts';
import { median } from './median.ts';
import { runSound } from './run-sound.ts';

const SAMPLE_RATE_HZ = 96_000;
const BYTES_PER_SAMPLE = 3;
const MOST_RESIDENT_MIB = 200;
const MOST_SLOPE_DEVIATION = 10;
/** What must stay free on the disk beside the recordings. */
const RESERVE_BYTES = 2 ** 29;

/** Lengths that are measured, in minutes. */
export const LONG_MINUTES: readonly number[] = [1, 10, 60];

/** One length: medians of its times, and the most memory it ever took. */
export interface LongStanding {
  readonly minutes: number;
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly residentMib: number;
}

/** Rows for memory and for how time grows, or why there are none. */
export interface LongFindings {
  readonly rows: readonly BenchRow[];
  readonly notes: readonly string[];
}

/**
 * Time and peak memory of `analyse` for WAV files of 1, 10 and 60 min at 96 kHz and 24 bits. The lengths take turns,
 * each in a process of its own; time is judged as that of the processor, which other load on the machine does not
 * stretch. @throws Error where an analysis fails
 */
export function measureLongRecordings(folder: string, rounds: number): LongFindings {
  const { bavail, bsize } = statfsSync(folder);
  const problem = problemWithSpace(bavail * bsize);
  if (problem !== null) return { rows: [], notes: [problem] };
  const paths = LONG_MINUTES.map((minutes) => join(folder, `${minutes}-minutes.wav`));
  try {
    const minute = minuteOfSound();
    for (const [place, path] of paths.entries()) writeMinutes(path, minute, LONG_MINUTES[place] ?? 0);
    const standings = takeTurnsAnalysing(paths, rounds);
    return { rows: longRows(standings), notes: longLines(standings, rounds) };
  } finally {
    for (const path of paths) rmSync(path, { force: true });
  }
}

/** Why the recordings cannot be written, or null. */
export function problemWithSpace(freeBytes: number): string | null {
  const samples = LONG_MINUTES.reduce((sum, minutes) => sum + minutes * 60 * SAMPLE_RATE_HZ, 0);
  const needed = samples * BYTES_PER_SAMPLE + RESERVE_BYTES;
  if (freeBytes >= needed) return null;
  const gib = (bytes: number): string => (bytes / 2 ** 30).toFixed(1);
  return `Long recordings not measured: they need ${gib(needed)} GiB in the folder for temporary files, ${gib(freeBytes)} GiB are free.`;
}

function takeTurnsAnalysing(paths: readonly string[], rounds: number): LongStanding[] {
  const done = paths.map((): LongStanding[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, path] of paths.entries()) done[place]?.push(analyse(path, LONG_MINUTES[place] ?? 0));
  }
  return done.map((turns, place) => ({
    minutes: LONG_MINUTES[place] ?? 0,
    seconds: median(turns.map((turn) => turn.seconds)),
    processorSeconds: median(turns.map((turn) => turn.processorSeconds)),
    residentMib: Math.max(...turns.map((turn) => turn.residentMib)),
  }));
}

function analyse(path: string, minutes: number): LongStanding {
  const child = join(import.meta.dirname, 'analyse-and-tell.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [child, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`analyse of ${minutes} min failed: ${stderr}`);
  const [seconds = NaN, processorSeconds = NaN, residentMib = NaN] = stdout.trim().split(' ').map(Number);
  return { minutes, seconds, processorSeconds, residentMib };
}

interface SoundBytes {
  readonly header: Uint8Array;
  readonly samples: Uint8Array;
}

function minuteOfSound(): SoundBytes {
  const sound = runSound(SAMPLE_RATE_HZ, 60);
  const wave = encodeWaveFile(sound, SAMPLE_RATE_HZ, 'integer24');
  const end = wave.length - sound.length * BYTES_PER_SAMPLE;
  return { header: wave.subarray(0, end), samples: wave.subarray(end) };
}

/** The same minute again and again: the arithmetic takes the same time whatever the sound. */
function writeMinutes(path: string, { header, samples }: SoundBytes, minutes: number): void {
  const own = header.slice();
  const view = new DataView(own.buffer);
  view.setUint32(4, own.length - 8 + minutes * samples.length, true);
  view.setUint32(own.length - 4, minutes * samples.length, true);
  const file = openSync(path, 'w');
  try {
    writeSync(file, own);
    for (let written = 0; written < minutes; written += 1) writeSync(file, samples);
  } finally {
    closeSync(file);
  }
}

/** Memory of each length, and seconds per minute from 1 to 10 min against those from 10 to 60. */
export function longRows(standings: readonly LongStanding[]): BenchRow[] {
  const memory = standings.map(({ minutes, processorSeconds, residentMib }) =>
    boundRow({
      work: `analyse ${minutes} min, 96 kHz, 24 bits`,
      against: 'memory',
      ownMs: 1000 * processorSeconds,
      figure: residentMib,
      unit: 'MiB',
      wanted: { bound: 'below', value: MOST_RESIDENT_MIB },
    }),
  );
  const figure = slopeDeviation(standings, (standing) => standing.processorSeconds);
  const slope = boundRow({
    work: 'seconds per minute, 10-60 against 1-10',
    against: 'straight line',
    figure,
    figureByClock: slopeDeviation(standings, (standing) => standing.seconds),
    unit: '%',
    wanted: { bound: 'at most', value: MOST_SLOPE_DEVIATION },
  });
  return [...memory, slope];
}

/** By how many per cent the time per minute differs between the first two and the last two lengths. */
export function slopeDeviation(
  standings: readonly LongStanding[],
  secondsOf: (standing: LongStanding) => number,
): number {
  const [early = NaN, late = NaN] = standings.slice(1).map((next, place) => {
    const before = standings[place] ?? next;
    return (secondsOf(next) - secondsOf(before)) / (next.minutes - before.minutes);
  });
  return 100 * Math.abs(late / early - 1);
}

function longLines(standings: readonly LongStanding[], rounds: number): string[] {
  return [
    `analyse of a WAV file of 96 kHz and 24 bits, each length in its own process, medians of ${rounds} turns;`,
    'time is judged as that of the processor, with the program start in it',
    ...standings.map(({ minutes, seconds, processorSeconds, residentMib }) => {
      const times = ((60 * minutes) / processorSeconds).toFixed(0);
      return `  ${String(minutes).padStart(3)} min ${processorSeconds.toFixed(2).padStart(8)} s of the processor, ${seconds.toFixed(2)} s by the clock; ${times} x real time; peak ${residentMib.toFixed(0)} MiB`;
    }),
  ];
}
