import { Buffer } from 'node:buffer';
import type { ReportLetterhead } from '#core/report/report-model.ts';
import type { FindPhoto } from '../store/photo-folder.ts';
import type { PageFlow } from './page-flow.ts';
import { tagged, taggedFigure } from './paper-structure.ts';
import { colour, content, textStyles } from './paper-tokens.ts';
import { drawText, layOut } from './text-layout.ts';

const logoHeight = 44;
const logoWidth = 88;
const gap = 12;
const accreditationWidth = 150;

/** Draws who issues the report above its title; a logo whose file is gone or no picture leaves its place to the name. */
export function drawLetterhead(flow: PageFlow, letterhead: ReportLetterhead, findPhoto: FindPhoto): void {
  const { document } = flow;
  const top = flow.y + 4;
  const shift = drawLogo(flow, letterhead, findPhoto, top);
  const left = content.left + shift;
  const right = letterhead.accreditation === null ? 0 : accreditationWidth + gap;
  const width = content.width - shift - right;
  const name = layOut(document, letterhead.name, textStyles.number, width);
  let below = tagged(document, 'P', () => drawText(document, name, left, top));
  for (const line of letterhead.lines) {
    const text = layOut(document, line, textStyles.label, width);
    below = tagged(document, 'P', () => drawText(document, text, left, below));
  }
  const lowest = Math.max(
    below,
    drawAccreditation(flow, letterhead, top),
    shift === 0 ? 0 : top + logoHeight,
  );
  document.save().lineWidth(0.6).strokeColor(colour.line);
  document
    .moveTo(content.left, lowest + 7)
    .lineTo(content.left + content.width, lowest + 7)
    .stroke();
  document.restore();
  flow.moveTo(lowest + 13);
}

function drawAccreditation({ document }: PageFlow, { accreditation }: ReportLetterhead, top: number): number {
  if (accreditation === null) return top;
  const text = layOut(document, accreditation, textStyles.label, accreditationWidth);
  const left = content.left + content.width - accreditationWidth;
  return tagged(document, 'P', () => drawText(document, text, left, top + 2, 'end'));
}

/** Draws the logo and gives the room that it takes with its gap; 0 without one. */
function drawLogo(
  { document }: PageFlow,
  { logoSha256, logoAlternative }: ReportLetterhead,
  findPhoto: FindPhoto,
  top: number,
): number {
  const found = logoSha256 === null ? null : findPhoto(logoSha256);
  if (found?.state !== 'whole') return 0;
  let isDrawn = false;
  taggedFigure(document, logoAlternative, () => {
    try {
      document.image(Buffer.from(found.bytes), content.left, top, { fit: [logoWidth, logoHeight] });
      isDrawn = true;
    } catch {
      // Not a picture that can be printed: the name stands alone.
      isDrawn = false;
    }
  });
  return isDrawn ? logoWidth + gap : 0;
}
