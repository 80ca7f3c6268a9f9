import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWaveformFolder } from '#host/store/waveform-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bytes = Uint8Array.from({ length: 2_500_000 }, (_value, index) => (index * 7919) % 256);
const sha256 = createHash('sha256').update(bytes).digest('hex');

test('a recording is adopted under the hash of its bytes and found again at the next start', () => {
  const dataFolder = temporaryFolder();
  const folder = openWaveformFolder(dataFolder);
  const growing = join(folder.recordingFolder, 'run-1.wav');
  writeFileSync(growing, bytes);
  expect(folder.adopt(growing)).toBe(sha256);
  expect(existsSync(growing)).toBe(false);
  const path = openWaveformFolder(dataFolder).find(sha256);
  expect(path).toBe(join(dataFolder, 'waveforms', `${sha256}.wav`));
  expect(readFileSync(path ?? '').equals(bytes)).toBe(true);
});

test('the same recording stored twice is one file, and nothing is left half-way', () => {
  const folder = openWaveformFolder(temporaryFolder());
  expect([folder.store(bytes), folder.store(bytes)]).toEqual([sha256, sha256]);
  expect(readdirSync(folder.recordingFolder)).toEqual([]);
});

test('a recording that is not there is null, and a path is no hash', () => {
  const folder = openWaveformFolder(temporaryFolder());
  folder.store(bytes);
  for (const name of ['0'.repeat(64), '../senyap', `../waveforms/${sha256}`, sha256.toUpperCase(), '']) {
    expect(folder.find(name)).toBeNull();
  }
});

test.skipIf(process.platform === 'win32')('recordings are for their owner only', () => {
  const dataFolder = temporaryFolder();
  openWaveformFolder(dataFolder);
  expect(statSync(join(dataFolder, 'waveforms')).mode & 0o077).toBe(0);
});
