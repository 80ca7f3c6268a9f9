import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareBands, compareLevels } from './compare-with-peers.ts';
import { findPeers } from './find-peers.ts';
import { measureLongRecordings } from './long-recordings.ts';
import { writePeerFiles } from './peer-files.ts';
import { runSound } from './run-sound.ts';
import { measureWholeRun } from './whole-run.ts';

const sampleRateHz = 48_000;
const seconds = 60;
const rounds = 9;

const folder = mkdtempSync(join(tmpdir(), 'senyap-bench-'));
try {
  const samples = runSound(sampleRateHz, seconds);
  const peers = await findPeers(folder, writePeerFiles(folder, samples, sampleRateHz));
  print([
    `Node ${process.versions.node}; ${peers.notes.join('; ')}`,
    `${seconds} s of ${sampleRateHz} Hz mono float, one thread, medians of ${rounds} alternating rounds`,
  ]);
  print(await compareLevels(peers, samples, sampleRateHz, rounds));
  print(await compareBands(peers, samples, sampleRateHz, rounds));
  print(measureWholeRun(samples, sampleRateHz, rounds));
  peers.scalarC?.end();
  peers.scipy?.end();
  if (process.argv.includes('--long')) print(measureLongRecordings(folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
