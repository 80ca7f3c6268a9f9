import { describe, expect, test } from 'vitest';
import { printReport } from '#host/report/print-report.ts';
import { type NewObject, revisionText } from '#host/sign/append-revision.ts';
import { checkSignedCopy } from '#host/sign/check-signed-copy.ts';
import { readPdfObjects, referenceUnder } from '#host/sign/pdf-objects.ts';
import { madeRecord } from '../../support/made-bundle.ts';

const report = await printReport(madeRecord(), 'id');
const own = readPdfObjects(report);
const root = referenceUnder(own, own.trailer, '/Root');
const catalog = own.text.slice(own.dictionary(root).start, own.dictionary(root).end);
const object = (number: number, text: string): NewObject => ({ number, generation: 0, text });

async function codes(objects: readonly NewObject[]): Promise<readonly string[]> {
  const copy = Buffer.concat([report, Buffer.from(revisionText(own, objects), 'latin1')]);
  return (await checkSignedCopy(report, copy)).findings.map(({ code }) => code);
}

const holding = (value: string): readonly NewObject[] => [
  object(
    root,
    catalog.replace(/>>$/, () => `/DSS ${value}\n>>`),
  ),
];
const nested = (depth: number, inner: string): string => '['.repeat(depth) + inner + ']'.repeat(depth);
const signature = '<< /SubFilter /ETSI.CAdES.detached /ByteRange [0 1 2 3] /Contents <00> >>';
const many = (count: number, text: string): readonly NewObject[] =>
  Array.from({ length: count }, (_, index) => object(9000 + index, text));

describe('a returned file that is made to keep the bench busy', () => {
  test.each([
    ['with a million dictionaries in one place', () => holding(`[${'<</A 1>> '.repeat(1_000_000)}]`)],
    ['with as many numbers, deep in arrays', () => holding(nested(90, '1 '.repeat(1_000_000)))],
    ['with arrays in arrays without end', () => holding(nested(100_000, ''))],
    ['with a text that never ends', () => holding('('.repeat(3_000_000))],
    ['with more signatures than people sign', () => many(17, signature)],
    ['with more objects than a paper has', () => many(60_000, 'null')],
  ])('%s is refused as unreadable, and soon', async (_what, objects) => {
    const begun = performance.now();
    expect(await codes(objects())).toEqual(['UNREADABLE']);
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  test.each([
    ['millions of blanks', () => holding(`${' '.repeat(8_000_000)} 1`)],
    ['millions of digits', () => holding(`[${'1'.repeat(8_000_000)}]`)],
  ])('with %s is read to its end', async (_what, objects) => {
    expect(await codes(objects())).toEqual(['NO_SIGNATURE']);
  });

  test('with a signature larger than any is signed by nobody', async () => {
    const large = signature.replace('<00>', `<${'3080'.repeat(200_000)}>`);
    expect(await codes([object(9000, large)])).toEqual(['SIGNATURE_BROKEN']);
  });
});
