import { describe, expect, test } from 'vitest';
import { printReport } from '#host/report/print-report.ts';
import { type NewObject, revisionText } from '#host/sign/append-revision.ts';
import { checkSignedCopy } from '#host/sign/check-signed-copy.ts';
import { lastPage, readPdfObjects, referenceUnder } from '#host/sign/pdf-objects.ts';
import { signPdf } from '#host/sign/sign-pdf.ts';
import { chanceFrom } from '../../support/chance-from.ts';
import { madeSigner, type SignerWish } from '../../support/certificate-maker.ts';
import { madeRecord } from '../../support/made-bundle.ts';
import { madeIdentity } from '../../support/made-identity.ts';
import { pdfSignatures, signedByPoppler } from '../../support/pdf-signature.ts';

const at = '2026-11-29T10:30:00+07:00';
const report = await printReport(madeRecord(), 'id');

async function signed(pdf: Uint8Array, wish: SignerWish = {}): Promise<Uint8Array> {
  return await signPdf(pdf, madeIdentity(at, wish), { at, reason: '', location: '' });
}

/** A report to which somebody added a revision with these objects. */
function withRevision(
  pdf: Uint8Array,
  objects: (numbers: { page: number; root: number }) => readonly NewObject[],
) {
  const own = readPdfObjects(pdf);
  const root = referenceUnder(own, own.trailer, '/Root');
  const page = lastPage(own, own.dictionary(root));
  return Buffer.concat([pdf, Buffer.from(revisionText(own, objects({ page, root })), 'latin1')]);
}

const textOf = (pdf: Uint8Array, number: number): string => {
  const objects = readPdfObjects(pdf);
  const { start, end } = objects.dictionary(number);
  return objects.text.slice(start, end);
};
const codes = async (copy: Uint8Array): Promise<readonly string[]> =>
  (await checkSignedCopy(report, copy)).findings.map(({ code }) => code);

function placeOfContents(copy: Uint8Array): { readonly start: number; readonly end: number } {
  const start = Buffer.from(copy).lastIndexOf('/Contents <') + '/Contents '.length;
  return { start, end: copy.indexOf('>'.charCodeAt(0), start) + 1 };
}

function changedAt(copy: Uint8Array, place: number): Uint8Array {
  const changed = Uint8Array.from(copy);
  changed[place] = (changed[place] ?? 0) ^ 1;
  return changed;
}

