import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Photo } from '#core/procedure/photo.ts';
import { checkedPhoto, photoHash } from '../store/photo-folder.ts';
import { photoTypeOf } from '../store/photo-type.ts';
import type { FolderWarning } from './source-warnings.ts';
import type { TestFile } from './test-file.ts';

type NamedPhoto = NonNullable<TestFile['photos']>[number];

/** The photos of a folder as evidence, and what is wrong with their files. */
export interface ReadPhotos {
  readonly photos: Photo[];
  readonly warnings: readonly FolderWarning[];
}

/**
 * Reads the photos that `test.json` names and checks each against its SHA-256. One that is missing or altered is told and,
 * where its SHA-256 is known, stays in the evidence: what a record names is never dropped. Photos change no verdict.
 */
export function readPhotos(folder: string, { photos = [] }: TestFile): ReadPhotos {
  const read = photos.map((named) => readPhoto(folder, named));
  return {
    photos: read.flatMap(({ photo }) => photo ?? []),
    warnings: read.flatMap(({ warning }) => warning ?? []),
  };
}

interface ReadPhoto {
  readonly photo: Photo | null;
  readonly warning: FolderWarning | null;
}

function readPhoto(folder: string, { file, ...named }: NamedPhoto): ReadPhoto {
  const bytes = bytesOf(join(folder, file));
  const sha256 = named.sha256 ?? (bytes === null ? null : photoHash(bytes));
  const mediaType = named.mediaType ?? (bytes === null ? null : photoTypeOf(bytes));
  const photo = sha256 === null || mediaType === null ? null : { ...named, sha256, mediaType };
  return { photo, warning: warningOf(file, bytes, sha256) };
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function warningOf(file: string, bytes: Uint8Array | null, sha256: string | null): FolderWarning | null {
  if (bytes === null || sha256 === null) {
    return { code: 'PHOTO_MISSING', message: `The photo ${file} that test.json names cannot be read.` };
  }
  if (checkedPhoto(bytes, sha256).state === 'whole') return null;
  const message = `The photo ${file} is not the one that test.json names: its SHA-256 or its kind differs.`;
  return { code: 'PHOTO_ALTERED', message };
}
