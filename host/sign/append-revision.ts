import { createHash } from 'node:crypto';
import type { PdfObjects } from './pdf-objects.ts';
import { arrayAt } from './pdf-values.ts';

/** An object of a new revision: its number and its text, without `obj` and `endobj`. */
export interface NewObject {
  readonly number: number;
  readonly generation: number;
  readonly text: string;
}

/**
 * The bytes that add a revision to a PDF (ISO 32000-1, 7.5.6): objects, their table, a trailer that points to the one before. The
 * file itself stays as it is, byte for byte.
 */
export function revisionText(pdf: PdfObjects, objects: readonly NewObject[]): string {
  // The file may end without a line end after its last mark.
  let text = pdf.text.endsWith('\n') ? '' : '\n';
  const table: string[] = [];
  for (const { number, generation, text: own } of objects.toSorted((a, b) => a.number - b.number)) {
    const offset = String(pdf.text.length + text.length).padStart(10, '0');
    table.push(`${number} 1\n${offset} ${String(generation).padStart(5, '0')} n \n`);
    text += `${number} ${generation} obj\n${own}\nendobj\n`;
  }
  const start = pdf.text.length + text.length;
  return `${text}xref\n${table.join('')}trailer\n${trailerText(pdf, objects)}\nstartxref\n${start}\n%%EOF\n`;
}

/** Number of the first object that a PDF does not have yet. */
export function firstFreeNumber({ text, trailer }: PdfObjects): number {
  const size = trailer.entries.get('/Size');
  return size === undefined ? 1 : Number(text.slice(size.start, size.end));
}

function trailerText(pdf: PdfObjects, objects: readonly NewObject[]): string {
  const { text, trailer, startOfTable } = pdf;
  const size = Math.max(firstFreeNumber(pdf), ...objects.map(({ number }) => number + 1));
  const kept = ['/Root', '/Info'].flatMap((key) => {
    const value = trailer.entries.get(key);
    return value === undefined ? [] : [`${key} ${text.slice(value.start, value.end)}`];
  });
  return `<<\n/Size ${size}\n${kept.join('\n')}\n${identifiers(pdf, objects)}/Prev ${startOfTable}\n>>`;
}

/** The first identifier stays, the second is that of this revision (14.4); none where the file has none. */
function identifiers({ text, trailer }: PdfObjects, objects: readonly NewObject[]): string {
  const id = trailer.entries.get('/ID');
  const first = id === undefined ? undefined : arrayAt(text, id.start).items[0];
  if (first === undefined) return '';
  const hash = createHash('sha256').update(text, 'latin1');
  for (const one of objects) hash.update(one.text, 'latin1');
  return `/ID [${text.slice(first.start, first.end)} <${hash.digest('hex').slice(0, 32)}>]\n`;
}
