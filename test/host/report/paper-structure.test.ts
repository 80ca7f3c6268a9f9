import PaperDocument from 'pdfkit';
import { expect, test } from 'vitest';
import type { ReportBlock } from '#core/report/report-model.ts';
import { drawSection } from '#host/report/draw-section.ts';
import { PageFlow } from '#host/report/page-flow.ts';
import { collectBytes, paperOptions } from '#host/report/paper-document.ts';
import { registerFonts } from '#host/report/paper-fonts.ts';
import { beginStructure, tagged, taggedFigure, untagged } from '#host/report/paper-structure.ts';
import { textStyles } from '#host/report/paper-tokens.ts';
import { drawShort } from '#host/report/text-layout.ts';
import { structureWithTextsOfPdf } from '../../support/pdf-file.ts';

async function structureOf(draw: (flow: PageFlow) => void): Promise<readonly string[]> {
  const document = new PaperDocument(
    paperOptions({
      title: 'Judul',
      subject: '',
      author: '',
      language: 'id',
      program: 'Senyap',
      dated: new Date('2026-11-23T03:06:30Z'),
      simulated: false,
      recordSha256: 'a'.repeat(64),
    }),
  );
  const bytes = collectBytes(document);
  registerFonts(document);
  beginStructure(document);
  draw(new PageFlow(document));
  document.end();
  return structureWithTextsOfPdf(await bytes);
}

const cell = (text: string) => ({ text, detail: null, sign: null, strong: false });

const blocks: readonly ReportBlock[] = [
  {
    kind: 'table',
    title: null,
    columns: [
      { title: 'Uji', align: 'start', share: 1 },
      { title: 'LAFmax', align: 'decimal', share: 1 },
    ],
    rows: [{ cells: [cell('1'), cell('85,6')], notes: [{ sign: null, text: 'Catatan' }], rejected: false }],
    legend: null,
  },
  {
    kind: 'facts',
    groups: [{ title: 'Kendaraan', facts: [{ label: 'Merek', value: 'Contoh', missing: false }] }],
    legend: null,
  },
  { kind: 'sentences', sentences: [{ sign: null, text: 'kata demi kata '.repeat(12) }] },
];

test('the structure of a section follows its heading, table, facts and sentences', async () => {
  const lines = await structureOf((flow) =>
    drawSection(
      flow,
      { title: 'Hasil', blocks },
      { language: 'id', findPhoto: () => ({ state: 'missing' }) },
    ),
  );
  const tree = lines.map((line) => line.trim().replace(/ \(.*\)$|:$/, ''));
  const column = ['TH', '/Scope /Column'];
  const table = ['Table', 'TR', ...column, '"Uji"', ...column, '"LAFmax"', 'TR', 'TD', '"1"', 'TD', '"85,6"'];
  const note = ['TR', 'TD', 'P', '"Catatan"'];
  const facts = ['H3', '"Kendaraan"', 'L', 'LI', 'Lbl', '"Merek"', 'LBody', '"Contoh"'];
  const head = ['Document', 'Sect', 'H2', '"Hasil"'];
  expect(tree.slice(0, -2)).toEqual([head, table, note, facts, 'P'].flat());
  // The last word of a line and the first of the next stay two words.
  const said = tree.slice(-2).map((text) => text.slice(1, -1));
  expect(said.join('')).toBe('kata demi kata '.repeat(12).trim());
});

test('a paragraph that goes on over the page end stays one, a picture is one thing, and furniture is none', async () => {
  const lines = await structureOf((flow) => {
    const { document } = flow;
    const write = (text: string) => drawShort(document, text, textStyles.body, 60, 80);
    tagged(document, 'P', () => {
      write('sebelum');
      flow.moveTo(780);
      flow.require(200);
      write('sesudah');
    });
    taggedFigure(document, 'Gambar', () => tagged(document, 'P', () => write('sumbu')));
    untagged(document, () => write('Halaman 2 dari 2'));
  });
  expect(lines.map((line) => line.trim().replace(/ \(.*\)$|:$/, ''))).toEqual([
    'Document',
    'P',
    '"sebelum"',
    '"sesudah"',
    'Figure',
    '"sumbu"',
  ]);
});
