import { createHash } from 'node:crypto';
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
import type { PhotoMediaType } from '#core/procedure/photo.ts';
import { photoEnding, photoTypeOf } from './photo-type.ts';

/** Largest photo that is kept, in bytes: the page scales pictures far below it. */
export const maximumPhotoBytes = 4 * 1024 * 1024;

/** A photo that was stored. */
export interface StoredPhoto {
  readonly sha256: string;
  readonly mediaType: PhotoMediaType;
}

/** A photo's file as it is found: whole, not there, or with other bytes than its name says. */
export type FoundPhoto =
  | { readonly state: 'whole'; readonly bytes: Uint8Array; readonly mediaType: PhotoMediaType }
  | { readonly state: 'missing' }
  | { readonly state: 'altered' };

/** Finds the photo with this SHA-256. */
export type FindPhoto = (sha256: string) => FoundPhoto;

/** Photos beside the database, each named by the SHA-256 of its file and never changed. */
export interface PhotoFolder {
  /** Stores a picture; null where it is too large or none of the known kinds. */
  store(bytes: Uint8Array): StoredPhoto | null;
  /** The photo with this SHA-256, its bytes checked against it. */
  find(sha256: string): FoundPhoto;
}

/** Opens the folder of photos in a data folder and creates it if need be, for its owner only. */
export function openPhotoFolder(dataFolder: string): PhotoFolder {
  const folder = join(dataFolder, 'photos');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { store: (bytes) => store(folder, bytes), find: (sha256) => find(folder, sha256) };
}

/** SHA-256 of bytes, in hexadecimal. */
export function photoHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function store(folder: string, bytes: Uint8Array): StoredPhoto | null {
  const mediaType = photoTypeOf(bytes);
  if (mediaType === null || bytes.length > maximumPhotoBytes) return null;
  const sha256 = photoHash(bytes);
  const path = join(folder, `${sha256}.${photoEnding(mediaType)}`);
  const growing = `${path}.part`;
  const file = openSync(growing, 'w', 0o600);
  try {
    writeSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(growing, path);
  return { sha256, mediaType };
}

function find(folder: string, sha256: string): FoundPhoto {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return { state: 'missing' };
  const path = ['jpg', 'png', 'webp'].map((ending) => join(folder, `${sha256}.${ending}`)).find(existsSync);
  if (path === undefined) return { state: 'missing' };
  return checkedPhoto(readFileSync(path), sha256);
}

/** Bytes that should be the photo of this SHA-256. */
export function checkedPhoto(bytes: Uint8Array, sha256: string): FoundPhoto {
  const mediaType = photoTypeOf(bytes);
  if (mediaType === null || photoHash(bytes) !== sha256) return { state: 'altered' };
  return { state: 'whole', bytes, mediaType };
}
