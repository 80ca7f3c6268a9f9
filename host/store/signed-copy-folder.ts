import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { sha256 as hashOf } from '../seal/sha256.ts';
import { syncFolder } from '../seal/write-durably.ts';

/** Name of the folder of signed copies in a data folder. */
export const signedCopyFolderName = 'signed-copies';

/** Largest signed copy that is kept, in bytes: a report with all its photos and signatures stays below. */
export const maximumCopyBytes = 16 * 1024 * 1024;

/** A signed copy's file as it is found: whole, not there, or with other bytes than its name says. */
export type FoundCopy =
  | { readonly state: 'whole'; readonly bytes: Uint8Array }
  | { readonly state: 'missing' }
  | { readonly state: 'altered' };

/** Signed copies beside the database, each named by the SHA-256 of its file and never changed. */
export interface SignedCopyFolder {
  /** Stores a copy, durably; gives its SHA-256. */
  store(bytes: Uint8Array): string;
  /** The copy with this SHA-256, its bytes checked against it. */
  find(sha256: string): FoundCopy;
}

/** Opens the folder of signed copies in a data folder; it is made with the first copy, for its owner only. */
export function openSignedCopyFolder(dataFolder: string): SignedCopyFolder {
  const folder = join(dataFolder, signedCopyFolderName);
  return { store: (bytes) => store(folder, bytes), find: (sha256) => find(folder, sha256) };
}

function store(folder: string, bytes: Uint8Array): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const sha256 = hashOf(bytes);
  const path = join(folder, `${sha256}.pdf`);
  const growing = `${path}.part`;
  const file = openSync(growing, 'w', 0o600);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(growing, path);
  syncFolder(folder);
  return sha256;
}

function find(folder: string, sha256: string): FoundCopy {
  const path = join(folder, `${sha256}.pdf`);
  if (!/^[0-9a-f]{64}$/.test(sha256) || !existsSync(path)) return { state: 'missing' };
  const bytes = new Uint8Array(readFileSync(path));
  return hashOf(bytes) === sha256 ? { state: 'whole', bytes } : { state: 'altered' };
}
