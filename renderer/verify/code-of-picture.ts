import { decodeQR } from 'qr/decode.js';

/** Longest side in pixels at which a picture is searched: more only takes longer. */
const longestSide = 1800;

/** The text of the QR code in a picture; null where none can be read. Nothing leaves the page. */
export async function codeOfPicture(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) return null;
  // A code on a transparent ground would be black on black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return textOf(context.getImageData(0, 0, canvas.width, canvas.height));
}

function textOf(image: ImageData): string | null {
  try {
    return decodeQR({ width: image.width, height: image.height, data: image.data });
  } catch {
    // The library throws where it finds no code.
    return null;
  }
}
