import { numbersIn, type PdfObjects } from './pdf-objects.ts';

/**
 * Numbers of objects that a signed file refers to without having them, and that a later addition brings: so what is seen of what was
 * signed could be chosen afterwards.
 */
export function filledGaps(signed: PdfObjects, copy: PdfObjects, reportLength: number): readonly number[] {
  const own = copy.tables.findIndex(({ start }) => start === signed.startOfTable);
  const known = new Set(numbersIn(signed.tables));
  const added = numbersIn(copy.tables.slice(0, Math.max(0, own))).filter((number) => !known.has(number));
  if (added.length === 0) return [];
  const referred = new Set(
    [
      ...signed.text
        .slice(reportLength)
        .matchAll(/(?<!\d)(\d{1,10})\s{1,20}\d{1,5}\s{1,20}R(?![A-Za-z0-9])/g),
    ].map(([, number]) => Number(number)),
  );
  return added.filter((number) => referred.has(number));
}
