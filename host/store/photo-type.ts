import type { PhotoMediaType } from '#core/procedure/photo.ts';

/** The kind of picture that these bytes begin as, by their first bytes alone; null for anything else. */
export function photoTypeOf(bytes: Uint8Array): PhotoMediaType | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  const isRiff = startsWith(bytes, ascii('RIFF'));
  return isRiff && startsWith(bytes.subarray(8), ascii('WEBP')) ? 'image/webp' : null;
}

/** The ending of a picture's file. */
export function photoEnding(mediaType: PhotoMediaType): string {
  return { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }[mediaType];
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

function startsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[index] === byte);
}
