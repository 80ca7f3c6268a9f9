import { describe, expect, test } from 'vitest';
import { languages } from '#core/words/language.ts';
import { printPaper, printReport } from '#host/report/print-report.ts';
import { checkSignedCopy } from '#host/sign/check-signed-copy.ts';
import { signPdf } from '#host/sign/sign-pdf.ts';
import { madeIdentity } from '../../support/made-identity.ts';
import { destinationsOfPdf, fontsOfPdf } from '../../support/pdf-file.ts';
import { pdfSignatures } from '../../support/pdf-signature.ts';
import { wordsOfPdf } from '../../support/pdf-words.ts';
import { buildReferenceLimit, buildTestRecord } from '../../support/test-record-builder.ts';

const at = '2026-11-29T10:30:00+07:00';
const pageHeight = 841.89;
const record = buildTestRecord({ judgement: { verdict: 'pass', limit: buildReferenceLimit() } });

async function signed(pdf: Uint8Array, reason = 'Mengesahkan hasil uji', location = 'Denpasar') {
  return await signPdf(pdf, madeIdentity(at), { at, reason, location });
}

const rectangles = (pdf: Uint8Array): readonly (readonly number[])[] =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Subtype \/Widget[^>]*?\/Rect \[([^\]]*)\]/g),
  ].map(([, sides = '']) => sides.split(' ').map(Number));

/** What is seen in the place that a paper keeps free. */
function seenInPlace(pdf: Uint8Array): string {
  const [place] = destinationsOfPdf(pdf);
  const [left = 0, bottom = 0, right = 0, top = 0] = place?.box ?? [];
  const words = wordsOfPdf(pdf)[(place?.page ?? 1) - 1] ?? [];
  return words
    .filter((word) => word.left > left && word.right < right)
    .filter((word) => pageHeight - word.top < top && pageHeight - word.bottom > bottom)
    .map(({ text }) => text)
    .join(' ');
}

describe('a signature on a paper that keeps a place free for it', () => {
  test.each(languages)(
    'is seen there with name, time, reason and place, and stays valid (%s)',
    async (language) => {
      for (const kind of ['report', 'certificate'] as const) {
        const copy = await signed(await printPaper(kind, record, language));
        const seen = seenInPlace(copy);
        for (const said of ['Sari Penguji', '29 November 2026', 'Mengesahkan hasil uji', 'Denpasar']) {
          expect(seen).toContain(said);
        }
        const said = pdfSignatures(copy);
        expect(said).toContain('Signature is Valid.');
        expect(said).toContain('Total document signed');
      }
    },
  );

  test('lies inside the frame, and brings its faces with it under names of their own', async () => {
    const report = await printReport(record, 'id');
    const copy = await signed(report);
    const [place] = destinationsOfPdf(copy);
    const [left = 0, bottom = 0, right = 0, top = 0] = rectangles(copy)[0] ?? [];
    const [placeLeft = 0, placeBottom = 0, placeRight = 0, placeTop = 0] = place?.box ?? [];
    expect(left > placeLeft && bottom > placeBottom && right < placeRight && top < placeTop).toBe(true);
    const added = fontsOfPdf(copy).slice(fontsOfPdf(report).length);
    expect(added).toHaveLength(2);
    for (const { isEmbedded, hasUnicode } of added) expect(isEmbedded && hasUnicode).toBe(true);
    const names = fontsOfPdf(copy).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('is made smaller where it says much, and nothing of it is cut off', async () => {
    const long = 'Mengesahkan hasil uji kebisingan knalpot kendaraan ini sesuai prosedur yang berlaku';
    const copy = await signed(await printPaper('certificate', record, 'id'), long, long);
    expect(seenInPlace(copy).match(/yang berlaku/g)).toHaveLength(2);
  });

  test('leaves the paper as it was: it is taken as its signed copy', async () => {
    const report = await printReport(record, 'id');
    expect(await checkSignedCopy(report, await signed(report))).toMatchObject({
      accepted: true,
      findings: [],
    });
  });

  test('of a second person covers nothing of the first: it is invisible', async () => {
    const copy = await signed(await signed(await printReport(record, 'id')));
    expect(rectangles(copy).map((box) => box.every((side) => side === 0))).toEqual([false, true]);
    expect(pdfSignatures(copy).match(/Signature is Valid\./g)).toHaveLength(2);
  });
});

test('a signature on a paper that keeps no place free is invisible, as ever', async () => {
  const workshop = buildTestRecord({ evidence: { mode: 'workshop' } });
  const copy = await signed(await printReport(workshop, 'id'));
  expect(rectangles(copy)).toEqual([[0, 0, 0, 0]]);
  expect(pdfSignatures(copy)).toContain('Signature is Valid.');
});
