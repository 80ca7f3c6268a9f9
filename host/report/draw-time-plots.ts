import type { PlotAxis, ReportBlock, TimePlot } from '#core/report/report-model.ts';
import { drawSign } from './draw-sign.ts';
import type { PageFlow } from './page-flow.ts';
import { tagged, taggedFigure } from './paper-structure.ts';
import { colour, content, signColours, textStyles } from './paper-tokens.ts';
import {
  along,
  curveStyles,
  drawCurve,
  drawFootAxis,
  drawLeftAxis,
  drawRightAxis,
  heightOf,
  useCurveStyle,
} from './plot-frame.ts';
import type { PlotArea } from './plot-frame.ts';
import { drawShort, shortWidth } from './text-layout.ts';

type Document = PDFKit.PDFDocument;
type TimePlots = Extract<ReportBlock, { kind: 'time-plots' }>;

const columnGap = 14;
const cellWidth = (content.width - columnGap) / 2;
const cellHeight = 152;
const rowGap = 8;
const legendHeight = 15;
const insets = { left: 22, right: 30, top: 17, foot: 24 } as const;

/** Height of the legend with the first row of plots. */
export const timePlotsLeadHeight = legendHeight + cellHeight;

function drawWindow(document: Document, plot: TimePlot, time: PlotAxis, area: PlotArea): void {
  if (plot.window === null) return;
  const x = (seconds: number) => area.left + Math.min(along(time, seconds, area.width), area.width);
  const { startSeconds, holdEndSeconds, endSeconds } = plot.window;
  document.save();
  document
    .rect(x(startSeconds), area.top, x(endSeconds) - x(startSeconds), area.height)
    .fill(colour.tealSoft);
  document.lineWidth(0.6).strokeColor(colour.ink);
  for (const seconds of [startSeconds, endSeconds]) {
    document
      .moveTo(x(seconds), area.top)
      .lineTo(x(seconds), area.top + area.height)
      .stroke();
  }
  document.dash(1, { space: 1.6 }).moveTo(x(holdEndSeconds), area.top);
  document.lineTo(x(holdEndSeconds), area.top + area.height).stroke();
  document.restore();
}

function drawBand(document: Document, block: TimePlots, area: PlotArea): void {
  if (block.band === null) return;
  document.save().lineWidth(0.5).strokeColor(colour.amber).dash(0.8, { space: 1.8 });
  for (const speed of [block.band.low, block.band.high]) {
    const y = heightOf(block.speed, speed, area);
    document
      .moveTo(area.left, y)
      .lineTo(area.left + area.width, y)
      .stroke();
  }
  document.restore();
}

/** The highest level with its figure, kept inside the plot. */
function drawMaximum(
  document: Document,
  block: TimePlots,
  plot: TimePlot,
  time: PlotAxis,
  area: PlotArea,
): void {
  if (plot.maximum === null) return;
  const x = area.left + along(time, plot.maximum.x, area.width);
  const y = heightOf(block.level, plot.maximum.y, area);
  document.save();
  document.circle(x, y, 2).lineWidth(0.9).fillAndStroke('#ffffff', colour.ink);
  document.restore();
  const width = shortWidth(document, plot.maximum.label, textStyles.plotTitle);
  const left = Math.min(Math.max(x - width / 2, area.left + 1), area.left + area.width - width - 1);
  const above = y - 14;
  const top = above < area.top ? y + 4 : above;
  document
    .save()
    .roundedRect(left - 2, top + 1, width + 4, 10, 2)
    .fillOpacity(0.82)
    .fill('#ffffff')
    .restore();
  drawShort(document, plot.maximum.label, textStyles.plotTitle, left, top);
}

function drawPlotTitle(document: Document, plot: TimePlot, left: number, top: number): void {
  drawSign(document, plot.sign, left, top + 1.5, 8);
  const width = drawShort(document, plot.title, textStyles.plotTitle, left + 12, top);
  const style = { ...textStyles.plotTitle, font: 'regular' as const, colour: signColours[plot.sign].strong };
  drawShort(document, plot.status, style, left + 12 + width + 5, top);
}

