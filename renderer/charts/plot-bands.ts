import type uPlot from 'uplot';
import type { PlotLook } from '../theme/plot-look.ts';

/** What is drawn behind the curves. */
export interface PlotBands {
  /** Target window of the speed; null where there is none. */
  readonly speedWindow: { readonly lowRpm: number; readonly highRpm: number } | null;
  /** Counted window, or the hold so far; `end` null reaches to the last sample. */
  readonly counted: { readonly startSeconds: number; readonly endSeconds: number | null } | null;
  /** End of the hold inside the counted window, marked by a line. */
  readonly releaseSeconds: number | null;
  /** Moments that a person marked, in seconds. */
  readonly markersSeconds?: readonly number[];
  /** Word on the counted window. */
  readonly countedWord: string;
  /** Draw the line of now at the last sample. */
  readonly live: boolean;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function clampedX(plot: uPlot, seconds: number, { left, width }: Box): number {
  return Math.min(left + width, Math.max(left, plot.valToPos(seconds, 'x', true)));
}

function drawSpeedWindow(plot: uPlot, bands: PlotBands, box: Box, { colours }: PlotLook): void {
  if (bands.speedWindow === null) return;
  const { ctx } = plot;
  const top = plot.valToPos(bands.speedWindow.highRpm, 'rpm', true);
  const bottom = plot.valToPos(bands.speedWindow.lowRpm, 'rpm', true);
  ctx.fillStyle = `${colours.amber}1c`;
  ctx.fillRect(box.left, top, box.width, bottom - top);
  ctx.strokeStyle = `${colours.amber}aa`;
  ctx.setLineDash([5 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.lineWidth = devicePixelRatio;
  for (const y of [top, bottom]) {
    ctx.beginPath();
    ctx.moveTo(box.left, y);
    ctx.lineTo(box.left + box.width, y);
    ctx.stroke();
  }
  ctx.setLineDash([]);
}

function drawCounted(plot: uPlot, bands: PlotBands, box: Box, { colours, fontPx }: PlotLook): void {
  if (bands.counted === null) return;
  const { ctx } = plot;
  const last = plot.data[0].at(-1) ?? bands.counted.startSeconds;
  const left = clampedX(plot, bands.counted.startSeconds, box);
  const right = clampedX(plot, bands.counted.endSeconds ?? last, box);
  ctx.fillStyle = `${colours.teal}24`;
  ctx.fillRect(left, box.top, right - left, box.height);
  ctx.fillStyle = colours.inkSoft;
  ctx.font = `500 ${fontPx * devicePixelRatio}px 'Inter Variable', sans-serif`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  ctx.fillText(bands.countedWord, left + 5 * devicePixelRatio, box.top + 14 * devicePixelRatio);
}

function drawLine(plot: uPlot, seconds: number | undefined, dash: number[], look: PlotLook): void {
  if (seconds === undefined) return;
  const { ctx, bbox: box } = plot;
  const x = clampedX(plot, seconds, box);
  ctx.strokeStyle = look.colours.ink;
  ctx.lineWidth = look.curve(1) * devicePixelRatio;
  ctx.setLineDash(dash);
  ctx.beginPath();
  ctx.moveTo(x, box.top);
  ctx.lineTo(x, box.top + box.height);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Half the width of a marker's flag, in CSS pixels. */
const flagPx = 5;

/** A marker is a flag on a dotted line: told by its shape, also without colour. */
function drawMarker(plot: uPlot, seconds: number, look: PlotLook): void {
  const { ctx, bbox: box } = plot;
  const x = clampedX(plot, seconds, box);
  const size = flagPx * devicePixelRatio;
  drawLine(plot, seconds, [devicePixelRatio, 3 * devicePixelRatio], look);
  ctx.fillStyle = look.colours.ink;
  ctx.beginPath();
  ctx.moveTo(x, box.top + size);
  ctx.lineTo(x + 2 * size, box.top + 2 * size);
  ctx.lineTo(x, box.top + 3 * size);
  ctx.fill();
}

/** Draws target window, counted window, release, markers and now behind the curves. */
export function drawBands(plot: uPlot, bands: PlotBands, look: PlotLook): void {
  plot.ctx.save();
  drawSpeedWindow(plot, bands, plot.bbox, look);
  drawCounted(plot, bands, plot.bbox, look);
  if (bands.releaseSeconds !== null) drawLine(plot, bands.releaseSeconds, [3, 3], look);
  if (bands.live) drawLine(plot, plot.data[0].at(-1), [], look);
  for (const seconds of bands.markersSeconds ?? []) drawMarker(plot, seconds, look);
  plot.ctx.restore();
}
