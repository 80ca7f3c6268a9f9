import { describe, expect, test } from 'vitest';
import { printReport } from '#host/report/print-report.ts';
import { type NewObject, revisionText } from '#host/sign/append-revision.ts';
import { checkSignedCopy } from '#host/sign/check-signed-copy.ts';
import { reservedPlaceIn } from '#host/sign/free-place.ts';
import { lastPage, readPdfObjects, referenceUnder } from '#host/sign/pdf-objects.ts';
import { signPdf } from '#host/sign/sign-pdf.ts';
import { madeRecord } from '../../support/made-bundle.ts';
import { madeIdentity } from '../../support/made-identity.ts';
import { buildTestRecord } from '../../support/test-record-builder.ts';

const at = '2026-11-29T10:30:00+07:00';
const report = await printReport(madeRecord(), 'id');
const own = readPdfObjects(report);
const place = reservedPlaceIn(own);
const [left = 0, bottom = 0, right = 0, top = 0] = place?.box ?? [];

async function signed(pdf: Uint8Array): Promise<Uint8Array> {
  return await signPdf(pdf, madeIdentity(at), { at, reason: '', location: '' });
}

const textOf = (pdf: Uint8Array, number: number): string => {
  const objects = readPdfObjects(pdf);
  const { start, end } = objects.dictionary(number);
  return objects.text.slice(start, end);
};

const object = (number: number, text: string): NewObject => ({ number, generation: 0, text });

function withRevision(pdf: Uint8Array, objects: readonly NewObject[]): Uint8Array {
  return Buffer.concat([pdf, Buffer.from(revisionText(readPdfObjects(pdf), objects), 'latin1')]);
}

/** A PDF with one more note, on a page of its own choice. */
function withNote(pdf: Uint8Array, note: string, page = pageOf(pdf)): Uint8Array {
  const text = textOf(pdf, page);
  const changed = text.includes('/Annots [')
    ? text.replace('/Annots [', '/Annots [9000 0 R ')
    : text.replace(/>>$/, '/Annots [9000 0 R]\n>>');
  return withRevision(pdf, [object(9000, note), object(page, changed)]);
}

/** A PDF with a form in its catalogue. */
function withForm(pdf: Uint8Array, form: string, ...more: readonly NewObject[]): Uint8Array {
  const root = rootOf(pdf);
  return withRevision(pdf, [
    object(root, textOf(pdf, root).replace(/>>$/, `/AcroForm ${form}\n>>`)),
    ...more,
  ]);
}

function rootOf(pdf: Uint8Array): number {
  const objects = readPdfObjects(pdf);
  return referenceUnder(objects, objects.trailer, '/Root');
}

const pageOf = (pdf: Uint8Array): number => {
  const objects = readPdfObjects(pdf);
  return lastPage(objects, objects.dictionary(rootOf(pdf)));
};
const field = (rest: string): string => `<< /Type /Annot /Subtype /Widget /FT /Sig /T (x) ${rest} >>`;
const boxed = (...box: readonly number[]): string => field(`/Rect [${box.join(' ')}]`);
const codes = async (copy: Uint8Array, paper = report): Promise<readonly string[]> =>
  (await checkSignedCopy(paper, copy)).findings.map(({ code }) => code);

