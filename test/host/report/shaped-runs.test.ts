import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { collectBytes } from '#host/report/paper-document.ts';
import { shareShapedRuns, type ShapedRuns } from '#host/report/shaped-runs.ts';

const { default: PaperDocument } = await import('pdfkit');
const { resolve } = createRequire(import.meta.url);
const face = readFileSync(resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'));

/** A font that tells how often it shaped. */
function fontOf() {
  const shaped: string[] = [];
  const layoutRun = (text: string, features: readonly string[] = []): object => {
    shaped.push(`${text}${features.join()}`);
    return { text };
  };
  return { shaped, layoutRun, font: { _glyphs: {} } };
}

/** A document that says these texts, one below the other, with runs that were shaped for others. */
async function documentOf(texts: readonly string[], runs: ShapedRuns | null): Promise<Uint8Array> {
  const date = new Date('2026-12-01T09:00:00Z');
  const document = new PaperDocument({ font: '', compress: false, info: { CreationDate: date } });
  const printed = collectBytes(document);
  document.registerFont('regular', face);
  document.font('regular').fontSize(10);
  const opened: unknown = Reflect.get(document, '_font');
  if (typeof opened !== 'object' || opened === null) throw new Error('no font is open');
  if (runs !== null) shareShapedRuns(opened, 'regular', runs);
  for (const text of texts) document.text(text);
  document.end();
  return await printed;
}

test('a text is shaped once for all papers, in each font and with each feature by itself', () => {
  const [first, second, bold] = [fontOf(), fontOf(), fontOf()];
  const runs: ShapedRuns = new Map();
  shareShapedRuns(first, 'regular', runs);
  shareShapedRuns(second, 'regular', runs);
  shareShapedRuns(bold, 'bold', runs);
  const run = first.layoutRun('knalpot');
  expect(second.layoutRun('knalpot')).toBe(run);
  expect(bold.layoutRun('knalpot')).not.toBe(run);
  expect(second.layoutRun('4,10', ['tnum'])).not.toBe(first.layoutRun('4,10'));
  expect(first.shaped).toEqual(['knalpot', '4,10']);
  expect(second.shaped).toEqual(['4,10tnum']);
  expect(bold.shaped).toEqual(['knalpot']);
});

test('a library that no longer shapes by this name is told, and no paper is drawn without it', () => {
  expect(() => shareShapedRuns({}, 'regular')).toThrow(TypeError);
  expect(() => shareShapedRuns({ layoutRun: () => ({}), font: {} }, 'regular')).toThrow(TypeError);
});

/** Each pair of characters is drawn with one glyph, and a reader of the file has to be given the one that was written. */
const paired = ['Jum\u02bcat', 'meter\u2019s', '\u0394L', '\u2206L', 'k\u03a9', 'k\u2126'];

test('a paper is the same to the byte, whatever was printed before it', async () => {
  const ways = [[], [...paired], [...paired].reverse()];
  const runsOf = await Promise.all(
    ways.map(async (before) => {
      const runs: ShapedRuns = new Map();
      if (before.length > 0) await documentOf(before, runs);
      return runs;
    }),
  );
  for (const text of paired) {
    const papers = await Promise.all(runsOf.map((runs) => documentOf([text], new Map(runs))));
    expect(papers[1]).toEqual(papers[0]);
    expect(papers[2]).toEqual(papers[0]);
    expect(papers[0]).toEqual(await documentOf([text], null));
  }
});
