import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { BackupFile } from '#core/record/backup-manifest.ts';
import type { BackupWatch } from './backup-progress.ts';

/** Size and SHA-256 of a file. */
export type FileFacts = Pick<BackupFile, 'bytes' | 'sha256'>;

/**
 * Copies a file byte by byte to a new one for its owner only, on disk when this returns; facts are of what was read. Never a
 * link and no shared blocks: damage to one must not be damage to the other.
 */
export async function copyHashed(from: string, to: string, watch: BackupWatch): Promise<FileFacts> {
  const tally = newTally(watch);
  await pipeline(
    createReadStream(from),
    (source: AsyncIterable<Uint8Array>) => counted(source, tally),
    createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }),
    optionsOf(watch),
  );
  return tally.facts();
}

/** Reads a file to its end. */
export async function hashFile(path: string, watch: BackupWatch): Promise<FileFacts> {
  const tally = newTally(watch);
  await pipeline(
    createReadStream(path),
    async (source: AsyncIterable<Uint8Array>) => {
      for await (const chunk of source) tally.add(chunk);
    },
    optionsOf(watch),
  );
  return tally.facts();
}

interface Tally {
  add(chunk: Uint8Array): void;
  facts(): FileFacts;
}

function newTally({ moved }: BackupWatch): Tally {
  const hash: Hash = createHash('sha256');
  let bytes = 0;
  return {
    add: (chunk) => {
      hash.update(chunk);
      bytes += chunk.length;
      moved?.(chunk.length);
    },
    facts: () => ({ bytes, sha256: hash.digest('hex') }),
  };
}

async function* counted(source: AsyncIterable<Uint8Array>, tally: Tally): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    tally.add(chunk);
    yield chunk;
  }
}

function optionsOf({ signal }: BackupWatch): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}
