import { expect, test } from 'vitest';
import { registerFonts } from '#host/report/paper-fonts.ts';
import { textStyles } from '#host/report/paper-tokens.ts';
import { layOut, textWidth } from '#host/report/text-layout.ts';

const { default: PaperDocument } = await import('pdfkit');
const document = new PaperDocument({ font: '' });
registerFonts(document);
const style = textStyles.body;

/** What stands on each line. */
function linesOf(text: string, width: number): readonly string[] {
  return layOut(document, text, style, width).lines.map(({ pieces }) =>
    pieces.map((one) => one.text).join(''),
  );
}

test('a path that is longer than a line is broken after a slash or hyphen, and loses nothing', () => {
  const path = 'host/integrity/check-beside-bench.test.ts';
  const wide = linesOf(path, textWidth(document, 'check-beside-bench.test.ts', style) + 1);
  expect(wide).toEqual(['host/integrity/', 'check-beside-bench.test.ts']);
  const narrow = linesOf(path, textWidth(document, 'beside-bench.test.ts', style) + 1);
  expect(narrow).toEqual(['host/integrity/', 'check-beside-', 'bench.test.ts']);
});

test('a word without a place to break is broken at the last character that fits', () => {
  const hash = 'a482b9d592ef2b3d980861d8d59c6';
  const width = textWidth(document, hash.slice(0, 11), style) + 0.1;
  const lines = linesOf(hash, width);
  expect(lines.join('')).toBe(hash);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(textWidth(document, line, style)).toBeLessThanOrEqual(width);
});

test('words that fit stand whole, with their spaces', () => {
  expect(linesOf('satu dua', textWidth(document, 'satu dua', style) + 1)).toEqual(['satu dua']);
});
