import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BenchWork } from './bench-options.ts';
import type { PeerFiles } from './peer-files.ts';
import { PeerProcess } from './peer-process.ts';
import { OWN_FILTERS_DB, SAME_FILTERS_DB } from './same-work.ts';

/** A peer that the bench knows of. */
export interface KnownPeer {
  readonly name: string;
  readonly works: readonly BenchWork[];
  /** Largest difference of levels that still is the same work. */
  readonly sameWorkDb: number;
  /** What would bring the peer to a machine that has it not. */
  readonly remedy: string;
}

/** A peer that runs, and its version. */
export interface PresentPeer extends KnownPeer {
  readonly process: PeerProcess;
  readonly version: string;
}

/** The known peers, parted into those of this machine and those it has not. */
export interface Peers {
  readonly present: readonly PresentPeer[];
  readonly absent: readonly KnownPeer[];
}

/** Where peers are looked for. */
export interface PeerPlaces {
  readonly compiler: string;
  /** Tried in turn; the first that has SciPy is the one. */
  readonly pythons: readonly string[];
  /** Compiled programs go here. */
  readonly folder: string;
}

const COMPILER_FLAGS = ['-O3', '-march=native'];
const peerFolder = join(import.meta.dirname, 'peers');

interface StartedPeer {
  readonly process: PeerProcess;
  readonly version: string;
}

interface Recipe extends KnownPeer {
  readonly start: (places: PeerPlaces, files: PeerFiles) => Promise<StartedPeer | null>;
}

const COMPILER_REMEDY = 'a C compiler named cc (Debian: apt-get install gcc libc6-dev)';

const recipes: readonly Recipe[] = [
  compiled('scalar C', 'scalar.c', ['levels', 'bands']),
  compiled('vector C', 'vector.c', ['bands']),
  {
    name: 'SciPy',
    works: ['levels', 'bands', 'fft'],
    sameWorkDb: SAME_FILTERS_DB,
    remedy: 'SciPy (Debian: apt-get install python3-scipy)',
    start: (places, files) =>
      startPython('SciPy', places, 'scipy.signal', ['scipy_peer.py', ...wordsOf(files)]),
  },
  octaveBank('phonometry', 'phonometry'),
  octaveBank('PyOctaveBand', 'pyoctaveband'),
];

/** Compiles and starts what can be; an absent peer is named, never silently left out. */
export async function findPeers(places: PeerPlaces, files: PeerFiles): Promise<Peers> {
  const present: PresentPeer[] = [];
  const absent: KnownPeer[] = [];
  for (const { start, ...known } of recipes) {
    const started = await start(places, files);
    if (started === null) absent.push(known);
    else present.push({ ...known, ...started });
  }
  return { present, absent };
}

/** Where peers are on a machine: its own Python first, as Debian's python3-scipy belongs to it. */
export function usualPlaces(folder: string, python: string | null): PeerPlaces {
  const pythons = [...(python === null ? [] : [python]), '/usr/bin/python3', 'python3'];
  return { compiler: 'cc', pythons, folder };
}

function compiled(name: string, source: string, works: readonly BenchWork[]): Recipe {
  return {
    name,
    works,
    sameWorkDb: SAME_FILTERS_DB,
    remedy: COMPILER_REMEDY,
    start: ({ compiler, folder }, files) => {
      const program = join(folder, source.replace(/\.c$/, ''));
      const words = [...COMPILER_FLAGS, '-o', program, join(peerFolder, source), '-lm'];
      if (!succeeds(compiler, words)) return Promise.resolve(null);
      const version = `${firstLine(compiler, ['--version'])}, ${COMPILER_FLAGS.join(' ')}`;
      return Promise.resolve({ process: new PeerProcess(name, program, wordsOf(files)), version });
    },
  };
}

function octaveBank(name: string, module: string): Recipe {
  return {
    name,
    works: ['bands'],
    sameWorkDb: OWN_FILTERS_DB,
    remedy: `${name} beside SciPy (pip install ${name})`,
    start: (places, files) =>
      startPython(name, places, module, ['octave_peer.py', module, ...wordsOf(files)]),
  };
}

/** Starts a script where the found Python has its module; the script's first line is the version. */
async function startPython(
  name: string,
  { pythons }: PeerPlaces,
  module: string,
  [script = '', ...words]: readonly string[],
): Promise<StartedPeer | null> {
  const python = pythons.find((command) => hasModule(command, 'scipy.signal'));
  if (python === undefined || !hasModule(python, module)) return null;
  const process = new PeerProcess(name, python, [join(peerFolder, script), ...words]);
  return { process, version: `${await process.line()} (${python})` };
}

function wordsOf({ designPath, samplesPath }: PeerFiles): string[] {
  return [designPath, samplesPath];
}

function hasModule(python: string, module: string): boolean {
  return succeeds(python, ['-c', `import ${module}`]);
}

function succeeds(command: string, words: readonly string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}

function firstLine(command: string, words: readonly string[]): string {
  return spawnSync(command, words, { encoding: 'utf8' }).stdout.split('\n')[0] ?? command;
}
