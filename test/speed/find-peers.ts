import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { PeerFiles } from './peer-files.ts';
import { PeerProcess } from './peer-process.ts';

/** Peers that this machine has, and in words those it has not. */
export interface Peers {
  readonly scalarC: PeerProcess | null;
  readonly scipy: PeerProcess | null;
  readonly notes: readonly string[];
}

const peerFolder = join(import.meta.dirname, 'peers');
const compilerFlags = ['-O3', '-march=native'];
/** The system's own Python first: Debian's python3-scipy belongs to it. */
const pythons = ['/usr/bin/python3', 'python3'];

/** Compiles and starts what can be; an absent peer is named, never silently left out. */
export async function findPeers(folder: string, files: PeerFiles): Promise<Peers> {
  const words = [files.designPath, files.samplesPath];
  const program = compile(folder);
  const python = pythons.find((command) => succeeds(command, ['-c', 'import scipy.signal']));
  const scalarC = program === null ? null : new PeerProcess('scalar C', program, words);
  const scipy =
    python === undefined
      ? null
      : new PeerProcess('SciPy', python, [join(peerFolder, 'scipy_peer.py'), ...words]);
  const scipyNote = scipy === null ? 'SciPy: absent' : `SciPy: ${await scipy.line()} (${python})`;
  const phonometry = succeeds(python ?? 'python3', ['-c', 'import phonometry'])
    ? 'phonometry: present, not compared'
    : 'phonometry: absent';
  const compiler =
    program === null
      ? 'C compiler: absent'
      : `C: ${firstLine('cc', ['--version'])}, ${compilerFlags.join(' ')}`;
  return { scalarC, scipy, notes: [compiler, scipyNote, phonometry] };
}

function compile(folder: string): string | null {
  const program = join(folder, 'scalar');
  const source = join(peerFolder, 'scalar.c');
  return succeeds('cc', [...compilerFlags, '-o', program, source, '-lm']) ? program : null;
}

function succeeds(command: string, words: readonly string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}

function firstLine(command: string, words: readonly string[]): string {
  return spawnSync(command, words, { encoding: 'utf8' }).stdout.split('\n')[0] ?? command;
}
