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
  const lines = [
    `Node ${process.versions.node}; ${peers.notes.join('; ')}`,
    `${seconds} s of ${sampleRateHz} Hz mono float, one thread, medians of ${rounds} alternating rounds`,
    ...(await compareLevels(peers, samples, sampleRateHz, rounds)),
    ...(await compareBands(peers, samples, sampleRateHz, rounds)),
    ...measureWholeRun(samples, sampleRateHz, rounds),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  peers.scalarC?.end();
  peers.scipy?.end();
  if (process.argv.includes('--long')) process.stdout.write(`${measureLongRecordings(folder).join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
