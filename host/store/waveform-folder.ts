import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Recorded waveforms beside the database, each named by the SHA-256 of its whole file and never changed. */
export interface WaveformFolder {
  /** The folder in which a recording grows before it has its name; same file system as the kept files. */
  readonly recordingFolder: string;
  /** Makes a finished file durable, moves it in under its SHA-256 and returns that, in hexadecimal. */
  adopt(path: string): string;
  /** Stores a whole file and returns its SHA-256 in hexadecimal. */
  store(bytes: Uint8Array): string;
  /** Path of the kept file with this SHA-256, or null. */
  find(sha256: string): string | null;
}

/** Opens the folder of waveforms in a data folder and creates it if need be, for its owner only. */
export function openWaveformFolder(dataFolder: string): WaveformFolder {
  const folder = join(dataFolder, 'waveforms');
  const recordingFolder = join(folder, 'recording');
  mkdirSync(recordingFolder, { recursive: true, mode: 0o700 });
  return {
    recordingFolder,
    adopt: (path) => adopt(folder, path),
    store: (bytes) => {
      const path = join(recordingFolder, `${createHash('sha256').update(bytes).digest('hex')}.whole`);
      writeFileSync(path, bytes, { mode: 0o600 });
      return adopt(folder, path);
    },
    find: (sha256) => find(folder, sha256),
  };
}

function adopt(folder: string, path: string): string {
  const file = openSync(path, 'r+');
  let sha256: string;
  try {
    sha256 = hashOf(file);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(path, join(folder, `${sha256}.wav`));
  syncFolder(folder);
  return sha256;
}

function hashOf(file: number): string {
  const hash = createHash('sha256');
  const chunk = new Uint8Array(1 << 20);
  for (let position = 0; ;) {
    const taken = readSync(file, chunk, 0, chunk.length, position);
    if (taken === 0) return hash.digest('hex');
    hash.update(chunk.subarray(0, taken));
    position += taken;
  }
}

/** A rename is durable only when the folder is; Windows has no handle for folders and does it by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function find(folder: string, sha256: string): string | null {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
  const path = join(folder, `${sha256}.wav`);
  return existsSync(path) ? path : null;
}
