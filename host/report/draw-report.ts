import type { ReportModel } from '#core/report/report-model.ts';
import type { FindPhoto } from '../store/photo-folder.ts';
import { drawBanner } from './draw-banner.ts';
import { drawLetterhead } from './draw-letterhead.ts';
import { drawPageFurniture } from './draw-page-furniture.ts';
import { drawSection } from './draw-section.ts';
import { drawSentences } from './draw-sentences.ts';
import { PageFlow } from './page-flow.ts';
import { tagged, untagged } from './paper-structure.ts';
import { colour, content, textStyles } from './paper-tokens.ts';
import { drawText, layOut, shortWidth } from './text-layout.ts';

type Document = PDFKit.PDFDocument;

function drawTitle(flow: PageFlow, model: ReportModel): void {
  const { document } = flow;
  const numberWidth = shortWidth(document, model.number, textStyles.number);
  const title = layOut(document, model.title, textStyles.title, content.width - numberWidth - 20);
  const subtitle = layOut(document, model.subtitle, textStyles.subtitle, content.width);
  const number = layOut(document, model.number, textStyles.number, numberWidth + 1);
  const top = flow.y + 4;
  const below = tagged(document, 'H1', () => drawText(document, title, content.left, top));
  tagged(document, 'P', () => {
    drawText(document, number, content.left + content.width - number.width, top + 6, 'end');
  });
  flow.moveTo(tagged(document, 'P', () => drawText(document, subtitle, content.left, below)) + 10);
}

/** A clear end, so that a missing last page is noticed. */
function drawEnd(flow: PageFlow, model: ReportModel): void {
  const { document } = flow;
  const block = layOut(document, model.endMark, textStyles.bodySoft, content.width);
  flow.gap(14);
  flow.require(block.height);
  const wide = (block.lines[0]?.width ?? 0) / 2 + 12;
  const middle = content.left + content.width / 2;
  const y = flow.y + block.height / 2;
  document.save().lineWidth(0.6).strokeColor(colour.line);
  document
    .moveTo(content.left, y)
    .lineTo(middle - wide, y)
    .stroke();
  document
    .moveTo(middle + wide, y)
    .lineTo(content.left + content.width, y)
    .stroke();
  document.restore();
  flow.moveTo(tagged(document, 'P', () => drawText(document, block, content.left, flow.y, 'centre')));
}

/** Draws the whole report on the document's pages. Every text must be printable. */
export function drawReport(document: Document, model: ReportModel, findPhoto: FindPhoto): void {
  const flow = new PageFlow(document);
  if (model.letterhead !== null) drawLetterhead(flow, model.letterhead, findPhoto);
  drawTitle(flow, model);
  drawBanner(flow, model.banner);
  flow.gap(10);
  drawSentences(flow, model.findings);
  for (const section of model.sections) drawSection(flow, section, { language: model.language, findPhoto });
  drawEnd(flow, model);
  untagged(document, () => drawPageFurniture(document, model));
}
