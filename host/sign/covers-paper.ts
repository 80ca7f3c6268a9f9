import { boxOfNote, reservedPlaceIn } from './free-place.ts';
import type { PdfObjects } from './pdf-objects.ts';
import { type DictionarySpan, referredNumber } from './pdf-values.ts';

/** A frame may stand on the edge of the place, in points; what is next to the place is twice as far away. */
const tolerance = 5;

/** No size of its own on the screen, no direction of its own (ISO 32000-1, 12.5.3): such a note leaves its box. */
const LEAVES_BOX = 8 + 16;

/**
 * True for a signature that may be seen anywhere but in the place that the report keeps for it: its picture could say anything, a verdict
 * included, over what the paper says. A note without a page of its own counts as one of the page that holds the place.
 */
export function coversPaper(
  report: PdfObjects,
  copy: PdfObjects,
  pages: readonly number[],
  note: DictionarySpan,
): boolean {
  const box = boxOfNote(copy, note);
  if (box === null) return false;
  const place = reservedPlaceIn(report);
  if (place === null || pages.some((page) => page !== place.page) || leavesBox(copy, note)) return true;
  const [left, bottom, right, top] = place.box;
  const isInside =
    box[0] >= left - tolerance &&
    box[1] >= bottom - tolerance &&
    box[2] <= right + tolerance &&
    box[3] <= top + tolerance;
  return !isInside;
}

function leavesBox({ text }: PdfObjects, { entries }: DictionarySpan): boolean {
  const flags = entries.get('/F');
  if (flags === undefined) return false;
  const value = Number(text.slice(flags.start, flags.end));
  return !Number.isSafeInteger(value) || (value & LEAVES_BOX) !== 0;
}

/** Page that a note says it is on; none where it says nothing. */
export function ownPage({ text }: PdfObjects, { entries }: DictionarySpan): readonly number[] {
  const value = entries.get('/P');
  const page = value === undefined ? null : referredNumber(text, value);
  return page === null ? [] : [page];
}
