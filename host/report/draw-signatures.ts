import type { ReportBlock } from '#core/report/report-model.ts';
import type { PageFlow } from './page-flow.ts';
import { tagged } from './paper-structure.ts';
import { colour, content, textStyles } from './paper-tokens.ts';
import { drawShort, drawText, layOut } from './text-layout.ts';

type Signatures = Extract<ReportBlock, { kind: 'signatures' }>;

const boxGap = 22;
const spaceToSign = 36;
const compactSpaceToSign = 24;

/** Height of boxes whose names take one line. */
export const signaturesLeadHeight = 114;
/** Room for the end mark, so that it never stands alone on a page. */
const endMarkHeight = 30;

/** Boxes to sign in, side by side; they are never torn apart by a page end. */
export function drawSignatures(flow: PageFlow, block: Signatures): void {
  const { document } = flow;
  const width = (content.width - boxGap * (block.boxes.length - 1)) / block.boxes.length;
  const names = block.boxes.map((box) => layOut(document, box.name, textStyles.value, width - 24));
  const nameHeight = names.reduce((height, name) => Math.max(height, name.height), textStyles.value.leading);
  const room = block.isCompact ? compactSpaceToSign : spaceToSign;
  const height = 10 + textStyles.group.leading + room + nameHeight + 3 + textStyles.small.leading + 9;
  flow.require(height + endMarkHeight);
  const top = flow.y;
  block.boxes.forEach((box, index) => {
    const left = content.left + index * (width + boxGap);
    document.save().roundedRect(left, top, width, height, 8).lineWidth(0.6).strokeColor(colour.line).stroke();
    const line = top + 10 + textStyles.group.leading + room + nameHeight + 2;
    document.lineWidth(0.6).strokeColor(colour.inkSoft);
    document
      .moveTo(left + 12, line)
      .lineTo(left + width - 12, line)
      .stroke();
    document.restore();
    tagged(document, 'P', () => {
      drawShort(document, box.title, textStyles.group, left + 12, top + 10);
      const name = names[index];
      if (name !== undefined) drawText(document, name, left + 12, line - 2 - name.height);
      drawShort(document, box.hint, textStyles.small, left + 12, line + 2);
    });
  });
  flow.moveTo(top + height);
}
