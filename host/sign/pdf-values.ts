import { SignError } from './sign-error.ts';

/** Where a value stands in the text of a PDF (each byte one character). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A dictionary: its own place and that of each value by its key. */
export interface DictionarySpan extends Span {
  readonly entries: ReadonlyMap<string, Span>;
}

const blank = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const name = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const reference = /\d+[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const other = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const hexString = /<[0-9A-Fa-f\0\t\n\f\r ]*>/y;
const DEEPEST = 100;

/** The dictionary that begins here (ISO 32000-1, 7.3.7). @throws SignError `PDF_UNREADABLE` where there is none */
export function dictionaryAt(text: string, from: number, depth = 0): DictionarySpan {
  const start = skipBlank(text, from);
  if (!text.startsWith('<<', start)) throw new SignError('PDF_UNREADABLE');
  const entries = new Map<string, Span>();
  let at = skipBlank(text, start + 2);
  while (!text.startsWith('>>', at)) {
    const written = matched(name, text, at);
    if (written === null) throw new SignError('PDF_UNREADABLE');
    const value = valueAt(text, at + written.length, depth + 1);
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
export function arrayAt(text: string, from: number, depth = 0): Span & { readonly items: readonly Span[] } {
  const start = skipBlank(text, from);
  if (text[start] !== '[') throw new SignError('PDF_UNREADABLE');
  const items: Span[] = [];
  let at = skipBlank(text, start + 1);
  while (text[at] !== ']') {
    const item = valueAt(text, at, depth + 1);
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

function valueAt(text: string, from: number, depth: number): Span {
  if (depth > DEEPEST) throw new SignError('PDF_UNREADABLE');
  const start = skipBlank(text, from);
  if (text.startsWith('<<', start)) return dictionaryAt(text, start, depth);
  if (text[start] === '[') return arrayAt(text, start, depth);
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

function skipBlank(text: string, at: number): number {
  return at + (matched(blank, text, at)?.length ?? 0);
}

function matched(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
