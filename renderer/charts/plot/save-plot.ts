import uPlot from 'uplot';
import type { Language } from '#core/words/language.ts';
import { formatNumber } from '#core/report/number-format.ts';
import type { AxisView } from './axis-view.ts';
import { shownOf } from './carry-command.ts';
import { combTeeth } from './comb.ts';
import { readCursors } from './cursor-readout.ts';
import type { PictureFacts } from './picture-facts.ts';
import { paperColours } from './plot-colours.ts';
import { alignedData } from './plot-data.ts';
import type { PlotCurve, PlotModel } from './plot-model.ts';
import { plotOptions } from './plot-options.ts';
import { axisOf, distanceText, placeText, valueText, withUnit } from './plot-words.ts';

const width = 1600;
const height = 1000;
const margin = 44;
const headHeight = 108;
const legendLine = 30;
const fontPixels = 17;
const family = "'Inter Variable', sans-serif";

/** Draws a plot as it is shown, with its title, test, legend and cursors, on light paper whatever theme the page has. */
export async function pictureOfPlot(
  model: PlotModel,
  view: AxisView,
  facts: PictureFacts,
  language: Language,
  baseHz: number | null = null,
): Promise<Blob> {
  const notes = cursorNotes(model, view, language);
  const footHeight = legendLine * (legendRows(model) + notes.length + 1) + 16;
  const drawn = await drawnCurves(model, view, {
    language,
    baseHz,
    plotHeight: height - headHeight - footHeight,
  });
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('The browser has no canvas to draw a picture on.');
  pen.fillStyle = paperColours.card;
  pen.fillRect(0, 0, width, height);
  writeHead(pen, model, facts);
  pen.drawImage(drawn.canvas, margin, headHeight, width - 2 * margin, height - headHeight - footHeight);
  drawn.end();
  writeFoot(pen, { model, notes, facts, top: height - footHeight + 24 });
  return await blobOf(canvas);
}

