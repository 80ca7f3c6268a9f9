import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { maximumPhotoBytes, openPhotoFolder, photoHash } from '#host/store/photo-folder.ts';
import { jpegOf, png, webp } from '../../support/pictures.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the folder of photos', () => {
  test.each([
    ['jpg', 'image/jpeg', jpegOf(1)],
    ['png', 'image/png', png],
    ['webp', 'image/webp', webp],
  ])('keeps a %s under its SHA-256 and gives it back byte for byte', (ending, mediaType, bytes) => {
    const folder = temporaryFolder();
    const photos = openPhotoFolder(folder);
    const stored = photos.store(bytes);
    expect(stored).toEqual({ sha256: photoHash(bytes), mediaType });
    expect(readdirSync(join(folder, 'photos'))).toEqual([`${photoHash(bytes)}.${ending}`]);
    const found = photos.find(photoHash(bytes));
    expect(found.state === 'whole' && [...found.bytes]).toEqual([...bytes]);
  });

  test.each([
    ['a script', new TextEncoder().encode('<svg onload="alert(1)"/>')],
    ['nothing', new Uint8Array()],
    ['a RIFF file that is a recording', new TextEncoder().encode('RIFF....WAVEfmt ')],
    ['a picture that is too large', jpegOf(1, maximumPhotoBytes + 1)],
  ])('refuses %s and keeps nothing of it', (_name, bytes) => {
    const folder = temporaryFolder();
    expect(openPhotoFolder(folder).store(bytes)).toBeNull();
    expect(readdirSync(join(folder, 'photos'))).toEqual([]);
  });

  test('takes a picture of just the largest size', () => {
    expect(openPhotoFolder(temporaryFolder()).store(jpegOf(1, maximumPhotoBytes))).not.toBeNull();
  });

  test('tells a file that is gone from one that was altered', () => {
    const folder = temporaryFolder();
    const photos = openPhotoFolder(folder);
    const sha256 = photos.store(jpegOf(1))?.sha256 ?? '';
    writeFileSync(join(folder, 'photos', `${sha256}.jpg`), jpegOf(2));
    expect(photos.find(sha256)).toEqual({ state: 'altered' });
    expect(photos.find('0'.repeat(64))).toEqual({ state: 'missing' });
    expect(photos.find('../../secret')).toEqual({ state: 'missing' });
  });
});
