import type { PlotAxis, PlotPoint } from '#core/report/report-model.ts';
import { colour, textStyles } from './paper-tokens.ts';
import { drawText, layOut } from './text-layout.ts';

type Document = PDFKit.PDFDocument;

/** The rectangle that curves are drawn in. */
export interface PlotArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a value of an axis stands, in points along the axis. */
export function along(axis: PlotAxis, value: number, length: number): number {
  return ((value - axis.minimum) / (axis.maximum - axis.minimum)) * length;
}

/** The y of a value, counted from the page's upper edge. */
export function heightOf(axis: PlotAxis, value: number, area: PlotArea): number {
  return area.top + area.height - along(axis, value, area.height);
}

function line(document: Document, x1: number, y1: number, x2: number, y2: number): void {
  document.moveTo(x1, y1).lineTo(x2, y2).stroke();
}

const tickLabelWidth = 40;

/** Level axis at the left: labels and a light line across for each tick. */
export function drawLeftAxis(document: Document, axis: PlotAxis, area: PlotArea): void {
  document.save().lineWidth(0.35).strokeColor(colour.line);
  for (const { at } of axis.ticks) {
    const y = heightOf(axis, at, area);
    line(document, area.left, y, area.left + area.width, y);
  }
  document.restore();
  for (const { at, label } of axis.ticks) {
    const block = layOut(document, label, textStyles.tick, tickLabelWidth);
    drawText(document, block, area.left - tickLabelWidth - 3, heightOf(axis, at, area) - 4, 'end');
  }
}

/** Second axis at the right: labels only, so that the light lines belong to one axis. */
export function drawRightAxis(document: Document, axis: PlotAxis, area: PlotArea): void {
  for (const { at, label } of axis.ticks) {
    const block = layOut(document, label, textStyles.tick, tickLabelWidth);
    drawText(document, block, area.left + area.width + 3, heightOf(axis, at, area) - 4);
  }
}

/** Axis at the foot: small ticks and labels. */
export function drawFootAxis(document: Document, axis: PlotAxis, area: PlotArea): void {
  const foot = area.top + area.height;
  document.save().lineWidth(0.6).strokeColor(colour.inkSoft);
  line(document, area.left, foot, area.left + area.width, foot);
  for (const { at } of axis.ticks) {
    const x = area.left + along(axis, at, area.width);
    line(document, x, foot, x, foot + 2.5);
  }
  document.restore();
  for (const { at, label } of axis.ticks) {
    const x = area.left + along(axis, at, area.width);
    const block = layOut(document, label, textStyles.tick, tickLabelWidth);
    drawText(document, block, x - tickLabelWidth / 2, foot + 3, 'centre');
  }
}

/** How a curve is drawn: told apart by dash and weight first, by colour second. */
export interface CurveStyle {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly [number, number] | null;
}

/** The curves of a time plot. */
export const curveStyles = {
  level: { colour: colour.teal, width: 1.1, dash: null },
  speed: { colour: colour.amber, width: 0.9, dash: [3.2, 2] },
  heard: { colour: colour.ink, width: 0.7, dash: [0.8, 1.4] },
} as const satisfies Record<string, CurveStyle>;

/** Sets the document's pen to a curve's style. */
export function useCurveStyle(document: Document, style: CurveStyle): void {
  document.lineWidth(style.width).lineCap('butt').lineJoin('round').strokeColor(style.colour);
  if (style.dash !== null) document.dash(style.dash[0], { space: style.dash[1] });
}

/** Draws a curve inside the area; a point without a value breaks it. */
export function drawCurve(
  document: Document,
  points: readonly PlotPoint[],
  axes: { readonly x: PlotAxis; readonly y: PlotAxis },
  area: PlotArea,
  style: CurveStyle,
): void {
  document.save();
  document.rect(area.left, area.top, area.width, area.height).clip();
  useCurveStyle(document, style);
  let isPenDown = false;
  for (const point of points) {
    if (point.y === null) {
      isPenDown = false;
      continue;
    }
    const x = area.left + along(axes.x, point.x, area.width);
    const y = heightOf(axes.y, point.y, area);
    if (isPenDown) document.lineTo(x, y);
    else document.moveTo(x, y);
    isPenDown = true;
  }
  document.stroke();
  document.restore();
}
