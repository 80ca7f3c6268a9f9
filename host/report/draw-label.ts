import type { LabelModel } from '#core/report/label-model.ts';
import { drawQr } from './draw-qr.ts';
import { drawSign } from './draw-sign.ts';
import { beginPageStructure, tagged, taggedFigure } from './paper-structure.ts';
import { colour } from './paper-tokens.ts';
import type { TextStyle } from './paper-tokens.ts';
import { drawLines, drawShort, drawText, layOut, shortWidth } from './text-layout.ts';

const pointsPerMillimetre = 72 / 25.4;

/** Width and height of the label in points: 50 x 30 mm. */
export const labelSize = { width: 50 * pointsPerMillimetre, height: 30 * pointsPerMillimetre } as const;

const edge = 4;
const codeSize = labelSize.height - 2;
const textWidth = labelSize.width - codeSize - edge;
const signSize = 8;
const stampHeight = 11;

const style = (font: TextStyle['font'], size: number): TextStyle => ({
  font,
  size,
  colour: colour.ink,
  leading: size * 1.22,
  tabular: false,
});

/** The largest of a few sizes at which a text stands on one line of this width. */
function fitted(
  document: PDFKit.PDFDocument,
  text: string,
  sizes: readonly number[],
  width: number,
): TextStyle {
  const bold = (size: number): TextStyle => style('bold', size);
  return bold(sizes.find((size) => shortWidth(document, text, bold(size)) <= width) ?? sizes.at(-1) ?? 4);
}

/** Draws a label of 50 x 30 mm: number, verdict by shape and word, level and limit at the left, the signed code at the right. */
export function drawLabel(document: PDFKit.PDFDocument, model: LabelModel): void {
  document.addPage({ size: [labelSize.width, labelSize.height], margin: 0 });
  beginPageStructure(document);
  taggedFigure(document, model.code.alternative, () => {
    drawQr(document, model.code.text, { left: labelSize.width - codeSize, top: 1, size: codeSize });
  });
  let y = edge;
  const put = (text: string, used: TextStyle): void => {
    const block = layOut(document, text, used, textWidth);
    y = tagged(document, 'P', () => drawText(document, block, edge, y));
  };
  put(model.number, style('bold', 8));
  y = drawVerdict(document, model, y + 1);
  const { level, noLevel } = model.banner;
  put(level === null ? noLevel : `${level.value} ${level.unit}`, style('bold', 11));
  put(model.limit, style('regular', 5));
  y += 1.5;
  for (const [index, line] of model.lines.entries()) {
    // The bar at the foot takes the room of a second line of the vehicle.
    y = drawCut(document, line, y, index === 0 && model.stamp !== null ? 1 : 2);
  }
  if (model.stamp !== null) drawStamp(document, model.stamp);
}

/** A bar at the foot of the text, white on black, that no printer and no eye overlooks. */
function drawStamp(document: PDFKit.PDFDocument, stamp: string): void {
  const top = labelSize.height - edge - stampHeight;
  const width = textWidth - 2;
  const used = { ...fitted(document, stamp, [7, 6.5, 6, 5.5, 5], width - 4), colour: '#ffffff' };
  document.save().rect(edge, top, width, stampHeight).fill(colour.ink).restore();
  tagged(document, 'P', () => {
    const left = edge + (width - shortWidth(document, stamp, used)) / 2;
    drawShort(document, stamp, used, left, top + (stampHeight - used.leading) / 2);
  });
}

function drawVerdict(document: PDFKit.PDFDocument, { banner }: LabelModel, top: number): number {
  drawSign(document, banner.sign, edge, top, signSize);
  const width = textWidth - signSize - 3;
  const used = fitted(document, banner.word, [7.5, 6.5, 5.5, 4.6, 4], width);
  tagged(document, 'P', () => {
    drawShort(document, banner.word, used, edge + signSize + 3, top + (signSize - used.leading) / 2);
  });
  return top + signSize + 1;
}

/** The first lines of a long name: the code has it whole. */
function drawCut(document: PDFKit.PDFDocument, text: string, top: number, mostLines: number): number {
  if (text === '') return top;
  const block = layOut(document, text, style('regular', 5), textWidth);
  return tagged(document, 'P', () => drawLines(document, block, block.lines.slice(0, mostLines), edge, top));
}
