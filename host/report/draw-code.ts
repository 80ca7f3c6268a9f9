import type { ReportBlock } from '#core/report/report-model.ts';
import { drawQr } from './draw-qr.ts';
import type { PageFlow } from './page-flow.ts';
import { tagged, taggedFigure } from './paper-structure.ts';
import { content, textStyles } from './paper-tokens.ts';
import { drawText, layOut } from './text-layout.ts';

type Code = Extract<ReportBlock, { kind: 'code' }>;

const pointsPerMillimetre = 72 / 25.4;
const gap = 12;

/** 30 mm: modules of about 0.35 mm. */
export const codeSize = 30 * pointsPerMillimetre;

/** Draws the signed code at the left and beside it what it is and what it leads to; never torn apart by a page end. */
export function drawCode(flow: PageFlow, block: Code): void {
  const { document } = flow;
  flow.require(codeSize);
  const top = flow.y;
  taggedFigure(document, block.alternative, () => {
    drawQr(document, block.text, { left: content.left, top, size: codeSize });
  });
  const left = content.left + codeSize + gap;
  const width = content.width - codeSize - gap;
  const said = layOut(document, block.said, textStyles.body, width);
  let below = tagged(document, 'P', () => drawText(document, said, left, top + 6)) + 6;
  for (const { label, value } of block.facts) {
    const text = layOut(document, `${label}: ${value}`, textStyles.small, width);
    below = tagged(document, 'P', () => drawText(document, text, left, below)) + 2;
  }
  flow.moveTo(Math.max(top + codeSize, below));
}
