import { Buffer } from 'node:buffer';
import type { ReportBlock } from '#core/report/report-model.ts';
import type { FindPhoto } from '../store/photo-folder.ts';
import type { PageFlow } from './page-flow.ts';
import { tagged, taggedFigure } from './paper-structure.ts';
import { colour, content, textStyles } from './paper-tokens.ts';
import { drawText, layOut } from './text-layout.ts';

type PhotosBlock = Extract<ReportBlock, { readonly kind: 'photos' }>;
type PrintedPhoto = PhotosBlock['photos'][number];

const gap = 14;
const cellWidth = (content.width - gap) / 2;
const pictureHeight = 168;
const captionHeight = 46;

/** Height of one row of photos: at least this much stands on the page of their heading. */
export const photoRowHeight = pictureHeight + captionHeight;

/** Draws photos two in a row; one whose file is missing or altered is named in its place and never left out. */
export function drawPhotos(flow: PageFlow, block: PhotosBlock, findPhoto: FindPhoto): void {
  for (let index = 0; index < block.photos.length; index += 2) {
    flow.require(photoRowHeight);
    block.photos.slice(index, index + 2).forEach((photo, column) => {
      drawPhoto(flow, content.left + column * (cellWidth + gap), photo, {
        picture: pictureOf(photo, block, findPhoto),
        notPrintable: block.notPrintable,
      });
    });
    flow.moveTo(flow.y + photoRowHeight);
  }
}

/** The bytes of a picture that can be printed, or the words that stand in its place. */
function pictureOf(photo: PrintedPhoto, block: PhotosBlock, findPhoto: FindPhoto): Uint8Array | string {
  const found = findPhoto(photo.sha256);
  if (found.state !== 'whole') return block[found.state];
  return found.mediaType === 'image/webp' ? block.notPrintable : found.bytes;
}

function drawPhoto(
  flow: PageFlow,
  left: number,
  photo: PrintedPhoto,
  { picture, notPrintable }: { readonly picture: Uint8Array | string; readonly notPrintable: string },
): void {
  const { document } = flow;
  document.save().rect(left, flow.y, cellWidth, pictureHeight).fill(colour.paper).restore();
  let words = typeof picture === 'string' ? picture : null;
  if (typeof picture !== 'string') {
    taggedFigure(document, `${photo.caption} ${photo.detail}`.trim(), () => {
      if (!drawPicture(flow, left, picture)) words = notPrintable;
    });
  }
  if (words !== null) {
    const text = layOut(document, words, textStyles.body, cellWidth - 20);
    const top = flow.y + pictureHeight / 2 - text.height / 2;
    tagged(document, 'P', () => drawText(document, text, left + 10, top));
  }
  const hash = `SHA-256 ${photo.sha256.slice(0, 32)} ${photo.sha256.slice(32)}`;
  let top = flow.y + pictureHeight + 3;
  for (const [said, style] of [
    [photo.caption, textStyles.body],
    [photo.detail, textStyles.small],
    [hash, textStyles.small],
  ] as const) {
    if (said === '') continue;
    const text = layOut(document, said, style, cellWidth);
    top = tagged(document, 'P', () => drawText(document, text, left, top));
  }
}

/** Draws the picture as large as fits; false for one that cannot be decoded. */
function drawPicture({ document, y }: PageFlow, left: number, bytes: Uint8Array): boolean {
  try {
    const fit: [number, number] = [cellWidth, pictureHeight];
    document.image(Buffer.from(bytes), left, y, { fit, align: 'center', valign: 'center' });
    return true;
  } catch {
    return false;
  }
}
