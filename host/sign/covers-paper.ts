import { boxOfNote, reservedPlaceIn } from './free-place.ts';
import type { PdfObjects } from './pdf-objects.ts';
import type { DictionarySpan } from './pdf-values.ts';

/** So far a signing service may draw beyond the place, to the sides and upward: there is nothing but the boxes to sign in. */
const tolerance = 40;

/**
 * True for a signature that is seen anywhere but in the place that the paper keeps for it (and below, where nothing of the paper is):
 * its picture could say anything, a verdict included, over what the paper says.
 */
export function coversPaper(pdf: PdfObjects, page: number, note: DictionarySpan): boolean {
  const box = boxOfNote(pdf, note);
  if (box === null) return false;
  const place = reservedPlaceIn(pdf);
  if (place === null || place.page !== page) return true;
  const [left, , right, top] = box;
  return (
    left < place.box[0] - tolerance || right > place.box[2] + tolerance || top > place.box[3] + tolerance
  );
}
