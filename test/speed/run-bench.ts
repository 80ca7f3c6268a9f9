import type { BenchOptions, BenchWork } from './bench-options.ts';
import type { BenchRow } from './bench-row.ts';
import { type BenchSound, benchSound } from './bench-sound.ts';
import { compareWithPeers } from './compare-with-peers.ts';
import { findPeers, type Peers, usualPlaces } from './find-peers.ts';
import { measureLatency } from './instruments/frame-latency.ts';
import { measureParsers } from './instruments/parse-throughput.ts';
import { measureTenLines } from './instruments/ten-lines.ts';
import { measureSession } from './judged-session.ts';
import { measureLongRecordings } from './long-recordings.ts';
import { describeMachine, type Machine, machineLines } from './machine.ts';
import { writePeerFiles } from './peer-files.ts';
import { bandLevels, broadbandLevels, transformLevels } from './shared-works.ts';
import { measureTransformShare, measureWhole } from './whole-run.ts';

const SAMPLE_RATE_HZ = 48_000;
const SECONDS = 60;

/** All that a run of the bench found. */
export interface BenchFindings {
  readonly machine: Machine;
  readonly sampleRateHz: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly rows: readonly BenchRow[];
}

/** Measures what the options ask for; `tell` hears of it line by line. */
export async function runBench(
  options: BenchOptions,
  folder: string,
  tell: (line: string) => void,
): Promise<BenchFindings> {
  const sound = benchSound(SAMPLE_RATE_HZ, SECONDS);
  const files = writePeerFiles(folder, sound.samples, sound.sampleRateHz);
  const peers = await findPeers(usualPlaces(folder, options.python), files);
  const machine = describeMachine(peers);
  const { rounds } = options;
  for (const line of machineLines(machine, peers)) tell(line);
  tell(
    `${SECONDS} s of ${SAMPLE_RATE_HZ} Hz mono float, one thread, medians of ${rounds} alternating rounds;`,
  );
  tell('ms are time of the processor, which other load does not stretch; ratios of it are judged');
  const rows: BenchRow[] = [];
  try {
    for (const work of options.works)
      rows.push(...(await measure(work, { sound, peers, folder, rounds, tell })));
  } finally {
    for (const { process } of peers.present) process.end();
  }
  if (options.withLongRecordings) rows.push(...tellLong(folder, options.longRounds, tell));
  return { machine, sampleRateHz: SAMPLE_RATE_HZ, seconds: SECONDS, rounds, rows };
}

interface Circumstances {
  readonly sound: BenchSound;
  readonly peers: Peers;
  /** For files of the works. */
  readonly folder: string;
  readonly rounds: number;
  readonly tell: (line: string) => void;
}

async function measure(
  work: BenchWork,
  { sound, peers, folder, rounds, tell }: Circumstances,
): Promise<readonly BenchRow[]> {
  if (work === 'whole') {
    const { rows, notes } = await measureWhole(sound, rounds);
    for (const line of ['', 'of the whole analysis', ...notes]) tell(line);
    return rows;
  }
  if (work === 'judge') return measureSession(folder, rounds);
  const share = work === 'fft' ? await measureTransformShare(sound, rounds) : [];
  if (work === 'parsers' || work === 'lines') return measureInstruments(work, rounds, tell);
  const { title, runOn } = sharedWorks[work];
  return [...share, ...(await compareWithPeers({ work, title, run: () => runOn(sound) }, peers, rounds))];
}

/** What the bench does with instruments has no peer: it is held against the lines themselves. */
async function measureInstruments(
  work: 'parsers' | 'lines',
  rounds: number,
  tell: (line: string) => void,
): Promise<readonly BenchRow[]> {
  const found =
    work === 'parsers' ? [await measureParsers(rounds)] : [await measureLatency(), await measureTenLines()];
  for (const line of ['', ...found.flatMap(({ notes }) => notes)]) tell(line);
  return found.flatMap(({ rows }) => rows);
}

const sharedWorks: Record<Exclude<BenchWork, 'whole' | 'judge' | 'parsers' | 'lines'>, SharedRun> = {
  levels: { title: 'A, C, Z; F, S; Leq, maxima, peaks', runOn: broadbandLevels },
  bands: { title: '31 third-octave bands', runOn: bandLevels },
  fft: { title: 'FFT 16384, half overlap', runOn: transformLevels },
};

interface SharedRun {
  readonly title: string;
  readonly runOn: (sound: BenchSound) => readonly number[];
}

function tellLong(folder: string, rounds: number, tell: (line: string) => void): readonly BenchRow[] {
  const { rows, notes } = measureLongRecordings(folder, rounds);
  for (const line of ['', ...notes]) tell(line);
  return rows;
}
