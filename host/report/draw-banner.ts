import type { ReportBanner } from '#core/report/report-model.ts';
import { drawSign } from './draw-sign.ts';
import type { PageFlow } from './page-flow.ts';
import { tagged } from './paper-structure.ts';
import { colour, content, signColours, textStyles } from './paper-tokens.ts';
import type { TextStyle } from './paper-tokens.ts';
import { drawShort, drawText, layOut, shortWidth } from './text-layout.ts';
import type { TextBlock } from './text-layout.ts';

type Document = PDFKit.PDFDocument;

const padding = 15;
const signSize = 46;
const levelWidth = 172;
const gap = 14;

interface Layout {
  readonly word: TextBlock;
  readonly sentence: TextBlock;
  readonly notes: readonly TextBlock[];
  readonly levelHeight: number;
}

/** The largest size at which the verdict stands on one line. */
function wordStyle(document: Document, banner: ReportBanner, width: number): TextStyle {
  const { strong } = signColours[banner.sign];
  const sizes = [25, 22, 20, 18, 16, 14.5];
  const style = (size: number): TextStyle => ({
    font: 'bold',
    size,
    colour: strong,
    leading: size * 1.22,
    tabular: false,
  });
  return style(sizes.find((size) => shortWidth(document, banner.word, style(size)) <= width) ?? 14.5);
}

function measure(document: Document, banner: ReportBanner): Layout {
  const width = content.width - 2 * padding - signSize - levelWidth - 2 * gap;
  return {
    word: layOut(document, banner.word, wordStyle(document, banner, width), width),
    sentence: layOut(document, banner.sentence, textStyles.bannerText, width),
    notes: banner.levelNotes.map((note) => layOut(document, note, textStyles.bannerNote, levelWidth)),
    levelHeight: banner.level === null ? textStyles.bannerUnit.leading : 42,
  };
}

const levelStyle: TextStyle = { font: 'bold', size: 34, colour: colour.ink, leading: 40, tabular: true };

function drawLevel(document: Document, banner: ReportBanner, layout: Layout, top: number): void {
  const right = content.left + content.width - padding;
  const left = right - levelWidth;
  let y = top;
  if (banner.level === null) {
    const block = layOut(document, banner.noLevel, textStyles.bannerUnit, levelWidth);
    y = drawText(document, block, left, y, 'end');
  } else {
    const unitWidth = shortWidth(document, banner.level.unit, textStyles.bannerUnit);
    const valueWidth = shortWidth(document, banner.level.value, levelStyle);
    drawShort(document, banner.level.value, levelStyle, right - unitWidth - 5 - valueWidth, y);
    drawShort(document, banner.level.unit, textStyles.bannerUnit, right - unitWidth, y + 17.5);
    y += layout.levelHeight;
  }
  for (const note of layout.notes) y = drawText(document, note, left, y, 'end');
}

/** The verdict: shape, word and colour at the left, the level at the right. */
export function drawBanner(flow: PageFlow, banner: ReportBanner): void {
  const { document } = flow;
  const layout = measure(document, banner);
  const textHeight = layout.word.height + 3 + layout.sentence.height;
  const levelHeight = layout.levelHeight + layout.notes.reduce((sum, note) => sum + note.height, 0);
  const height = Math.max(textHeight, levelHeight, signSize) + 2 * padding;
  flow.require(height);
  const { strong, soft } = signColours[banner.sign];
  const top = flow.y;
  document.save();
  document
    .roundedRect(content.left, top, content.width, height, 10)
    .lineWidth(1.3)
    .fillAndStroke(soft, strong);
  document.restore();
  drawSign(document, banner.sign, content.left + padding, top + (height - signSize) / 2, signSize);
  const textLeft = content.left + padding + signSize + gap;
  tagged(document, 'P', () => {
    const below = drawText(document, layout.word, textLeft, top + (height - textHeight) / 2);
    drawText(document, layout.sentence, textLeft, below + 3);
  });
  tagged(document, 'P', () => drawLevel(document, banner, layout, top + (height - levelHeight) / 2));
  flow.moveTo(top + height);
}
