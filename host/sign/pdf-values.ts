import { SignError } from './sign-error.ts';

/** Where a value stands in the text of a PDF (each byte one character), with those in it where they have been read. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly entries?: ReadonlyMap<string, Span>;
  readonly items?: readonly Span[];
}

/** An array: its own place and that of each of its values. */
export interface ArraySpan extends Span {
  readonly items: readonly Span[];
}

/** A dictionary: its own place and that of each value by its key. */
export interface DictionarySpan extends Span {
  readonly entries: ReadonlyMap<string, Span>;
}

const blanks = /[\0\t\n\f\r ]+/y;
const comment = /%[^\r\n]*/y;
const name = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const reference = /\d+[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const other = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const hexString = /<[0-9A-Fa-f\0\t\n\f\r ]*>/y;
const DEEPEST = 100;
/** Far more than a paper with all its pages has in one place; what has more would keep the bench from its other work. */
const MOST_VALUES = 100_000;

/** How deep a value stands in others, and how many of them may still be read. */
interface Reading {
  readonly depth: number;
  readonly left: { count: number };
}

const begun = (): Reading => ({ depth: 0, left: { count: MOST_VALUES } });
const below = ({ depth, left }: Reading): Reading => ({ depth: depth + 1, left });

/** The dictionary that begins here (ISO 32000-1, 7.3.7). @throws SignError `PDF_UNREADABLE` where there is none */
export function dictionaryAt(text: string, from: number): DictionarySpan {
  return readDictionary(text, from, begun());
}

function readDictionary(text: string, from: number, reading: Reading): DictionarySpan {
  const start = skipBlank(text, from);
  if (!text.startsWith('<<', start)) throw new SignError('PDF_UNREADABLE');
  const entries = new Map<string, Span>();
  let at = skipBlank(text, start + 2);
  while (!text.startsWith('>>', at)) {
    const written = matched(name, text, at);
    if (written === null) throw new SignError('PDF_UNREADABLE');
    const value = valueAt(text, at + written.length, below(reading));
    const key = keyOf(written);
    // Of a key that stands twice some readers take the first, others the last.
    if (entries.has(key)) throw new SignError('PDF_UNREADABLE');
    entries.set(key, value);
    at = skipBlank(text, value.end);
  }
  return { start, end: at + 2, entries };
}

/** A key with its letters that are written as numbers (7.3.5). */
function keyOf(written: string): string {
  return written.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The values of the array that begins here, each as its place. @throws SignError `PDF_UNREADABLE` where there is none */
export function arrayAt(text: string, from: number): ArraySpan {
  return readArray(text, from, begun());
}

function readArray(text: string, from: number, reading: Reading): ArraySpan {
  const start = skipBlank(text, from);
  if (text[start] !== '[') throw new SignError('PDF_UNREADABLE');
  const items: Span[] = [];
  let at = skipBlank(text, start + 1);
  while (text[at] !== ']') {
    const item = valueAt(text, at, below(reading));
    items.push(item);
    at = skipBlank(text, item.end);
  }
  return { start, end: at + 1, items };
}

/** Number of the object that a value refers to; null where it is no reference. */
export function referredNumber(text: string, { start, end }: Span): number | null {
  const found = /^(\d+)\s+\d+\s+R$/.exec(text.slice(start, end));
  return found === null ? null : Number(found[1]);
}

function valueAt(text: string, from: number, reading: Reading): Span {
  reading.left.count -= 1;
  if (reading.depth > DEEPEST || reading.left.count < 0) throw new SignError('PDF_UNREADABLE');
  const start = skipBlank(text, from);
  if (text.startsWith('<<', start)) return readDictionary(text, start, reading);
  if (text[start] === '[') return readArray(text, start, reading);
  if (text[start] === '(') return { start, end: endOfString(text, start) };
  for (const pattern of [hexString, name, reference, other]) {
    const found = matched(pattern, text, start);
    if (found !== null) return { start, end: start + found.length };
  }
  throw new SignError('PDF_UNREADABLE');
}

/** End of a string in parentheses, which may be nested and escaped. */
function endOfString(text: string, start: number): number {
  let open = 0;
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\\') at += 1;
    else if (letter === '(') open += 1;
    else if (letter === ')' && --open === 0) return at + 1;
  }
  throw new SignError('PDF_UNREADABLE');
}

function skipBlank(text: string, from: number): number {
  let at = from;
  for (;;) {
    const found = matched(blanks, text, at) ?? matched(comment, text, at);
    if (found === null) return at;
    at += found.length;
  }
}

function matched(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
