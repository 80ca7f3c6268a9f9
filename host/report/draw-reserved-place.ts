import type { ReservedPlace } from '#core/report/report-model.ts';
import { tagged } from './paper-structure.ts';
import { colour, page, textStyles } from './paper-tokens.ts';
import { drawShort, shortWidth } from './text-layout.ts';

/** Wide enough for what signing services draw: a code or a seal with a name beside it. */
export const reservedPlaceWidth = 186;

/** Name of the place in the file (a named destination that fits the whole box), by which a program finds it. */
export const reservedPlaceName = 'Senyap.TTE';

/** Where a box stands, in points from the upper left corner of the page. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Draws the box that is kept free for an electronic signature, its marker in the very middle, and gives the place its name. */
export function drawReservedPlace(
  document: PDFKit.PDFDocument,
  { title, hint, marker }: ReservedPlace,
  { left, top, width, height }: Box,
): void {
  const { small, group } = textStyles;
  document.save().roundedRect(left, top, width, height, 8).lineWidth(0.8).dash(3, { space: 2 });
  document.strokeColor(colour.teal).stroke().undash().restore();
  tagged(document, 'P', () => {
    drawShort(document, title, group, left + 12, top + 10);
    const markerLeft = left + (width - shortWidth(document, marker, small)) / 2;
    drawShort(document, marker, small, markerLeft, top + (height - small.leading) / 2);
    drawShort(document, hint, small, left + 12, top + height - 9 - small.leading);
  });
  const [bottom, upper] = [page.height - top - height, page.height - top];
  document.addNamedDestination(reservedPlaceName, 'FitR', left, bottom, left + width, upper);
}