describe('a signature that is seen', () => {
  test.each([
    ['over the whole page', boxed(0, 0, 595, 842)],
    ['over the whole page, its corners told the other way round', boxed(595, 842, 0, 0)],
    ['over the head of the page, though over its place, too', boxed(left, bottom, right, top + 40)],
    ['over the box of somebody else', boxed(left - 40, bottom, right, top)],
    ['from its place down to the foot', boxed(left, 10, right, top)],
    [
      'at a size that grows as the page is made smaller',
      field(`/F 12 /Rect [${left} ${bottom} ${right} ${top}]`),
    ],
    ['in its place but for a number that stands elsewhere', field('/Rect [9001 0 R 0 595 842]')],
    ['in a box that readers read differently', field('/Rect [0 0 --595 842]')],
    ['in a box of five numbers', field('/Rect [0 0 0 0 500]')],
  ])('%s is refused, before another signature and after it', async (_where, note) => {
    expect(await codes(await signed(withNote(report, note)))).toEqual(['SIGNATURE_COVERS']);
    const after = withNote(await signed(report), note);
    expect(await codes(after)).toEqual(['SIGNATURE_COVERS', 'ADDED_AFTER_SIGNATURE']);
  });

  test.each([
    ['in its place', boxed(left, bottom, right, top)],
    ['in a part of it', boxed(left + 20, bottom + 10, right - 60, top - 30)],
    ['with its frame on the edge of the place', boxed(left - 4, bottom - 4, right + 4, top + 4)],
    ['nowhere', boxed(0, 0, 0, 0)],
  ])('%s is taken', async (_where, note) => {
    expect(place).not.toBeNull();
    expect(await codes(await signed(withNote(report, note)))).toEqual([]);
  });

  test('on another page than the last is refused', async () => {
    const first = Number(/\/Kids \[(\d+)/.exec(own.text)?.[1]);
    const there = boxed(left, bottom, right, top);
    expect(await codes(await signed(withNote(report, there, first)))).toEqual(['SIGNATURE_COVERS']);
    const elsewhere = field(`/Rect [${left} ${bottom} ${right} ${top}] /P ${first} 0 R`);
    expect(await codes(await signed(withNote(report, elsewhere)))).toEqual(['SIGNATURE_COVERS']);
  });

  test('anywhere on a paper that keeps no place for it is refused, and taken invisible', async () => {
    const paper = await printReport(buildTestRecord({ evidence: { mode: 'workshop' } }), 'id');
    expect(reservedPlaceIn(readPdfObjects(paper))).toBeNull();
    const seen = withNote(paper, boxed(left, bottom, right, top));
    expect(await codes(await signed(seen), paper)).toEqual(['SIGNATURE_COVERS']);
    expect(await codes(await signed(paper), paper)).toEqual([]);
  });

  test('through the form alone, named by no page, is refused', async () => {
    const cover = object(9000, boxed(0, 0, 595, 842));
    expect(await codes(await signed(withForm(report, '<< /Fields [9000 0 R] >>', cover)))).toEqual([
      'SIGNATURE_COVERS',
    ]);
    const below = object(9001, '<< /T (y) /Kids [9000 0 R] >>');
    expect(await codes(await signed(withForm(report, '<< /Fields [9001 0 R] >>', cover, below)))).toEqual([
      'SIGNATURE_COVERS',
    ]);
  });
});

describe('a copy is refused', () => {
  test('where the picture of a signature was left out of what was signed and is brought afterwards', async () => {
    const look = '/AP << /N 9900 0 R >>';
    const note = field(`/Rect [${left} ${bottom} ${right} ${top}] ${look}`);
    const copy = await signed(withNote(report, note));
    expect(await codes(copy)).toEqual([]);
    const picture = '<< /Subtype /Form /BBox [0 0 9 9] /Length 0 >>\nstream\n\nendstream';
    expect(await codes(withRevision(copy, [object(9900, picture)]))).toEqual(['ADDED_AFTER_SIGNATURE']);
    expect(await codes(withRevision(copy, [object(9901, picture)]))).toEqual([]);
  });

  test.each([
    ['with a field to write into', '<< /Fields [9000 0 R] >>', '<< /FT /Tx /T (x) /V (78) >>'],
    ['with a field that does something', '<< /Fields [9000 0 R] >>', field('/AA << /E 1 0 R >>')],
    ['with a form of another make', '<< /Fields [] /XFA 9000 0 R >>', '<< /Length 0 >>\nstream\n\nendstream'],
    ['with such a form under a name in numbers', '<< /Fields [] /X#46A 9000 0 R >>', '[]'],
  ])('%s', async (_what, form, text) => {
    expect(await codes(await signed(withForm(report, form, object(9000, text))))).toEqual(['FORM_ADDED']);
  });

  test('with a key that stands twice, for readers take the one or the other', async () => {
    const twice = field('/Rect [0 0 595 842] /Rect [0 0 0 0]');
    expect(await codes(Buffer.from(withNote(await signed(report), twice)))).toEqual(['UNREADABLE']);
  });

  test.each([
    '/MediaBox [0 0 200 200]',
    '/CropBox [0 0 200 200]',
    '/Contents 1 0 R',
    '/Rotate 90',
    '/UserUnit 9',
  ])('with another page: %s', async (entry) => {
    const page = pageOf(report);
    const [key = ''] = entry.split(' ');
    const plain = textOf(report, page).replace(new RegExp(`${key} (\\[[^\\]]*\\]|\\d+ 0 R|\\d+)`), '');
    const changed = withRevision(report, [object(page, plain.replace(/>>$/, `${entry}\n>>`))]);
    expect(await codes(await signed(changed))).toEqual(['CONTENT_CHANGED']);
  });

  test.each(['/OCProperties << >>', '/OpenAction 1 0 R', '/AA << >>'])(
    'with another catalogue: %s',
    async (entry) => {
      const root = rootOf(report);
      const text = textOf(report, root).replace(/>>$/, `${entry}\n>>`);
      expect(await codes(await signed(withRevision(report, [object(root, text)])))).toEqual([
        'CONTENT_CHANGED',
      ]);
    },
  );

  test('with an object written again where no table tells of it: readers that mend files would show it', async () => {
    const first = Number(/\/Kids \[(\d+)/.exec(own.text)?.[1]);
    const again = `${first} 0 obj\n<< /Type /Page >>\nendobj\n`;
    const hidden = Buffer.concat([report, Buffer.from(again, 'latin1')]);
    const lines = revisionText(readPdfObjects(report), [object(9000, '<< >>')]);
    const [, offset = '', start = ''] = /\n(\d{10}) 00000 n[\s\S]*startxref\n(\d+)/.exec(lines) ?? [];
    const moved = lines
      .replace(offset, String(Number(offset) + again.length).padStart(10, '0'))
      .replace(`startxref\n${start}`, `startxref\n${Number(start) + again.length}`);
    const copy = await signed(Buffer.concat([hidden, Buffer.from(moved, 'latin1')]));
    expect((await checkSignedCopy(report, copy)).findings).toEqual([
      { code: 'CONTENT_CHANGED', detail: String(first) },
    ]);
  });
});
