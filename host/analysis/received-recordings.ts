import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, rm, statfs, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that was received, kept under a name that nobody outside chose. */
export interface ReceivedFile {
  readonly id: string;
  readonly path: string;
  readonly byteLength: number;
}

/** Why a file was not received. */
export class ReceiveError extends Error {
  override readonly name = 'ReceiveError';
  readonly code: 'RECORDING_TOO_LARGE' | 'DISK_TOO_FULL';

  constructor(code: ReceiveError['code']) {
    super(code);
    this.code = code;
  }
}

/** What bounds the files received. */
export interface ReceiveLimits {
  /** Largest file in bytes. */
  readonly largestBytes: number;
  /** Bytes that stay free on the disk for the tests that may be running. */
  readonly reservedBytes: number;
  /** Bytes free on the disk of a folder. */
  readonly freeBytes: (folder: string) => Promise<number>;
}

/** 8 GiB is eight hours of one channel in 24 bits at 96 kHz; 1 GiB stays for the bench. */
export const usualReceiveLimits: ReceiveLimits = {
  largestBytes: 8 * 2 ** 30,
  reservedBytes: 2 ** 30,
  freeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
};

/** How often the disk is looked at while a file comes in. */
const LOOK_EVERY_BYTES = 64 * 2 ** 20;

/** A folder of files on their way through the program: nothing in it outlives the program or its next start. */
export interface ReceivedRecordings {
  /**
   * Takes a file as it streams in. `announcedBytes` is its length where the sender tells it. Whatever stops it leaves
   * nothing behind. @throws ReceiveError
   */
  receive(body: AsyncIterable<Uint8Array>, announcedBytes: number | null): Promise<ReceivedFile>;
  remove(file: ReceivedFile): Promise<void>;
  /** Removes everything. */
  clear(): void;
}

/** Opens the folder and removes what a program that died left in it. */
export function openReceivedRecordings(
  folder: string,
  limits: ReceiveLimits = usualReceiveLimits,
): ReceivedRecordings {
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  clear();
  return {
    receive: async (body, announcedBytes) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const room = await roomIn(folder, limits);
      if (announcedBytes !== null) requireRoom(announcedBytes, room, limits);
      const id = randomUUID();
      const path = join(folder, `${id}.wav`);
      return { id, path, byteLength: await write(path, body, () => roomIn(folder, limits), limits) };
    },
    remove: (file) => rm(file.path, { force: true, maxRetries: 3 }),
    clear,
  };
}

async function roomIn(folder: string, { freeBytes, reservedBytes }: ReceiveLimits): Promise<number> {
  return (await freeBytes(folder)) - reservedBytes;
}

function requireRoom(bytes: number, room: number, { largestBytes }: ReceiveLimits): void {
  if (bytes > largestBytes) throw new ReceiveError('RECORDING_TOO_LARGE');
  if (bytes > room) throw new ReceiveError('DISK_TOO_FULL');
}

async function write(
  path: string,
  body: AsyncIterable<Uint8Array>,
  look: () => Promise<number>,
  limits: ReceiveLimits,
): Promise<number> {
  const file = await open(path, 'wx', 0o600);
  try {
    const byteLength = await writeAll(file, body, look, limits);
    await file.close();
    return byteLength;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw isDiskFull(error) ? new ReceiveError('DISK_TOO_FULL') : error;
  }
}

async function writeAll(
  file: FileHandle,
  body: AsyncIterable<Uint8Array>,
  look: () => Promise<number>,
  limits: ReceiveLimits,
): Promise<number> {
  let written = 0;
  let nextLook = 0;
  for await (const bytes of body) {
    if (written >= nextLook) {
      requireRoom(bytes.length, await look(), limits);
      nextLook = written + LOOK_EVERY_BYTES;
    }
    requireRoom(written + bytes.length, Number.POSITIVE_INFINITY, limits);
    await writeWhole(file, bytes);
    written += bytes.length;
  }
  return written;
}

/** A write may take fewer bytes than it was given. */
async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length;) done += (await file.write(bytes, done)).bytesWritten;
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
