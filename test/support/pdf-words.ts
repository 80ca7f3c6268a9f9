import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';
import { textOfPdf } from './pdf-text.ts';

/** One word on a page with its box in points from the upper left corner. */
export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const pagePattern = /<page[^>]*>([\s\S]*?)<\/page>/g;
const wordPattern =
  /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;

function writtenPdf(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'report.pdf');
  writeFileSync(path, bytes);
  return path;
}

/** Text of a PDF in memory, laid out as on paper, with runs of spaces made one. */
export function textOfPdfBytes(bytes: Uint8Array): string {
  return textOfPdf(writtenPdf(bytes)).replaceAll(/[ \u00a0]+/g, ' ');
}

/** Every word of every page with its box. */
export function wordsOfPdf(bytes: Uint8Array): readonly (readonly PdfWord[])[] {
  const path = writtenPdf(bytes);
  const html = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 64_000_000 });
  return [...html.matchAll(pagePattern)].map(([, page = '']) =>
    [...page.matchAll(wordPattern)].map(([, left, top, right, bottom, text = '']) => ({
      text,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  );
}

/** Pairs of words that lie on each other by more than a fifth of the smaller one. */
export function overlappingWords(words: readonly PdfWord[]): readonly string[] {
  const overlaps: string[] = [];
  words.forEach((one, index) => {
    for (const other of words.slice(index + 1)) {
      const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (width <= 0 || height <= 0) continue;
      const area = (word: PdfWord) => (word.right - word.left) * (word.bottom - word.top);
      if (width * height > 0.2 * Math.min(area(one), area(other)))
        overlaps.push(`${one.text} / ${other.text}`);
    }
  });
  return overlaps;
}

/** The words without those of a watermark, which are taller than any other and lie across the page. */
export function withoutWatermark(words: readonly PdfWord[]): readonly PdfWord[] {
  return words.filter(({ top, bottom }) => bottom - top < 30);
}
