import { reservedPlaceName } from '../report/draw-reserved-place.ts';
import { stringText } from './pdf-canonical.ts';
import type { PageBox } from './page-box.ts';
import { lastPage, type PdfObjects, referenceUnder } from './pdf-objects.ts';
import { arrayAt, type DictionarySpan, dictionaryAt, referredNumber, type Span } from './pdf-values.ts';

const everywhere: PageBox = [-1e9, -1e9, 1e9, 1e9];

/**
 * The box that a paper keeps free on its last page for an electronic signature; null where the paper has none, or where somebody
 * has signed there already.
 */
export function freePlace(pdf: PdfObjects): PageBox | null {
  const place = reservedPlaceIn(pdf);
  return place === null || isTaken(pdf, pdf.dictionary(place.page), place.box) ? null : place.box;
}

/** The place that a paper keeps for an electronic signature, free or not: the object of its last page, and the box there. */
export function reservedPlaceIn(pdf: PdfObjects): { readonly page: number; readonly box: PageBox } | null {
  const catalog = pdf.dictionary(referenceUnder(pdf, pdf.trailer, '/Root'));
  const destination = destinationOf(pdf, catalog);
  if (destination === null) return null;
  const [page, kind, ...sides] = arrayAt(pdf.text, destination.start).items;
  const box = numbersOf(pdf, sides);
  const last = lastPage(pdf, catalog);
  const isOnLastPage = page !== undefined && referredNumber(pdf.text, page) === last;
  const fits = kind !== undefined && pdf.text.slice(kind.start, kind.end) === '/FitR';
  return isOnLastPage && fits && box !== null ? { page: last, box } : null;
}

function destinationOf(pdf: PdfObjects, catalog: DictionarySpan): Span | null {
  const names = dictionaryUnder(pdf, catalog, '/Names');
  const tree = names === null ? null : dictionaryUnder(pdf, names, '/Dests');
  const leaves = tree?.entries.get('/Names');
  if (leaves === undefined) return null;
  const { items } = arrayAt(pdf.text, leaves.start);
  const at = items.findIndex(
    (item, index) => index % 2 === 0 && stringText(pdf.text, item) === reservedPlaceName,
  );
  const value = at === -1 ? undefined : items[at + 1];
  return value !== undefined && pdf.text[value.start] === '[' ? value : null;
}

function dictionaryUnder(pdf: PdfObjects, { entries }: DictionarySpan, key: string): DictionarySpan | null {
  const value = entries.get(key);
  if (value === undefined) return null;
  const elsewhere = referredNumber(pdf.text, value);
  return elsewhere === null ? dictionaryAt(pdf.text, value.start) : pdf.dictionary(elsewhere);
}

function numbersOf({ text }: PdfObjects, items: readonly Span[]): PageBox | null {
  const [left, bottom, right, top] = items.map(({ start, end }) => Number(text.slice(start, end)));
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return null;
  const isBox = [left, bottom, right, top].every(Number.isFinite) && left < right && bottom < top;
  return isBox ? [left, bottom, right, top] : null;
}

function isTaken(pdf: PdfObjects, page: DictionarySpan, place: PageBox): boolean {
  const notes = page.entries.get('/Annots');
  if (notes === undefined) return false;
  const elsewhere = referredNumber(pdf.text, notes);
  const { items } = arrayAt(pdf.text, elsewhere === null ? notes.start : pdf.start(elsewhere));
  return items.some((item) => {
    const number = referredNumber(pdf.text, item);
    const note = number === null ? dictionaryAt(pdf.text, item.start) : pdf.dictionary(number);
    const box = boxOfNote(pdf, note);
    return box !== null && overlap(box, place);
  });
}

/** The box in which a note is seen; null where it has none, or no size. One that cannot be read is everywhere. */
export function boxOfNote(pdf: PdfObjects, note: DictionarySpan): PageBox | null {
  const rectangle = note.entries.get('/Rect');
  if (rectangle === undefined) return null;
  const elsewhere = referredNumber(pdf.text, rectangle);
  const { items } = arrayAt(pdf.text, elsewhere === null ? rectangle.start : pdf.start(elsewhere));
  const [one = Number.NaN, two = Number.NaN, three = Number.NaN, four = Number.NaN, more] = items.map(
    ({ start, end }) => plainNumber(pdf.text.slice(start, end)),
  );
  const [left, right] = [Math.min(one, three), Math.max(one, three)];
  const [bottom, top] = [Math.min(two, four), Math.max(two, four)];
  if (more !== undefined || !Number.isFinite(right - left + top - bottom)) return everywhere;
  return left < right && bottom < top ? [left, bottom, right, top] : null;
}

/** A number as ISO 32000-1, 7.3.3 writes it; not a number for anything else, which readers take for different ones. */
function plainNumber(text: string): number {
  return /^[+-]?(?:\d{1,9}(?:\.\d{0,20})?|\.\d{1,20})$/.test(text) ? Number(text) : Number.NaN;
}

function overlap(one: PageBox, other: PageBox): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
