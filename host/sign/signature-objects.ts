import type { NewObject } from './append-revision.ts';
import { firstFreeNumber } from './append-revision.ts';
import { type PageBox, shortNumber, sizeOf } from './page-box.ts';
import { pageAsForm } from './page-as-form.ts';
import { lastPage, type PdfObjects, referenceUnder } from './pdf-objects.ts';
import { arrayAt, type DictionarySpan, dictionaryAt, referredNumber } from './pdf-values.ts';

/** What a signature says of itself in the PDF. */
export interface SignatureNote {
  readonly name: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly reason: string;
  readonly location: string;
}

/** Placeholder of a byte range, wide enough for every file. */
export const rangePlaceholder = '[0 ********** ********** **********]';

/** Print, and locked: the field belongs to the signature. */
const WIDGET_FLAGS = 132;

/** Where a signature is seen on the last page, and what is seen: a PDF of one page of the size of that box. */
export interface SeenSignature {
  readonly box: PageBox;
  readonly drawn: Uint8Array;
}

/**
 * The objects that put a signature into a PDF: the signature with room for its contents, a field on the last page (invisible where
 * nothing of it is to be seen), and page, form and catalogue that name it. What they held before stays word for word.
 */
export function signatureObjects(
  pdf: PdfObjects,
  note: SignatureNote,
  contentBytes: number,
  seen: SeenSignature | null = null,
): readonly NewObject[] {
  const root = referenceUnder(pdf, pdf.trailer, '/Root');
  const catalog = pdf.dictionary(root);
  const page = lastPage(pdf, catalog);
  const signature = firstFreeNumber(pdf);
  const widget = signature + 1;
  const look = lookOf(seen, widget + 1);
  const own = (number: number, text: string): NewObject => ({ number, generation: 0, text });
  return [
    own(signature, signatureText(note, contentBytes)),
    own(widget, widgetText({ signature, page, name: fieldName(pdf), ...look })),
    ...look.objects,
    ...withItem(pdf, page, '/Annots', `${widget} 0 R`),
    ...formObjects(pdf, root, catalog, `${widget} 0 R`),
  ];
}

function signatureText({ name, at, reason, location }: SignatureNote, contentBytes: number): string {
  return [
    '<<',
    '/Type /Sig',
    '/Filter /Adobe.PPKLite',
    '/SubFilter /ETSI.CAdES.detached',
    `/ByteRange ${rangePlaceholder}`,
    `/Contents <${'0'.repeat(contentBytes * 2)}>`,
    `/M (${pdfDate(at)})`,
    `/Name ${textString(name)}`,
    ...(reason === '' ? [] : [`/Reason ${textString(reason)}`]),
    ...(location === '' ? [] : [`/Location ${textString(location)}`]),
    '>>',
  ].join('\n');
}

interface Look {
  readonly box: PageBox;
  /** Entry of the field that leads to what is seen; null where nothing is. */
  readonly appearance: string | null;
  readonly objects: readonly NewObject[];
}

function lookOf(seen: SeenSignature | null, first: number): Look {
  if (seen === null) return { box: [0, 0, 0, 0], appearance: null, objects: [] };
  const objects = pageAsForm(seen.drawn, sizeOf(seen.box), first);
  return { box: seen.box, appearance: `/AP << /N ${first} 0 R >>`, objects };
}

function widgetText({
  signature,
  page,
  name,
  box,
  appearance,
}: Omit<Look, 'objects'> & {
  readonly signature: number;
  readonly page: number;
  readonly name: string;
}): string {
  return [
    '<<',
    '/Type /Annot',
    '/Subtype /Widget',
    '/FT /Sig',
    `/T (${name})`,
    `/V ${signature} 0 R`,
    `/F ${WIDGET_FLAGS}`,
    `/Rect [${box.map(shortNumber).join(' ')}]`,
    ...(appearance === null ? [] : [appearance]),
    `/P ${page} 0 R`,
    '>>',
  ].join('\n');
}

/** A name that no field has yet: the number of the first object it is made of is new. */
function fieldName(pdf: PdfObjects): string {
  return `Senyap.Signature.${firstFreeNumber(pdf)}`;
}

