import { formatInstant } from '#core/words/date-format.ts';
import type { Language } from '#core/words/language.ts';
import { visibleSignatureWords } from '#core/words/reserved-place-words.ts';
import { collectBytes } from '../report/paper-document.ts';
import { glyphCoverage, registerFonts, shareShaping } from '../report/paper-fonts.ts';
import { colour, type TextStyle, textStyles } from '../report/paper-tokens.ts';
import { printableText } from '../report/printable-text.ts';
import { drawText, layOut } from '../report/text-layout.ts';
import type { SignatureNote } from './signature-objects.ts';

const padding = 9;
const smallestScale = 0.3;

/** Draws what is seen of a signature, as a PDF of one page of the size of its box: who signed, when and what for. */
export async function drawSignature(
  note: SignatureNote,
  language: Language,
  [width, height]: readonly [number, number],
): Promise<Uint8Array> {
  const { default: PaperDocument } = await import('pdfkit');
  const document = new PaperDocument({ font: '', size: [width, height], margin: 0, pdfVersion: '1.7' });
  const drawn = collectBytes(document);
  registerFonts(document);
  shareShaping(document);
  const hasGlyph = glyphCoverage(document);
  const lines = linesOf(note, language).map(({ text, style }) => ({
    text: printableText(text, hasGlyph).text,
    style,
  }));
  const blocks = fittingBlocks(document, lines, width - 2 * padding, height - 8);
  document.rect(0, 0, width, height).fill(colour.card);
  document.rect(0, 4, 2, height - 8).fill(colour.teal);
  const used = blocks.reduce((sum, block) => sum + block.height, 0);
  let y = (height - used) / 2;
  for (const block of blocks) y = drawText(document, block, padding, y);
  document.end();
  return await drawn;
}

interface StyledLine {
  readonly text: string;
  readonly style: TextStyle;
}

function linesOf({ name, at, reason, location }: SignatureNote, language: Language): readonly StyledLine[] {
  const words = visibleSignatureWords;
  const further = [
    formatInstant(at, language),
    ...(reason === '' ? [] : [`${words.reason[language]}: ${reason}`]),
    ...(location === '' ? [] : [`${words.location[language]}: ${location}`]),
  ];
  return [
    { text: words.title[language], style: textStyles.group },
    { text: name, style: textStyles.value },
    ...further.map((text) => ({ text, style: textStyles.small })),
  ];
}

/** The lines as large as the box allows: nothing is cut off. */
function fittingBlocks(
  document: PDFKit.PDFDocument,
  lines: readonly StyledLine[],
  width: number,
  height: number,
): ReturnType<typeof layOut>[] {
  for (let scale = 1; ; scale *= 0.92) {
    const blocks = lines.map(({ text, style }) => layOut(document, text, scaled(style, scale), width));
    const needed = blocks.reduce((sum, block) => sum + block.height, 0);
    if (needed <= height || scale < smallestScale) return blocks;
  }
}

function scaled(style: TextStyle, scale: number): TextStyle {
  return { ...style, size: style.size * scale, leading: style.leading * scale };
}
