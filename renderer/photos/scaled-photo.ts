import { pageWords } from '#core/words/page-words.ts';
import { photoWords } from '#core/words/photo-words.ts';
import { DoorError } from '../door/door-error.ts';

/** Longest side of a kept photo in pixels, and how well it is kept. */
const longestSide = 1600;
const quality = 0.85;

/** Width and height that fit the longest side; a smaller picture stays as it is. */
export function fittedSize(width: number, height: number): readonly [width: number, height: number] {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/**
 * A picture drawn anew as JPEG of at most 1600 pixels: upright, and without what the camera wrote into the file (place,
 * time, device). @throws DoorError where it cannot be read as a picture
 */
export async function scaledPhoto(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new DoorError('PHOTO_UNREADABLE', 0, photoWords.unreadable);
  });
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = fittedSize(picture.width, picture.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new DoorError('PHOTO_UNREADABLE', 0, pageWords.door.noAnswer);
  // JPEG knows no transparency: what shows through becomes white.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return await new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) =>
        blob === null ? reject(new DoorError('PHOTO_UNREADABLE', 0, photoWords.unreadable)) : resolve(blob),
      'image/jpeg',
      quality,
    );
  });
}
