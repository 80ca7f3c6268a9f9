import { arrayAt, type DictionarySpan, dictionaryAt, referredNumber } from './pdf-values.ts';
import { SignError } from './sign-error.ts';

/** The objects of a PDF as far as a signature needs them. */
export interface PdfObjects {
  /** The file, each byte one character. */
  readonly text: string;
  /** Where the last table of objects begins. */
  readonly startOfTable: number;
  /** The trailer that counts. */
  readonly trailer: DictionarySpan;
  /** Place of the dictionary of an object by its number. @throws SignError `PDF_UNREADABLE` */
  dictionary(number: number): DictionarySpan;
  /** Where the value of an object begins. @throws SignError `PDF_UNREADABLE` */
  start(number: number): number;
  /** Generation of an object. */
  generation(number: number): number;
}

interface Place {
  readonly offset: number;
  readonly generation: number;
}

const MOST_REVISIONS = 1000;

/**
 * Reads the tables of objects of a PDF, newest revision first (ISO 32000-1, 7.5.4, 7.5.6).
 * @throws SignError `PDF_UNREADABLE`, `PDF_ENCRYPTED`, `PDF_UNSUPPORTED`
 */
export function readPdfObjects(pdf: Uint8Array): PdfObjects {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  if (!text.startsWith('%PDF-')) throw new SignError('PDF_UNREADABLE');
  const places = new Map<number, Place | null>();
  const startOfTable = lastStart(text);
  const trailer = readTable(text, startOfTable, places);
  readOlderTables(text, trailer, places);
  if (trailer.entries.has('/Encrypt')) throw new SignError('PDF_ENCRYPTED');
  const placeOf = (number: number): Place => {
    const place = places.get(number);
    if (place === undefined || place === null) throw new SignError('PDF_UNREADABLE');
    return place;
  };
  return {
    text,
    startOfTable,
    trailer,
    generation: (number) => placeOf(number).generation,
    dictionary: (number) => dictionaryAt(text, contentAt(text, number, placeOf(number))),
    start: (number) => contentAt(text, number, placeOf(number)),
  };
}

/** The number that a trailer or dictionary refers to under a key. @throws SignError `PDF_UNREADABLE` */
export function referenceUnder({ text }: PdfObjects, { entries }: DictionarySpan, key: string): number {
  const value = entries.get(key);
  const number = value === undefined ? null : referredNumber(text, value);
  if (number === null) throw new SignError('PDF_UNREADABLE');
  return number;
}

/** Number of the last page's object. @throws SignError `PDF_UNREADABLE` */
export function lastPage(pdf: PdfObjects, catalog: DictionarySpan): number {
  let number = referenceUnder(pdf, catalog, '/Pages');
  for (let depth = 0; depth < 50; depth += 1) {
    const kids = pdf.dictionary(number).entries.get('/Kids');
    if (kids === undefined) return number;
    const last = arrayAt(pdf.text, kids.start).items.at(-1);
    const next = last === undefined ? null : referredNumber(pdf.text, last);
    if (next === null) break;
    number = next;
  }
  throw new SignError('PDF_UNREADABLE');
}

function lastStart(text: string): number {
  const found = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-1100));
  if (found === null) throw new SignError('PDF_UNREADABLE');
  return Number(found[1]);
}

function readOlderTables(text: string, newest: DictionarySpan, places: Map<number, Place | null>): void {
  let trailer = newest;
  for (let count = 0; count < MOST_REVISIONS; count += 1) {
    if (trailer.entries.has('/XRefStm')) throw new SignError('PDF_UNSUPPORTED');
    const before = trailer.entries.get('/Prev');
    if (before === undefined) return;
    trailer = readTable(text, Number(text.slice(before.start, before.end)), places);
  }
  throw new SignError('PDF_UNREADABLE');
}

/** Reads one table into the places, where what is known already is newer, and gives its trailer. */
function readTable(text: string, start: number, places: Map<number, Place | null>): DictionarySpan {
  const head = /xref\s+/y;
  head.lastIndex = start;
  if (!head.test(text)) {
    throw new SignError(
      /^\d+\s+\d+\s+obj/.test(text.slice(start, start + 40)) ? 'PDF_UNSUPPORTED' : 'PDF_UNREADABLE',
    );
  }
  const section = /(\d+) (\d+)\s+/y;
  const entry = /(\d{10}) (\d{5}) ([nf])\s+/y;
  let at = head.lastIndex;
  for (let found = matchAt(section, text, at); found !== null; found = matchAt(section, text, at)) {
    at = section.lastIndex;
    const [first, count] = [Number(found[1]), Number(found[2])];
    for (let index = 0; index < count; index += 1) {
      const one = matchAt(entry, text, at);
      if (one === null) throw new SignError('PDF_UNREADABLE');
      at = entry.lastIndex;
      const place = one[3] === 'n' ? { offset: Number(one[1]), generation: Number(one[2]) } : null;
      if (!places.has(first + index)) places.set(first + index, place);
    }
  }
  if (!text.startsWith('trailer', at)) throw new SignError('PDF_UNREADABLE');
  return dictionaryAt(text, at + 'trailer'.length);
}

/** Where the content of an object begins. */
function contentAt(text: string, number: number, { offset, generation }: Place): number {
  const head = new RegExp(`${number}\\s+${generation}\\s+obj`, 'y');
  if (matchAt(head, text, offset) === null) throw new SignError('PDF_UNREADABLE');
  return head.lastIndex;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
