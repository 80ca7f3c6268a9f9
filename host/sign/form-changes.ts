import type { SignedCopyFinding } from '#core/record/signed-copy.ts';
import { coversPaper, ownPage } from './covers-paper.ts';
import { canonicalValue } from './pdf-canonical.ts';
import { type PdfObjects, referenceUnder } from './pdf-objects.ts';
import { arrayAt, type DictionarySpan, dictionaryAt, referredNumber, type Span } from './pdf-values.ts';

/** What a field may do beside being seen: none of it belongs to a signature. */
const doings = ['/A', '/AA', '/OC'] as const;
const MOST_FIELDS = 1000;

/**
 * What the form of a copy holds beside signatures in the place that the report keeps for them: fields of another kind, fields that do
 * something, a form of another make (XFA), and fields that are seen elsewhere, be they in the notes of a page or not.
 */
export function formChanges(report: PdfObjects, copy: PdfObjects): readonly SignedCopyFinding[] {
  const form = formOf(copy);
  if (form === null) return [];
  const foreign: SignedCopyFinding[] = form.entries.has('/XFA')
    ? [{ code: 'FORM_ADDED', detail: '/XFA' }]
    : [];
  return [...foreign, ...fieldsOf(copy, form).flatMap((field) => changesIn(report, copy, field))];
}

/** True for a field that is for a signature, by itself or by the one above it, and does nothing. */
export function isSignatureField(pdf: PdfObjects, field: DictionarySpan): boolean {
  if (doings.some((key) => field.entries.has(key))) return false;
  const parent = field.entries.get('/Parent');
  const above = parent === undefined ? null : referredNumber(pdf.text, parent);
  const kind = valueUnder(pdf, field, '/FT');
  return (kind ?? (above === null ? null : valueUnder(pdf, pdf.dictionary(above), '/FT'))) === '/Sig';
}

function changesIn(report: PdfObjects, copy: PdfObjects, field: Field): readonly SignedCopyFinding[] {
  const { name, dictionary } = field;
  if (dictionary === null || !(field.isGroup || isSignatureField(copy, dictionary))) {
    return [{ code: 'FORM_ADDED', detail: name }];
  }
  return coversPaper(report, copy, ownPage(copy, dictionary), dictionary)
    ? [{ code: 'SIGNATURE_COVERS', detail: name }]
    : [];
}

interface Field {
  /** Its reference; one that is written out on the spot stands with its text. */
  readonly name: string;
  /** Null for one that is no object of its own. */
  readonly dictionary: DictionarySpan | null;
  /** True for one that only holds others together. */
  readonly isGroup: boolean;
}

function formOf(pdf: PdfObjects): DictionarySpan | null {
  const form = pdf.dictionary(referenceUnder(pdf, pdf.trailer, '/Root')).entries.get('/AcroForm');
  if (form === undefined) return null;
  const elsewhere = referredNumber(pdf.text, form);
  return elsewhere === null ? dictionaryAt(pdf.text, form.start) : pdf.dictionary(elsewhere);
}

/** Every field of a form, each once, with those below it. */
function fieldsOf(pdf: PdfObjects, form: DictionarySpan): readonly Field[] {
  const found = new Map<string, Field>();
  const waiting = [...itemsUnder(pdf, form, '/Fields')];
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    const name = canonicalValue(pdf.text, item);
    if (found.has(name)) continue;
    const field = fieldAt(pdf, name, item);
    found.set(name, found.size < MOST_FIELDS ? field : { ...field, dictionary: null });
    if (found.size > MOST_FIELDS) break;
    if (field.dictionary !== null) waiting.push(...itemsUnder(pdf, field.dictionary, '/Kids'));
  }
  return [...found.values()];
}

function fieldAt(pdf: PdfObjects, name: string, item: Span): Field {
  const number = referredNumber(pdf.text, item);
  const dictionary = number === null ? null : pdf.dictionary(number);
  const isGroup =
    dictionary !== null &&
    dictionary.entries.has('/Kids') &&
    ['/FT', '/Subtype', '/AP', ...doings].every((key) => !dictionary.entries.has(key));
  return { name, dictionary, isGroup };
}

function itemsUnder(pdf: PdfObjects, { entries }: DictionarySpan, key: string): readonly Span[] {
  const value = entries.get(key);
  if (value === undefined) return [];
  const elsewhere = referredNumber(pdf.text, value);
  return arrayAt(pdf.text, elsewhere === null ? value.start : pdf.start(elsewhere)).items;
}

function valueUnder({ text }: PdfObjects, { entries }: DictionarySpan, key: string): string | null {
  const value = entries.get(key);
  return value === undefined ? null : canonicalValue(text, value);
}
