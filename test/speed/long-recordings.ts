import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { encodeWaveFile } from '#core/acoustics/wave-file/wave-encoder.ts';
import { runSound } from './run-sound.ts';

const sampleRateHz = 96_000;
const minutes = [1, 10, 60];
const BYTES_PER_SAMPLE = 3;
const MOST_RESIDENT_MIB = 200;
const MOST_SLOPE_DEVIATION = 0.1;

interface LongRound {
  readonly minutes: number;
  readonly seconds: number;
  readonly residentMib: number;
}

/** Time and peak memory of `analyse` for WAV files of 1, 10 and 60 min at 96 kHz and 24 bits, and how time grows. */
export function measureLongRecordings(folder: string): string[] {
  const rounds = minutes.map((length) => measure(folder, length));
  return ['', 'analyse of a WAV file, 96 kHz, 24 bits', ...rounds.map(roundLine), slopeLine(rounds)];
}

function measure(folder: string, length: number): LongRound {
  const path = join(folder, `${length}-minutes.wav`);
  writeMinutes(path, length);
  const child = join(import.meta.dirname, 'analyse-and-tell.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [child, path], { encoding: 'utf8' });
  rmSync(path);
  if (status !== 0) throw new Error(`analyse of ${length} min failed: ${stderr}`);
  const [seconds = 0, residentMib = 0] = stdout.trim().split(' ').map(Number);
  return { minutes: length, seconds, residentMib };
}

/** The same minute again and again: the arithmetic takes the same time whatever the sound. */
function writeMinutes(path: string, length: number): void {
  const sound = runSound(sampleRateHz, 60);
  const wave = encodeWaveFile(sound, sampleRateHz, 'integer24');
  const minuteBytes = sound.length * BYTES_PER_SAMPLE;
  const header = wave.subarray(0, wave.length - minuteBytes);
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  view.setUint32(4, header.length - 8 + length * minuteBytes, true);
  view.setUint32(header.length - 4, length * minuteBytes, true);
  const file = openSync(path, 'w');
  writeSync(file, header);
  for (let written = 0; written < length; written += 1) writeSync(file, wave, header.length);
  closeSync(file);
}

function roundLine({ minutes, seconds, residentMib }: LongRound): string {
  const verdict = residentMib < MOST_RESIDENT_MIB ? 'reached' : 'NOT reached';
  return (
    `  ${String(minutes).padStart(3)} min ${seconds.toFixed(2).padStart(8)} s, ${((60 * minutes) / seconds).toFixed(0)} x real time,` +
    ` peak ${residentMib.toFixed(0)} MiB resident, wanted under ${MOST_RESIDENT_MIB}: ${verdict}`
  );
}

/** Seconds per minute of recording between 1 and 10 min against those between 10 and 60. */
function slopeLine([first, middle, last]: readonly LongRound[]): string {
  if (first === undefined || middle === undefined || last === undefined) return '';
  const early = (middle.seconds - first.seconds) / (middle.minutes - first.minutes);
  const late = (last.seconds - middle.seconds) / (last.minutes - middle.minutes);
  const deviation = Math.abs(late / early - 1);
  const verdict = deviation <= MOST_SLOPE_DEVIATION ? 'reached' : 'NOT reached';
  return `  slope ${early.toFixed(3)} and ${late.toFixed(3)} s per minute, ${(100 * deviation).toFixed(1)} % apart, wanted within 10 %: ${verdict}`;
}