/** Adds an item to an array under a key of an object, whether it stands there, elsewhere or not at all. */
function withItem(pdf: PdfObjects, owner: number, key: string, item: string): readonly NewObject[] {
  const dictionary = pdf.dictionary(owner);
  const value = dictionary.entries.get(key);
  const elsewhere = value === undefined ? null : referredNumber(pdf.text, value);
  if (elsewhere !== null) return [replaced(pdf, elsewhere, arrayObject(pdf, elsewhere, item))];
  const array = value === undefined ? `[${item}]` : appended(pdf.text, value.start, item);
  return [replaced(pdf, owner, withEntry(pdf.text, dictionary, key, array))];
}

/** Catalogue and form with the new field. */
function formObjects(
  pdf: PdfObjects,
  root: number,
  catalog: DictionarySpan,
  field: string,
): readonly NewObject[] {
  const form = catalog.entries.get('/AcroForm');
  if (form === undefined) {
    const text = withEntry(pdf.text, catalog, '/AcroForm', `<< /Fields [${field}] /SigFlags 3 >>`);
    return [replaced(pdf, root, text)];
  }
  const elsewhere = referredNumber(pdf.text, form);
  if (elsewhere !== null) {
    return formParts(pdf, pdf.dictionary(elsewhere), field, (text) => replaced(pdf, elsewhere, text));
  }
  return formParts(pdf, dictionaryAt(pdf.text, form.start), field, (text) =>
    replaced(pdf, root, withEntry(pdf.text, catalog, '/AcroForm', text)),
  );
}

function formParts(
  pdf: PdfObjects,
  form: DictionarySpan,
  field: string,
  written: (text: string) => NewObject,
): readonly NewObject[] {
  const fields = form.entries.get('/Fields');
  const elsewhere = fields === undefined ? null : referredNumber(pdf.text, fields);
  const array =
    fields === undefined ? `[${field}]` : elsewhere === null && appended(pdf.text, fields.start, field);
  const changes = { '/SigFlags': '3', ...(array === false ? {} : { '/Fields': array }) };
  const parts = [written(withEntries(pdf.text, form, changes))];
  return elsewhere === null
    ? parts
    : [...parts, replaced(pdf, elsewhere, arrayObject(pdf, elsewhere, field))];
}

function arrayObject(pdf: PdfObjects, number: number, item: string): string {
  return appended(pdf.text, pdf.start(number), item);
}

function replaced(pdf: PdfObjects, number: number, text: string): NewObject {
  return { number, generation: pdf.generation(number), text };
}

function appended(text: string, from: number, item: string): string {
  const { start, end } = arrayAt(text, from);
  return `${text.slice(start, end - 1)} ${item}]`;
}

function withEntry(text: string, dictionary: DictionarySpan, key: string, value: string): string {
  return withEntries(text, dictionary, { [key]: value });
}

/** A dictionary with these values under their keys; everything else as it stands. */
function withEntries(
  text: string,
  dictionary: DictionarySpan,
  changes: Readonly<Record<string, string>>,
): string {
  let result = text.slice(dictionary.start, dictionary.end - 2);
  const known = Object.entries(changes)
    .flatMap(([key, value]) => {
      const place = dictionary.entries.get(key);
      return place === undefined ? [] : [{ ...place, value }];
    })
    .toSorted((one, other) => other.start - one.start);
  for (const { start, end, value } of known) {
    result = `${result.slice(0, start - dictionary.start)}${value}${result.slice(end - dictionary.start)}`;
  }
  const added = Object.entries(changes).filter(([key]) => !dictionary.entries.has(key));
  return `${result}${added.map(([key, value]) => `${key} ${value}\n`).join('')}>>`;
}

/** `D:20261129103000+07'00` of an ISO moment with offset (7.9.4). */
function pdfDate(at: string): string {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z|([+-]\d\d):(\d\d))$/.exec(at);
  if (found === null) throw new RangeError('The moment of a signature has an offset.');
  const [, year, month, day, hour, minute, second, zone, hours = '+00', minutes = '00'] = found;
  const offset = zone === 'Z' ? 'Z' : `${hours}'${minutes}`;
  return `D:${year}${month}${day}${hour}${minute}${second}${offset}`;
}

/** A text in UTF-16 as hexadecimal, so that no letter needs to be escaped (7.9.2.2). */
function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
