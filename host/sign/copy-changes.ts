import type { SignedCopyFinding } from '#core/record/signed-copy.ts';
import { coversPaper, ownPage } from './covers-paper.ts';
import { isSignatureField } from './form-changes.ts';
import { canonicalValue } from './pdf-canonical.ts';
import { numbersIn, type PdfObjects, referenceUnder } from './pdf-objects.ts';
import { arrayAt, type DictionarySpan, referredNumber } from './pdf-values.ts';

/** What a signature may change in the catalogue, and in a page: neither alters what is seen of the report. */
const changeableInCatalog: ReadonlySet<string> = new Set([
  '/AcroForm',
  '/DSS',
  '/Extensions',
  '/Perms',
  '/Version',
]);
const changeableInPage: ReadonlySet<string> = new Set(['/Annots']);

/** Which entries of the catalogue and of a page may change. */
interface Changeable {
  readonly catalog: ReadonlySet<string>;
  readonly page: ReadonlySet<string>;
}

const bySigning: Changeable = { catalog: changeableInCatalog, page: changeableInPage };

/** What a reader needs to judge certificates later (PAdES B-LT) is added after a signature, and nothing of it is seen. */
export const byValidationData: Changeable = { catalog: new Set(['/DSS', '/Extensions']), page: new Set() };

/**
 * What the revisions that were added to a report change in it, other than by a signature: objects that are replaced or taken away, and
 * notes on pages. Empty where everything of the report stands as it was.
 */
export function copyChanges(
  report: PdfObjects,
  copy: PdfObjects,
  changeable = bySigning,
): readonly SignedCopyFinding[] {
  const own = copy.tables.findIndex(({ start }) => start === report.startOfTable);
  const added = copy.tables.slice(0, own);
  if (own < 1 || added.some(({ start }) => start < report.text.length)) {
    return [{ code: 'NO_INCREMENT', detail: '' }];
  }
  const root = referenceUnder(report, report.trailer, '/Root');
  if (referenceUnder(copy, copy.trailer, '/Root') !== root) {
    return [{ code: 'CONTENT_CHANGED', detail: String(root) }];
  }
  const known = numbersIn(added).filter((number) => isThere(report, number));
  return known.flatMap((number) => changesOf(report, copy, number, changeable));
}

function changesOf(
  report: PdfObjects,
  copy: PdfObjects,
  number: number,
  changeable: Changeable,
): readonly SignedCopyFinding[] {
  const changed: SignedCopyFinding = { code: 'CONTENT_CHANGED', detail: String(number) };
  if (!isThere(copy, number)) return [changed];
  const root = referenceUnder(report, report.trailer, '/Root');
  const before = dictionaryOf(report, number);
  const after = dictionaryOf(copy, number);
  if (before === null || after === null) return sameValue(report, copy, number) ? [] : [changed];
  if (number === root) return differs(report, before, copy, after, changeable.catalog) ? [changed] : [];
  if (valueUnder(report, before, '/Type') !== '/Page') {
    return differs(report, before, copy, after, new Set()) || isStream(report, before) ? [changed] : [];
  }
  if (differs(report, before, copy, after, changeable.page)) return [changed];
  return addedNotes(report, before, copy, after, number);
}

function addedNotes(
  report: PdfObjects,
  before: DictionarySpan,
  copy: PdfObjects,
  after: DictionarySpan,
  page: number,
): readonly SignedCopyFinding[] {
  const known = new Set(notesOf(report, before));
  const notes = notesOf(copy, after);
  const gone = [...known].filter((note) => !notes.includes(note));
  const foreign = notes.filter((note) => !known.has(note) && !isSignatureWidget(copy, note));
  const covering = notes.filter((note) => {
    const number = numberOf(note);
    if (known.has(note) || foreign.includes(note) || number === null) return false;
    const field = copy.dictionary(number);
    return coversPaper(report, copy, [page, ...ownPage(copy, field)], field);
  });
  return [
    ...[...gone, ...foreign].map((note) => ({ code: 'ANNOTATION_ADDED', detail: note }) as const),
    ...covering.map((note) => ({ code: 'SIGNATURE_COVERS', detail: note }) as const),
  ];
}

/** The notes of a page, each by its reference; one that is written out on the spot stands with its text. */
function notesOf(pdf: PdfObjects, page: DictionarySpan): readonly string[] {
  const value = page.entries.get('/Annots');
  if (value === undefined) return [];
  const elsewhere = referredNumber(pdf.text, value);
  const { items } = arrayAt(pdf.text, elsewhere === null ? value.start : pdf.start(elsewhere));
  return items.map((item) => canonicalValue(pdf.text, item));
}

/** Number of the object of a note; null for one that is written out on the spot. */
function numberOf(note: string): number | null {
  const number = /^(\d+) \d+ R$/.exec(note)?.[1];
  return number === undefined ? null : Number(number);
}

function isSignatureWidget(pdf: PdfObjects, note: string): boolean {
  const number = numberOf(note);
  if (number === null) return false;
  const field = dictionaryOf(pdf, number);
  return field !== null && valueUnder(pdf, field, '/Subtype') === '/Widget' && isSignatureField(pdf, field);
}

function differs(
  report: PdfObjects,
  before: DictionarySpan,
  copy: PdfObjects,
  after: DictionarySpan,
  changeable: ReadonlySet<string>,
): boolean {
  const keys = new Set([...before.entries.keys(), ...after.entries.keys()]);
  return [...keys].some(
    (key) => !changeable.has(key) && valueUnder(report, before, key) !== valueUnder(copy, after, key),
  );
}

function valueUnder({ text }: PdfObjects, { entries }: DictionarySpan, key: string): string | null {
  const value = entries.get(key);
  return value === undefined ? null : canonicalValue(text, value);
}

/** A stream that is written anew is a changed one, whatever its dictionary says. */
function isStream({ text }: PdfObjects, { end }: DictionarySpan): boolean {
  return /^\s*stream\b/.test(text.slice(end, end + 20));
}

function isThere(pdf: PdfObjects, number: number): boolean {
  const table = pdf.tables.find(({ places }) => places.has(number));
  return (table?.places.get(number) ?? null) !== null;
}

function dictionaryOf(pdf: PdfObjects, number: number): DictionarySpan | null {
  return /^\s*<</.test(pdf.text.slice(pdf.start(number), pdf.start(number) + 20))
    ? pdf.dictionary(number)
    : null;
}

/** Of an object that is no dictionary: the text up to its end. */
function sameValue(report: PdfObjects, copy: PdfObjects, number: number): boolean {
  const [one, other] = [report, copy].map((pdf) => {
    const start = pdf.start(number);
    return pdf.text.slice(start, pdf.text.indexOf('endobj', start)).trim();
  });
  return one === other;
}
