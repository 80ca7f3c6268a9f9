import type { ReportBlock, SpectrumBar } from '#core/report/report-model.ts';
import { drawSentence } from './draw-sentences.ts';
import type { PageFlow } from './page-flow.ts';
import { taggedFigure } from './paper-structure.ts';
import { colour, content, textStyles } from './paper-tokens.ts';
import { drawLeftAxis, heightOf } from './plot-frame.ts';
import type { PlotArea } from './plot-frame.ts';
import { drawShort, drawText, layOut, shortWidth } from './text-layout.ts';

type Document = PDFKit.PDFDocument;
type Spectrum = Extract<ReportBlock, { kind: 'spectrum' }>;

const plotHeight = 116;
const legendHeight = 16;
const footHeight = 24;
const leftInset = 24;

/** Height of the whole spectrum without its caption. */
export const spectrumHeight = plotHeight + legendHeight + footHeight;

function drawBar(
  document: Document,
  block: Spectrum,
  bar: SpectrumBar,
  x: number,
  slot: number,
  area: PlotArea,
): void {
  const foot = area.top + area.height;
  const width = slot * 0.72;
  const left = x + (slot - width) / 2;
  document.save();
  if (bar.levelDb !== null) {
    const top = Math.min(heightOf(block.level, bar.levelDb, area), foot);
    document.rect(left, top, width, foot - top).fill(colour.teal);
  }
  if (bar.backgroundDb !== null) {
    const y = Math.min(heightOf(block.level, bar.backgroundDb, area), foot);
    const half = slot * 0.46;
    const middle = x + slot / 2;
    document.lineWidth(2.6).strokeColor('#ffffff');
    document
      .moveTo(middle - half, y)
      .lineTo(middle + half, y)
      .stroke();
    document.lineWidth(1.2).strokeColor(colour.ink);
    document
      .moveTo(middle - half, y)
      .lineTo(middle + half, y)
      .stroke();
  }
  document.restore();
}

/** The mark of a band stands right over its bar, or in the plot's upper edge where the bar reaches it. */
function drawMark(
  document: Document,
  block: Spectrum,
  bar: SpectrumBar,
  middle: number,
  area: PlotArea,
): void {
  if (bar.mark === undefined || bar.levelDb === null) return;
  const style = { ...textStyles.tick, font: 'bold', colour: colour.ink } as const;
  const width = shortWidth(document, bar.mark, style);
  const over = heightOf(block.level, bar.levelDb, area) - style.leading - 1;
  drawShort(document, bar.mark, style, middle - width / 2, Math.max(area.top - style.leading, over));
}

/** Labels as many bands as fit, always the one at 1 kHz where there is one. */
function drawBandLabels(document: Document, block: Spectrum, slot: number, area: PlotArea): void {
  const widest = block.bars.reduce(
    (width, bar) => Math.max(width, shortWidth(document, bar.label, textStyles.tick)),
    0,
  );
  const every = Math.max(1, Math.ceil((widest + 3) / slot));
  const anchor = Math.max(
    0,
    block.bars.findIndex((bar) => bar.label === '1k'),
  );
  const labelWidth = every * slot + 10;
  block.bars.forEach((bar, index) => {
    if ((index - anchor) % every !== 0) return;
    const label = layOut(document, bar.label, textStyles.tick, labelWidth);
    const middle = area.left + (index + 0.5) * slot;
    drawText(document, label, middle - labelWidth / 2, area.top + area.height + 3, 'centre');
  });
}

function drawLegend(document: Document, block: Spectrum, top: number): void {
  const { left } = content;
  document
    .save()
    .rect(left, top + 1.5, 10, 7)
    .fill(colour.teal)
    .restore();
  const width = drawShort(document, block.legend.level, textStyles.tick, left + 14, top + 1);
  const x = left + 14 + width + 16;
  document.save().lineWidth(1.2).strokeColor(colour.ink);
  document
    .moveTo(x, top + 5)
    .lineTo(x + 14, top + 5)
    .stroke();
  document.restore();
  drawShort(document, block.legend.background, textStyles.tick, x + 18, top + 1);
}

/** Third-octave levels as bars, the background as a mark across each. */
export function drawSpectrum(flow: PageFlow, block: Spectrum): void {
  const { document } = flow;
  flow.require(spectrumHeight + textStyles.small.leading);
  const area: PlotArea = {
    left: content.left + leftInset,
    top: flow.y + legendHeight,
    width: content.width - leftInset,
    height: plotHeight,
  };
  taggedFigure(document, block.alternative, () => drawPlot(document, block, area, flow.y));
  flow.moveTo(area.top + area.height + footHeight);
  drawSentence(flow, { sign: null, text: block.caption }, textStyles.small);
}

function drawPlot(document: Document, block: Spectrum, area: PlotArea, top: number): void {
  drawLegend(document, block, top);
  drawLeftAxis(document, block.level, area);
  const slot = area.width / block.bars.length;
  block.bars.forEach((bar, index) => {
    drawBar(document, block, bar, area.left + index * slot, slot, area);
    drawMark(document, block, bar, area.left + (index + 0.5) * slot, area);
  });
  const foot = area.top + area.height;
  document.save().lineWidth(0.6).strokeColor(colour.inkSoft);
  document
    .moveTo(area.left, foot)
    .lineTo(area.left + area.width, foot)
    .stroke();
  document.restore();
  drawBandLabels(document, block, slot, area);
  const title = layOut(document, block.frequencyTitle, textStyles.tick, area.width);
  drawText(document, title, area.left, foot + 13, 'centre');
}
