import { createHash } from 'node:crypto';
import { closeSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256InPieces, toItsEnd } from '#host/seal/sha256-in-pieces.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const piece = 4 * 1024 * 1024;

test.each([0, 1, piece - 1, piece, piece + 1, 2 * piece + 5])(
  'a file of %i bytes has the hash that it has in one go',
  (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31) % 251);
    const path = join(temporaryFolder(), 'recording.wav');
    writeFileSync(path, bytes);
    expect(toItsEnd(sha256InPieces(path))).toBe(createHash('sha256').update(bytes).digest('hex'));
  },
);

test('a large file is read in pieces, and only a few of them are in memory at a time', () => {
  const path = join(temporaryFolder(), 'large.wav');
  const file = openSync(path, 'w');
  ftruncateSync(file, 64 * piece);
  closeSync(file);
  const before = process.memoryUsage().arrayBuffers;
  let [steps, most] = [0, 0];
  for (const _step of sha256InPieces(path)) {
    steps += 1;
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }
  expect(steps).toBe(64);
  expect(most).toBeLessThan(4 * piece);
});

test('a file that is not there is an error, as for any reader', () => {
  expect(() => toItsEnd(sha256InPieces(join(temporaryFolder(), 'nothing.wav')))).toThrow('ENOENT');
});