function drawAxisTitles(document: Document, block: TimePlots, time: PlotAxis, area: PlotArea): void {
  const style = textStyles.tick;
  const foot = area.top + area.height + 12;
  drawShort(document, block.level.title, style, area.left - insets.left, foot);
  const speedWidth = shortWidth(document, block.speed.title, style);
  drawShort(document, block.speed.title, style, area.left + area.width + insets.right - speedWidth, foot);
  const timeWidth = shortWidth(document, time.title, style);
  drawShort(document, time.title, style, area.left + (area.width - timeWidth) / 2, foot);
}

function drawPlot(
  document: Document,
  block: TimePlots,
  plot: TimePlot,
  time: PlotAxis,
  left: number,
  top: number,
): void {
  const area: PlotArea = {
    left: left + insets.left,
    top: top + insets.top,
    width: cellWidth - insets.left - insets.right,
    height: cellHeight - insets.top - insets.foot,
  };
  drawPlotTitle(document, plot, left, top);
  drawWindow(document, plot, time, area);
  drawLeftAxis(document, block.level, area);
  drawRightAxis(document, block.speed, area);
  drawFootAxis(document, time, area);
  drawBand(document, block, area);
  drawCurve(document, plot.speed, { x: time, y: block.speed }, area, curveStyles.speed);
  drawCurve(document, plot.heard, { x: time, y: block.speed }, area, curveStyles.heard);
  drawCurve(document, plot.level, { x: time, y: block.level }, area, curveStyles.level);
  drawMaximum(document, block, plot, time, area);
  drawAxisTitles(document, block, time, area);
}

function drawLegendLine(document: Document, key: keyof typeof curveStyles, x: number, y: number): void {
  document.save();
  useCurveStyle(document, curveStyles[key]);
  document
    .moveTo(x, y)
    .lineTo(x + 22, y)
    .stroke()
    .restore();
}

/** Says once what solid, dashed, shaded and dotted mean. */
function drawLegend(document: Document, block: TimePlots, top: number): void {
  const middle = top + 5;
  let { left: x } = content;
  const after = (label: string): void => {
    x += 26 + drawShort(document, label, textStyles.tick, x + 26, top + 1) + 14;
  };
  drawLegendLine(document, 'level', x, middle);
  after(block.legend.level);
  drawLegendLine(document, 'speed', x, middle);
  after(block.legend.speed);
  if (block.legend.heard !== null) {
    drawLegendLine(document, 'heard', x, middle);
    after(block.legend.heard);
  }
  document
    .save()
    .rect(x, middle - 4, 22, 8)
    .lineWidth(0.6)
    .fillAndStroke(colour.tealSoft, colour.ink)
    .restore();
  after(block.legend.window);
  if (block.band === null) return;
  document.save().lineWidth(0.6).strokeColor(colour.amber).dash(0.8, { space: 1.8 });
  document
    .moveTo(x, middle - 2.5)
    .lineTo(x + 22, middle - 2.5)
    .stroke();
  document
    .moveTo(x, middle + 2.5)
    .lineTo(x + 22, middle + 2.5)
    .stroke();
  document.restore();
  after(block.legend.band);
}

/** Level and speed of every run against time, two plots beside each other, on common axes. */
export function drawTimePlots(flow: PageFlow, block: TimePlots): void {
  const { document } = flow;
  flow.require(timePlotsLeadHeight);
  tagged(document, 'P', () => drawLegend(document, block, flow.y));
  flow.moveTo(flow.y + legendHeight);
  for (let first = 0; first < block.plots.length; first += 2) {
    flow.require(cellHeight);
    const top = flow.y;
    block.plots.slice(first, first + 2).forEach((plot, column) => {
      const time = block.time[first + column];
      if (time === undefined) return;
      taggedFigure(document, plot.alternative, () => {
        drawPlot(document, block, plot, time, content.left + column * (cellWidth + columnGap), top);
      });
    });
    flow.moveTo(top + cellHeight + (first + 2 < block.plots.length ? rowGap : 0));
  }
}
