import type { Photo } from '#core/procedure/photo.ts';
import { photoEnding } from '../store/photo-type.ts';

/** Name of a photo's file in an exported folder, by its place in the record: `photo-1-exhaust.jpg`. */
export function photoName(index: number, { subject, mediaType }: Photo): string {
  return `photo-${index + 1}-${subject}.${photoEnding(mediaType)}`;
}