describe('a report that comes back signed', () => {
  test('is taken where it begins with our bytes and carries a signature over all of them', async () => {
    const copy = await checkSignedCopy(report, await signed(report));
    expect(copy).toMatchObject({
      accepted: true,
      findings: [],
      signatures: [
        { name: 'Sari Penguji', at: '2026-11-29T10:30:00+07:00', isIntact: true, coversFile: true },
      ],
    });
  });

  test('is taken from the program of others as well', async () => {
    const { p12, passphrase } = madeSigner({ key: 'rsa' });
    const copy = signedByPoppler(report, p12, passphrase);
    expect(pdfSignatures(copy)).toContain('Signature is Valid.');
    expect(await checkSignedCopy(report, copy)).toMatchObject({
      accepted: true,
      signatures: [{ name: 'Sari Penguji', isIntact: true, coversFile: true }],
    });
  });

  test('by a second signer shows both, and that the first no longer covers everything', async () => {
    const copy = await checkSignedCopy(report, await signed(await signed(report), { key: 'rsa' }));
    expect(copy.accepted).toBe(true);
    expect(copy.signatures.map(({ coversFile }) => coversFile)).toEqual([false, true]);
  });

  test('without a signature, or as another report, is refused with the place', async () => {
    expect(await codes(report)).toEqual(['NO_SIGNATURE']);
    const other = await signed(await printReport({ ...madeRecord(), number: '2026-0148' }, 'id'));
    expect(await codes(other)).toEqual(['NOT_THE_REPORT']);
    const changed = await signed(report);
    changed[1234] = (changed[1234] ?? 0) ^ 1;
    expect((await checkSignedCopy(report, changed)).findings).toEqual([
      { code: 'NOT_THE_REPORT', detail: '1234' },
    ]);
  });

  test('with any byte changed in what was added and signed is refused', async () => {
    const copy = await signed(report);
    const contents = placeOfContents(copy);
    const chance = chanceFrom(20_261_129);
    for (let count = 0; count < 100; count += 1) {
      const place = report.length + (chance() % (copy.length - report.length));
      if (place > contents.start && place < contents.end) continue;
      const { accepted } = await checkSignedCopy(report, changedAt(copy, place));
      expect({ place, accepted }).toEqual({ place, accepted: false });
    }
  });

  test('with another name in the certificate, or something behind the signature, is refused', async () => {
    const copy = await signed(report);
    const { start, end } = placeOfContents(copy);
    const name = Buffer.from('Sari Penguji', 'utf8').toString('hex');
    const place = Buffer.from(copy).indexOf(name, start, 'latin1');
    expect(place).toBeGreaterThan(start);
    expect(await codes(changedAt(copy, place + 1))).toEqual(['SIGNATURE_BROKEN']);
    expect(await codes(changedAt(copy, end - 3))).toEqual(['SIGNATURE_BROKEN']);
  });

  test('is refused where its page shows something else, though it is signed', async () => {
    const forged = withRevision(report, ({ page }) => [
      {
        number: page,
        generation: 0,
        text: textOf(report, page).replace(/\/Contents \d+ 0 R/, '/Contents 1 0 R'),
      },
    ]);
    expect(await codes(await signed(forged))).toEqual(['CONTENT_CHANGED']);
  });

  test('is refused where the content of a page is written anew', async () => {
    const own = readPdfObjects(report);
    const root = referenceUnder(own, own.trailer, '/Root');
    const page = own.dictionary(lastPage(own, own.dictionary(root)));
    const content = referenceUnder(own, page, '/Contents');
    const forged = withRevision(report, () => [
      { number: content, generation: 0, text: '<< /Length 3 >>\nstream\nq Q\nendstream' },
    ]);
    expect((await checkSignedCopy(report, await signed(forged))).findings).toEqual([
      { code: 'CONTENT_CHANGED', detail: String(content) },
    ]);
  });

  test('is refused with another catalogue, or with one that opens something', async () => {
    const opening = withRevision(report, ({ root }) => [
      {
        number: root,
        generation: 0,
        text: textOf(report, root).replace(/>>$/, '/OpenAction [1 0 R /Fit]\n>>'),
      },
    ]);
    expect(await codes(await signed(opening))).toEqual(['CONTENT_CHANGED']);
    const text = Buffer.from(await signed(report)).toString('latin1');
    const elsewhere =
      text.slice(0, report.length) + text.slice(report.length).replace(/\/Root \d+/, '/Root 645');
    expect(await codes(Buffer.from(elsewhere, 'latin1'))).toContain('CONTENT_CHANGED');
  });

  test('is refused where a stamp lies over a page', async () => {
    const stamped = withRevision(report, ({ page }) => [
      {
        number: 9000,
        generation: 0,
        text: '<< /Type /Annot /Subtype /Stamp /Rect [100 100 400 400] >>',
      },
      { number: page, generation: 0, text: textOf(report, page).replace(/>>$/, '/Annots [9000 0 R]\n>>') },
    ]);
    expect((await checkSignedCopy(report, await signed(stamped))).findings).toEqual([
      { code: 'ANNOTATION_ADDED', detail: '9000 0 R' },
    ]);
  });

  test('may carry behind its signature what a reader needs to judge the certificate, and nothing else', async () => {
    const copy = await signed(report);
    const later = (entry: string): Uint8Array =>
      withRevision(copy, ({ root }) => [
        { number: 9000, generation: 0, text: '<< /Certs [] >>' },
        { number: root, generation: 0, text: textOf(copy, root).replace(/>>$/, `${entry}\n>>`) },
      ]);
    expect(await checkSignedCopy(report, later('/DSS 9000 0 R'))).toMatchObject({
      accepted: true,
      signatures: [{ isIntact: true, coversFile: false, endsAt: copy.length }],
    });
    expect(await codes(later('/Perms << >>'))).toEqual(['ADDED_AFTER_SIGNATURE']);
    const field = withRevision(copy, ({ page }) => [
      {
        number: 9000,
        generation: 0,
        text: '<< /Type /Annot /Subtype /Widget /FT /Sig /T (x) /Rect [0 0 500 800] >>',
      },
      {
        number: page,
        generation: 0,
        text: textOf(copy, page).replace('/Annots [', '/Annots [9000 0 R '),
      },
    ]);
    expect(await codes(field)).toContain('ADDED_AFTER_SIGNATURE');
  });

  test('is refused where what was added does not build upon the report', async () => {
    const text = Buffer.from(await signed(report)).toString('latin1');
    const broken = text.slice(0, report.length) + text.slice(report.length).replace(/\/Prev \d+/, '');
    expect(await codes(Buffer.from(broken, 'latin1'))).toContain('NO_INCREMENT');
  });

  test('that cannot be read is refused and not guessed at', async () => {
    expect(await codes(Buffer.concat([report, Buffer.from('%%EOF')]))).toEqual(['UNREADABLE']);
  });
});
