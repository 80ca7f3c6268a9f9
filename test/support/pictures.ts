import { Buffer } from 'node:buffer';

/** A whole JPEG of one grey pixel, as a drawing program writes it. */
const greyPixel = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);

/** A JPEG that is told from others by the byte after its end, padded to a length where one is wanted. */
export function jpegOf(mark: number, length = greyPixel.length + 1): Uint8Array {
  const bytes = new Uint8Array(length);
  bytes.set(greyPixel);
  bytes[bytes.length - 1] = mark;
  return bytes;
}

/** The first bytes of a PNG and of a WebP; enough to know them by. */
export const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
/** See {@link png}. */
export const webp = new TextEncoder().encode('RIFF\u0010\u0000\u0000\u0000WEBPVP8 ');
