import type { ReportBlock } from '#core/report/report-model.ts';
import { drawReservedPlace, reservedPlaceWidth } from './draw-reserved-place.ts';
import type { PageFlow } from './page-flow.ts';
import { tagged } from './paper-structure.ts';
import { colour, content, textStyles } from './paper-tokens.ts';
import { drawShort, drawText, layOut, type TextBlock } from './text-layout.ts';

type Signatures = Extract<ReportBlock, { kind: 'signatures' }>;
type Box = Signatures['boxes'][number];

const boxGap = 22;
const reservedGap = 12;
const spaceToSign = 36;
const compactSpaceToSign = 24;
const aroundSpace = 10 + textStyles.group.leading + 3 + textStyles.small.leading + 9;

/** Height of boxes whose names take one line. */
export const signaturesLeadHeight = 114;
/** Room for the end mark, so that it never stands alone on a page. */
const endMarkHeight = 30;

/** The least height that boxes with the end mark below them take. */
export function leastSignaturesHeight({ isCompact }: Pick<Signatures, 'isCompact'>): number {
  const room = isCompact ? compactSpaceToSign : spaceToSign;
  return aroundSpace + textStyles.value.leading + room + endMarkHeight;
}

/** Boxes to sign in, side by side with the place for an electronic signature; they are never torn apart by a page end. */
export function drawSignatures(flow: PageFlow, block: Signatures): void {
  const { document } = flow;
  const gap = block.reserved === null ? boxGap : reservedGap;
  const reservedWidth = block.reserved === null ? 0 : reservedPlaceWidth + gap;
  const width = (content.width - reservedWidth - gap * (block.boxes.length - 1)) / block.boxes.length;
  const texts = block.boxes.map((box) => textsOf(document, box, width - 24));
  const nameHeight = highest(texts.map(({ name }) => name));
  const hintHeight = highest(texts.map(({ hint }) => hint));
  const moreHeight = nameHeight + hintHeight - textStyles.small.leading;
  const height = aroundSpace + moreHeight + roomToSign(flow, block, moreHeight);
  flow.require(height + endMarkHeight);
  const top = flow.y;
  block.boxes.forEach((box, index) => {
    const place = { left: content.left + index * (width + gap), top, width, height };
    drawBox(document, { title: box.title, ...texts[index] }, hintHeight, place);
  });
  if (block.reserved !== null) {
    const left = content.left + content.width - reservedPlaceWidth;
    drawReservedPlace(document, block.reserved, { left, top, width: reservedPlaceWidth, height });
  }
  flow.moveTo(top + height);
}

/** Names and hints of many lines take their height from the room to sign, where the page would not hold both. */
function roomToSign({ remaining }: PageFlow, { isCompact }: Signatures, textHeight: number): number {
  const room = isCompact ? compactSpaceToSign : spaceToSign;
  const less = Math.max(0, room - (textHeight - textStyles.value.leading));
  const fits = (given: number): boolean => aroundSpace + textHeight + given + endMarkHeight <= remaining;
  return !fits(room) && fits(less) ? less : room;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface BoxTexts {
  readonly name: TextBlock;
  readonly hint: TextBlock;
}

function textsOf(document: PDFKit.PDFDocument, { name, hint }: Box, width: number): BoxTexts {
  return {
    name: layOut(document, name, textStyles.value, width),
    hint: layOut(document, hint, textStyles.small, width),
  };
}

/** An empty text takes the room of one line. */
function highest(blocks: readonly TextBlock[]): number {
  return Math.max(...blocks.map(({ height, style }) => Math.max(height, style.leading)));
}

function drawBox(
  document: PDFKit.PDFDocument,
  { title, name, hint }: Pick<Box, 'title'> & Partial<BoxTexts>,
  hintHeight: number,
  { left, top, width, height }: Place,
): void {
  document.save().roundedRect(left, top, width, height, 8).lineWidth(0.6).strokeColor(colour.line).stroke();
  const line = top + height - 9 - hintHeight - 1;
  document.lineWidth(0.6).strokeColor(colour.inkSoft);
  document
    .moveTo(left + 12, line)
    .lineTo(left + width - 12, line)
    .stroke();
  document.restore();
  tagged(document, 'P', () => {
    drawShort(document, title, textStyles.group, left + 12, top + 10);
    if (name !== undefined) drawText(document, name, left + 12, line - 2 - name.height);
    if (hint !== undefined) drawText(document, hint, left + 12, line + 2);
  });
}