/** Hands a picture of a plot to the browser as a file. */
export async function savePlot(name: string, ...plot: Parameters<typeof pictureOfPlot>): Promise<void> {
  const address = URL.createObjectURL(await pictureOfPlot(...plot));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

async function drawnCurves(
  model: PlotModel,
  view: AxisView,
  drawn: { readonly language: Language; readonly baseHz: number | null; readonly plotHeight: number },
) {
  const { language, baseHz, plotHeight } = drawn;
  const host = document.createElement('div');
  host.style.position = 'fixed';
  host.style.left = '-10000px';
  document.body.append(host);
  const usual = plotOptions(model, {
    colours: paperColours,
    language,
    fontPixels,
    curve: (daylight) => daylight,
  });
  const shown = shownOf(model, view);
  const plot = await new Promise<uPlot>((resolve) => {
    const drawing = new uPlot(
      {
        ...usual,
        width: width - 2 * margin,
        height: plotHeight,
        cursor: { show: false },
        scales: { ...usual.scales, x: { ...usual.scales?.x, range: [shown.from, shown.to] } },
        hooks: {
          ...usual.hooks,
          draw: [
            ...(usual.hooks?.draw ?? []),
            (self) => drawComb(self, baseHz),
            (self) => drawCursors(self, view),
            () => queueMicrotask(() => resolve(drawing)),
          ],
        },
      },
      alignedData(model.curves),
      host,
    );
  });
  return {
    canvas: plot.ctx.canvas,
    end: () => {
      plot.destroy();
      host.remove();
    },
  };
}

function drawComb(plot: uPlot, baseHz: number | null): void {
  if (baseHz === null) return;
  const { ctx, bbox } = plot;
  const { min, max } = plot.scales.x ?? {};
  ctx.save();
  ctx.strokeStyle = paperColours.amber;
  ctx.fillStyle = paperColours.amber;
  ctx.lineWidth = devicePixelRatio;
  ctx.font = `650 ${0.8 * fontPixels * devicePixelRatio}px ${family}`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'top';
  ctx.setLineDash([4 * devicePixelRatio, 3 * devicePixelRatio]);
  for (let harmonic = 1; harmonic <= combTeeth; harmonic += 1) {
    const place = harmonic * baseHz;
    if (place < (min ?? place) || place > (max ?? place)) continue;
    const at = plot.valToPos(place, 'x', true);
    ctx.beginPath();
    ctx.moveTo(at, bbox.top);
    ctx.lineTo(at, bbox.top + bbox.height);
    ctx.stroke();
    ctx.fillText(String(harmonic), at + 3 * devicePixelRatio, bbox.top);
  }
  ctx.restore();
}

function drawCursors(plot: uPlot, { cursors }: AxisView): void {
  const { ctx, bbox } = plot;
  const { min, max } = plot.scales.x ?? {};
  cursors.forEach((place, index) => {
    if (place === null || place < (min ?? place) || place > (max ?? place)) return;
    const at = plot.valToPos(place, 'x', true);
    ctx.save();
    ctx.strokeStyle = paperColours.ink;
    ctx.fillStyle = paperColours.ink;
    ctx.lineWidth = 1.5 * devicePixelRatio;
    ctx.setLineDash(index === 1 ? [6 * devicePixelRatio, 4 * devicePixelRatio] : []);
    ctx.beginPath();
    ctx.moveTo(at, bbox.top);
    ctx.lineTo(at, bbox.top + bbox.height);
    ctx.stroke();
    ctx.font = `700 ${fontPixels * devicePixelRatio}px ${family}`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'bottom';
    ctx.fillText(String(index + 1), at, bbox.top - 2);
    ctx.restore();
  });
}

function writeHead(pen: CanvasRenderingContext2D, { title }: PlotModel, { subject }: PictureFacts): void {
  pen.fillStyle = paperColours.ink;
  pen.textBaseline = 'alphabetic';
  pen.font = `680 30px ${family}`;
  pen.fillText(title, margin, 58);
  pen.fillStyle = paperColours.inkSoft;
  pen.font = `500 19px ${family}`;
  pen.fillText(subject, margin, 90);
}

const legendColumns = 3;

function legendRows({ curves }: PlotModel): number {
  return Math.ceil(curves.length / legendColumns);
}

function writeFoot(
  pen: CanvasRenderingContext2D,
  foot: {
    readonly model: PlotModel;
    readonly notes: readonly string[];
    readonly facts: PictureFacts;
    readonly top: number;
  },
): void {
  const { model, notes, facts, top } = foot;
  model.curves.forEach((curve, index) => {
    const left = margin + (index % legendColumns) * ((width - 2 * margin) / legendColumns);
    writeLegend(pen, model, curve, left, top + Math.floor(index / legendColumns) * legendLine);
  });
  pen.fillStyle = paperColours.ink;
  pen.font = `500 17px ${family}`;
  const below = top + legendRows(model) * legendLine;
  notes.forEach((note, index) => pen.fillText(note, margin, below + index * legendLine));
  pen.fillStyle = paperColours.inkSoft;
  pen.font = `500 15px ${family}`;
  pen.fillText(facts.source, margin, below + notes.length * legendLine);
}

function writeLegend(
  pen: CanvasRenderingContext2D,
  model: PlotModel,
  curve: PlotCurve,
  left: number,
  base: number,
): void {
  const colour = paperColours[curve.look.colour];
  pen.save();
  pen.strokeStyle = colour;
  pen.fillStyle = curve.kind === 'broad-bars' ? `${colour}55` : colour;
  pen.lineWidth = curve.look.width * 1.6;
  if (curve.kind === 'bars' || curve.kind === 'broad-bars') pen.fillRect(left + 8, base - 13, 22, 15);
  else {
    pen.setLineDash(curve.look.dash.map((length) => length * 1.6));
    pen.beginPath();
    pen.moveTo(left, base - 6);
    pen.lineTo(left + 38, base - 6);
    pen.stroke();
  }
  pen.restore();
  pen.fillStyle = paperColours.ink;
  pen.font = `500 17px ${family}`;
  pen.fillText(withUnit(curve.name, unitInBrackets(axisOf(model, curve).unit)), left + 48, base);
}

function unitInBrackets(unit: string): string {
  return unit === '' ? '' : `(${unit})`;
}

/** A line for each cursor and one for their distance; none where no cursor stands. */
function cursorNotes(model: PlotModel, view: AxisView, language: Language): readonly string[] {
  const { places, distance, curves } = readCursors(model, view);
  const values = (pick: (reading: (typeof curves)[number]) => number | null): string =>
    curves
      .flatMap((reading) => {
        const value = pick(reading);
        if (value === null) return [];
        const text = valueText(model, reading.curve, value, language);
        return [`${reading.curve.name} ${withUnit(text, axisOf(model, reading.curve).unit)}`];
      })
      .join('   ');
  const notes = places.flatMap((place, index) =>
    place === null
      ? []
      : [
          `${formatNumber(index + 1, 0, language)}:  ${placeText(model.x, place, language)}   ${values(({ at }) => at[index] ?? null)}`,
        ],
  );
  if (distance === null) return notes;
  const along = distanceText(model.x, distance, language) ?? '';
  return [...notes, `Δ 2−1:  ${along}   ${values(({ difference }) => difference)}`];
}

async function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The browser could not make a picture of the plot.'));
      else resolve(blob);
    }, 'image/png');
  });
}
