import type { ReportModel } from '#core/report/report-model.ts';
import { colour, content, page, textStyles } from './paper-tokens.ts';
import type { TextStyle } from './paper-tokens.ts';
import { drawShort, shortWidth } from './text-layout.ts';

type Document = PDFKit.PDFDocument;

function drawWordmark(document: Document, left: number, top: number): number {
  const teal: TextStyle = { ...textStyles.wordmark, colour: colour.teal };
  let x = left + drawShort(document, 'sen', textStyles.wordmark, left, top);
  x += drawShort(document, 'y', teal, x, top);
  return x + drawShort(document, 'ap', textStyles.wordmark, x, top);
}

function drawStamp(document: Document, text: string, left: number, top: number): number {
  const style: TextStyle = { ...textStyles.headStrong, colour: colour.amber };
  const width = shortWidth(document, text, style);
  document
    .save()
    .roundedRect(left, top, width + 14, 14, 7)
    .lineWidth(0.8)
    .strokeColor(colour.amber)
    .stroke();
  document.restore();
  drawShort(document, text, style, left + 7, top + 2);
  return left + width + 14;
}

function drawHead(document: Document, model: ReportModel, pageText: string): void {
  const top = page.margin;
  let x = drawWordmark(document, content.left, top) + 12;
  for (const stamp of model.stamps) x = drawStamp(document, stamp, x, top) + 6;
  const right = content.left + content.width;
  const pageWidth = shortWidth(document, pageText, textStyles.head);
  const number = `${model.numberLabel} ${model.number}`;
  const numberWidth = shortWidth(document, number, textStyles.headStrong);
  drawShort(document, pageText, textStyles.head, right - pageWidth, top + 2);
  drawShort(document, number, textStyles.headStrong, right - pageWidth - 12 - numberWidth, top + 2);
  document.save().lineWidth(0.6).strokeColor(colour.line);
  document
    .moveTo(content.left, top + 17)
    .lineTo(right, top + 17)
    .stroke();
  document.restore();
}

function drawFoot(document: Document, model: ReportModel): void {
  const line = content.bottom + 8;
  document.save().lineWidth(0.6).strokeColor(colour.line);
  document
    .moveTo(content.left, line)
    .lineTo(content.left + content.width, line)
    .stroke();
  document.restore();
  drawShort(document, model.footer, textStyles.small, content.left, line + 3);
  const width = shortWidth(document, model.datedLine, textStyles.small);
  drawShort(document, model.datedLine, textStyles.small, content.left + content.width - width, line + 3);
}

function drawWatermark(document: Document, text: string): void {
  const probe: TextStyle = { font: 'bold', size: 100, colour: colour.violet, leading: 100, tabular: false };
  const size = Math.min(110, (560 / shortWidth(document, text, probe)) * 100);
  const style = { ...probe, size };
  const width = shortWidth(document, text, style);
  const middle: [number, number] = [page.width / 2, page.height / 2];
  document.save().fillOpacity(0.11).rotate(-52, { origin: middle });
  drawShort(document, text, style, middle[0] - width / 2, middle[1] - style.leading / 2);
  document.restore();
}

/** Head, foot and watermark of every page, when the number of pages is known. */
export function drawPageFurniture(document: Document, model: ReportModel): void {
  const { start, count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(start + index);
    drawHead(document, model, `${model.pageWord} ${index + 1} ${model.ofWord} ${count}`);
    drawFoot(document, model);
    if (model.watermark !== null) drawWatermark(document, model.watermark);
  }
}
