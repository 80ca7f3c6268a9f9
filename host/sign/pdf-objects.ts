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
  /** Every table of objects, newest first: where it begins and which objects it tells of. */
  readonly tables: readonly PdfTable[];
  /** Place of the dictionary of an object by its number. @throws SignError `PDF_UNREADABLE` */
  dictionary(number: number): DictionarySpan;
  /** Where the value of an object begins. @throws SignError `PDF_UNREADABLE` */
  start(number: number): number;
  /** Generation of an object. */
  generation(number: number): number;
}

/** Where an object begins. */
export interface Place {
  readonly offset: number;
  readonly generation: number;
}

/** One table of objects of a PDF. */
export interface PdfTable {
  readonly start: number;
  readonly trailer: DictionarySpan;
  /** Null for an object that is free from this table on. */
  readonly places: ReadonlyMap<number, Place | null>;
}

/** Each signature adds one or two. */
const MOST_REVISIONS = 64;
const MOST_OBJECTS = 50_000;
const section = /(\d+) (\d+)\s+/y;
const entry = /(\d{10}) (\d{5}) ([nf])\s+/y;

/**
 * Reads the tables of objects of a PDF, newest revision first (ISO 32000-1, 7.5.4, 7.5.6).
 * @throws SignError `PDF_UNREADABLE`, `PDF_ENCRYPTED`, `PDF_UNSUPPORTED`
 */
export function readPdfObjects(pdf: Uint8Array): PdfObjects {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  if (!text.startsWith('%PDF-')) throw new SignError('PDF_UNREADABLE');
  const tables = readTables(text, lastStart(text));
  const [{ trailer, start: startOfTable }] = tables;
  if (trailer.entries.has('/Encrypt')) throw new SignError('PDF_ENCRYPTED');
  const placeOf = (number: number): Place => {
    const place = tables.find(({ places }) => places.has(number))?.places.get(number) ?? null;
    if (place === null) throw new SignError('PDF_UNREADABLE');
    return place;
  };
  const dictionaries = new Map<number, DictionarySpan>();
  const dictionaryOf = (number: number): DictionarySpan => {
    const known = dictionaries.get(number) ?? dictionaryAt(text, contentAt(text, number, placeOf(number)));
    dictionaries.set(number, known);
    return known;
  };
  return {
    text,
    startOfTable,
    trailer,
    tables,
    generation: (number) => placeOf(number).generation,
    dictionary: dictionaryOf,
    start: (number) => contentAt(text, number, placeOf(number)),
  };
}

/** The numbers of all objects that tables tell of, ascending. */
export function numbersIn(tables: readonly PdfTable[]): readonly number[] {
  const numbers = new Set<number>();
  for (const { places } of tables) for (const number of places.keys()) numbers.add(number);
  return [...numbers].toSorted((one, other) => one - other);
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

function readTables(text: string, newest: number): readonly [PdfTable, ...PdfTable[]] {
  const first = readTable(text, newest);
  const tables: [PdfTable, ...PdfTable[]] = [first];
  for (let { trailer } = first; tables.length < MOST_REVISIONS;) {
    if (trailer.entries.has('/XRefStm')) throw new SignError('PDF_UNSUPPORTED');
    const before = trailer.entries.get('/Prev');
    if (before === undefined) return tables;
    const table = readTable(text, Number(text.slice(before.start, before.end)));
    tables.push(table);
    ({ trailer } = table);
  }
  throw new SignError('PDF_UNREADABLE');
}

function readTable(text: string, start: number): PdfTable {
  const head = matchAt(/xref\s+/y, text, start);
  if (head === null) throw noTable(text, start);
  const places = new Map<number, Place | null>();
  let at = start + head[0].length;
  for (let found = matchAt(section, text, at); found !== null; found = matchAt(section, text, at)) {
    at = readSection(text, at + found[0].length, Number(found[1]), Number(found[2]), places);
  }
  if (!text.startsWith('trailer', at)) throw new SignError('PDF_UNREADABLE');
  return { start, places, trailer: dictionaryAt(text, at + 'trailer'.length) };
}

/** Reads the entries of one section into the places and gives where they end. */
function readSection(
  text: string,
  from: number,
  first: number,
  count: number,
  places: Map<number, Place | null>,
): number {
  let at = from;
  for (let index = 0; index < count; index += 1) {
    const one = matchAt(entry, text, at);
    if (one === null || places.size > MOST_OBJECTS) throw new SignError('PDF_UNREADABLE');
    at += one[0].length;
    const place = one[3] === 'n' ? { offset: Number(one[1]), generation: Number(one[2]) } : null;
    places.set(first + index, place);
  }
  return at;
}

/** A table that is an object is a compressed one. */
function noTable(text: string, start: number): SignError {
  const isObject = /^\d+\s+\d+\s+obj/.test(text.slice(start, start + 40));
  return new SignError(isObject ? 'PDF_UNSUPPORTED' : 'PDF_UNREADABLE');
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
