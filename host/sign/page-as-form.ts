import type { NewObject } from './append-revision.ts';
import { lastPage, type PdfObjects, readPdfObjects, referenceUnder } from './pdf-objects.ts';
import { arrayAt, type DictionarySpan, dictionaryAt, referredNumber, type Span } from './pdf-values.ts';
import { SignError } from './sign-error.ts';

/**
 * The one page of a PDF that we drew as a form (ISO 32000-1, 8.10), with faces and all else that it needs, as objects numbered
 * from `first`; the form is the first of them.
 */
export function pageAsForm(
  drawn: Uint8Array,
  size: readonly [number, number],
  first: number,
): readonly NewObject[] {
  const source = readPdfObjects(drawn);
  const page = source.dictionary(
    lastPage(source, source.dictionary(referenceUnder(source, source.trailer, '/Root'))),
  );
  const content = referenceUnder(source, page, '/Contents');
  const resources = page.entries.get('/Resources');
  if (resources === undefined) throw new SignError('PDF_UNREADABLE');
  const numbers = new Map<number, number>();
  for (const number of reachable(source, resources)) numbers.set(number, first + 1 + numbers.size);
  const own = (number: number, text: string): NewObject => ({ number, generation: 0, text });
  const copies = [...numbers].map(([from, to]) => own(to, objectText(source, from, numbers)));
  const entries = [
    '/Type /XObject',
    '/Subtype /Form',
    `/BBox [0 0 ${size.join(' ')}]`,
    `/Resources ${renumbered(source.text, resources, numbers)}`,
  ];
  const form = objectText(source, content, numbers).replace('<<', () => `<<\n${entries.join('\n')}\n`);
  return [own(first, form), ...copies];
}

/** Every object that a value leads to, each once, in the order in which they are met. */
function reachable(pdf: PdfObjects, from: Span): ReadonlySet<number> {
  const found = new Set<number>();
  const waiting: Span[] = [from];
  for (let span = waiting.pop(); span !== undefined; span = waiting.pop()) {
    for (const { number } of referencesIn(pdf.text, span)) {
      if (found.has(number)) continue;
      found.add(number);
      waiting.push(valueOf(pdf, number));
    }
  }
  return found;
}

interface Reference extends Span {
  readonly number: number;
}

function referencesIn(text: string, span: Span): readonly Reference[] {
  const number = referredNumber(text, span);
  if (number !== null) return [{ ...span, number }];
  return innerValues(text, span).flatMap((inner) => referencesIn(text, inner));
}

function innerValues(text: string, { start }: Span): readonly Span[] {
  if (text.startsWith('<<', start)) return [...dictionaryAt(text, start).entries.values()];
  return text[start] === '[' ? arrayAt(text, start).items : [];
}

/** Text of an object with its stream, where it has one. */
function objectText(pdf: PdfObjects, number: number, numbers: ReadonlyMap<number, number>): string {
  const value = valueOf(pdf, number);
  return `${withOwnFaceNames(renumbered(pdf.text, value, numbers))}${streamText(pdf, value)}`;
}

/** Each part of a face in one file has a tag of its own (ISO 32000-1, 9.6.4); the library gives every document the same ones. */
function withOwnFaceNames(text: string): string {
  return text.replaceAll(/\/([A-Z])ZZZZZ\+/g, '/$1SEENX+');
}

function streamText({ text }: PdfObjects, value: Span): string {
  const head = /^\s*stream\r?\n/.exec(text.slice(value.end, value.end + 20))?.[0];
  if (head === undefined) return '';
  const length = dictionaryAt(text, value.start).entries.get('/Length');
  const bytes = length === undefined ? Number.NaN : Number(text.slice(length.start, length.end));
  if (!Number.isSafeInteger(bytes)) throw new SignError('PDF_UNREADABLE');
  const from = value.end + head.length;
  return `\nstream\n${text.slice(from, from + bytes)}\nendstream`;
}

function renumbered(text: string, span: Span, numbers: ReadonlyMap<number, number>): string {
  let result = '';
  let at = span.start;
  for (const { start, end, number } of referencesIn(text, span).toSorted((a, b) => a.start - b.start)) {
    result += `${text.slice(at, start)}${numbers.get(number) ?? number} 0 R`;
    at = end;
  }
  return result + text.slice(at, span.end);
}

function valueOf(pdf: PdfObjects, number: number): Span | DictionarySpan {
  const start = pdf.start(number);
  const own = /\S/.exec(pdf.text.slice(start, start + 20));
  const from = start + (own?.index ?? 0);
  if (pdf.text.startsWith('<<', from)) return dictionaryAt(pdf.text, from);
  if (pdf.text[from] === '[') return arrayAt(pdf.text, from);
  return { start: from, end: pdf.text.indexOf('endobj', from) };
}
