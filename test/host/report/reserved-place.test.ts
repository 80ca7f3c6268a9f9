import PdfKit from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { buildPaper } from '#core/report/build-paper.ts';
import type { ReportModel } from '#core/report/report-model.ts';
import { languages } from '#core/words/language.ts';
import { drawReport } from '#host/report/draw-report.ts';
import { collectBytes } from '#host/report/paper-document.ts';
import { registerFonts, shareShaping } from '#host/report/paper-fonts.ts';
import { printPaper } from '#host/report/print-report.ts';
import { madeKey } from '../../support/made-bundle.ts';
import { destinationsOfPdf } from '../../support/pdf-file.ts';
import { overlappingWords, withoutWatermark, textOfPdfBytes, wordsOfPdf } from '../../support/pdf-words.ts';
import { buildEvidence, buildReferenceLimit, buildTestRecord } from '../../support/test-record-builder.ts';

const signer = madeKey('a');
const judgement = { verdict: 'pass', limit: buildReferenceLimit() } as const;
const record = buildTestRecord({ judgement });
const pageHeight = 841.89;

const titles = { id: 'Tanda tangan elektronik (TTE)', en: 'Electronic signature (TTE)' } as const;
const kinds = ['report', 'certificate'] as const;
const cases = kinds.flatMap((kind) => languages.map((language) => ({ kind, language })));

describe.each(cases)('the paper $kind ($language)', ({ kind, language }) => {
  test('keeps a named place for an electronic signature free on its last page, with one marker in it', async () => {
    const printed = await printPaper(kind, record, language, { signer });
    const pages = wordsOfPdf(printed);
    const [place, ...others] = destinationsOfPdf(printed);
    expect(others).toEqual([]);
    expect(place).toMatchObject({ page: pages.length, name: 'Senyap.TTE' });
    expect(textOfPdfBytes(printed)).toContain(titles[language]);
    const markers = pages.flatMap((words) => words.filter(({ text }) => text.includes('#')));
    expect(markers.map(({ text }) => text)).toEqual(['#']);
    const [marker] = markers;
    const [left = 0, bottom = 0, right = 0, top = 0] = place?.box ?? [];
    expect(((marker?.left ?? 0) + (marker?.right ?? 0)) / 2).toBeCloseTo((left + right) / 2, -1);
    expect(pageHeight - (marker?.top ?? 0)).toBeLessThan(top - 20);
    expect(pageHeight - (marker?.bottom ?? 0)).toBeGreaterThan(bottom + 20);
    for (const words of pages) expect(overlappingWords(withoutWatermark(words))).toEqual([]);
  });
});

test('a paper on which somebody wrote the usual marker takes another one', async () => {
  const vehicle = { ...buildEvidence().vehicle, plate: 'R 12 # XX', owner: 'Toko $ & #1' };
  const printed = await printPaper(
    'certificate',
    buildTestRecord({ judgement, evidence: { vehicle } }),
    'id',
  );
  expect(textOfPdfBytes(printed).match(/\^/g)).toHaveLength(1);
});

test.each([
  ['simulated', { simulated: true }],
  ['a pre-check', { mode: 'workshop' }],
] as const)(
  'the report of a test that is %s has no place for one, since it is never issued',
  async (_, evidence) => {
    const printed = await printPaper('report', buildTestRecord({ evidence }), 'id');
    expect(destinationsOfPdf(printed)).toEqual([]);
    expect(textOfPdfBytes(printed)).not.toContain(titles.id);
  },
);

/** A paper on which so many sentences more stand, not ended yet. */
function drawnWith(model: ReportModel, sentences: number): PDFKit.PDFDocument {
  const document = new PdfKit({ font: '', autoFirstPage: false, bufferPages: true });
  registerFonts(document);
  shareShaping(document);
  const more = Array.from({ length: sentences }, () => ({ sign: null, text: 'Catatan petugas.' }));
  drawReport(document, { ...model, findings: [...model.findings, ...more] }, () => ({ state: 'missing' }));
  return document;
}

function pagesWith(model: ReportModel, sentences: number): number {
  return drawnWith(model, sentences).bufferedPageRange().count;
}

function withoutPlace(model: ReportModel): ReportModel {
  const sections = model.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'signatures' ? { ...block, reserved: null } : block,
    ),
  }));
  return { ...model, sections };
}

test.each(['Sari', 'Ida Ayu Ketut Sari Dewi Penguji, Made Wijaya dari Balai Pengujian Kendaraan'])(
  'the place never makes a paper longer, wherever its page ends (carried out by %s)',
  (operator) => {
    const conditions = { ...buildEvidence().conditions, operator };
    const claim = { text: 'x'.repeat(300), keyId: 'K'.repeat(43), recordSha256: 'a'.repeat(64) };
    const model = buildPaper(
      'certificate',
      buildTestRecord({ judgement, evidence: { conditions } }),
      'id',
      claim,
    );
    const lengths = Array.from({ length: 17 }, (_, sentences) => sentences);
    const longer = lengths.filter(
      (sentences) => pagesWith(model, sentences) > pagesWith(withoutPlace(model), sentences),
    );
    expect(longer).toEqual([]);
    expect(pagesWith(model, 0)).toBe(1);
    expect(pagesWith(model, 16)).toBeGreaterThan(1);
  },
);

test('the boxes to sign in never stand on a page by themselves: the code above goes with them', async () => {
  const claim = { text: 'x'.repeat(300), keyId: 'K'.repeat(43), recordSha256: 'a'.repeat(64) };
  const model = buildPaper('certificate', record, 'id', claim);
  const lengths = Array.from({ length: 17 }, (_, sentences) => sentences);
  const pages = await Promise.all(
    lengths.map(async (sentences) => {
      const document = drawnWith(model, sentences);
      const printed = collectBytes(document);
      document.end();
      const words = wordsOfPdf(await printed);
      const pageOf = (word: string): number =>
        words.findIndex((page) => page.some(({ text }) => text === word));
      return [pageOf('SHA-256'), pageOf('Disahkan'), pageOf('(TTE)')];
    }),
  );
  for (const [code, boxes, place] of pages) expect([code, place]).toEqual([boxes, boxes]);
  expect(new Set(pages.flat())).toEqual(new Set([0, 1]));
});
