import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** A waveform file being written; the caller writes a finished WAV, its head may be corrected at the end. */
export interface WaveformWriter {
  /** Path of the unfinished file. */
  readonly path: string;
  /** Handed to the operating system on return: it survives a killed process. */
  append(bytes: Uint8Array): void;
  /** Overwrites the first bytes (sizes in the head are known only at the end). */
  replaceHead(bytes: Uint8Array): void;
  /** Makes the file durable, names it by its content and returns its SHA-256 in hexadecimal. */
  finish(): string;
  discard(): void;
}

/** Recorded waveforms beside the database, each named by the SHA-256 of its bytes and never changed. */
export interface WaveformFolder {
  /** Begins a file; `name` tells what it is if it is never finished, for example `test-run-2`. */
  begin(name: string): WaveformWriter;
  /** Stores a whole file at once and returns its SHA-256 in hexadecimal. */
  store(bytes: Uint8Array): string;
  /** Path of the file with this hash, or null. */
  find(sha256: string): string | null;
  /** Paths of files that were never finished, left by a killed process. */
  unfinished(): readonly string[];
}

const unfinishedSuffix = '.unfinished';

/** Opens the folder of waveforms in a data folder and creates it if need be, for its owner only. */
export function openWaveformFolder(dataFolder: string): WaveformFolder {
  const folder = join(dataFolder, 'waveforms');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const begin = (name: string): WaveformWriter => beginFile(folder, name);
  return {
    begin,
    store: (bytes) => {
      const writer = begin(`whole-${createHash('sha256').update(bytes).digest('hex')}`);
      writer.append(bytes);
      return writer.finish();
    },
    find: (sha256) => findFile(folder, sha256),
    unfinished: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(unfinishedSuffix))
        .map((name) => join(folder, name)),
  };
}

function beginFile(folder: string, name: string): WaveformWriter {
  const path = join(folder, `${name.replaceAll(/[^\w-]/g, '_')}${unfinishedSuffix}`);
  const file = openSync(path, 'w', 0o600);
  let position = 0;
  return {
    path,
    append: (bytes) => {
      writeAll(file, bytes, position);
      position += bytes.length;
    },
    replaceHead: (bytes) => writeAll(file, bytes, 0),
    finish: () => {
      fsyncSync(file);
      closeSync(file);
      return nameByContent(folder, path);
    },
    discard: () => {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}

/** A write may take fewer bytes than it was given. */
function writeAll(file: number, bytes: Uint8Array, position: number): void {
  let written = 0;
  while (written < bytes.length) {
    written += writeSync(file, bytes, written, bytes.length - written, position + written);
  }
}

function nameByContent(folder: string, path: string): string {
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  renameSync(path, join(folder, `${sha256}.wav`));
  syncFolder(folder);
  return sha256;
}

/** A rename is durable only when the folder is; Windows has no handle for folders and does it by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function findFile(folder: string, sha256: string): string | null {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
  const path = join(folder, `${sha256}.wav`);
  return existsSync(path) ? path : null;
}
