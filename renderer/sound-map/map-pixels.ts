import { codeOfLevel, NO_DATA_CODE } from '#core/acoustics/sound-map/level-code.ts';
import type { MapAxis, SoundMap } from '#core/acoustics/sound-map/sound-map.ts';
import { valueAt, type MapView, type Span } from './map-view.ts';
import { PALETTE_SIZE } from './palettes.ts';

/** How levels become colours. */
export interface MapColours {
  /** As of `paletteOf`. */
  readonly palette: Uint32Array;
  /** Pixel of what was not measured. */
  readonly noData: number;
  /** Levels of the quietest and of the loudest colour. */
  readonly rangeDb: Span;
}

/** A size in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The pixels of a view, row by row from the top. A pixel that covers several cells shows the loudest of them, so no tone is lost
 * however small the picture; one that lies within a cell shows that cell.
 */
export function mapPixels(
  { head, codes }: SoundMap,
  { across, up }: MapView,
  { width, height }: PixelSize,
  colours: MapColours,
): Uint32Array<ArrayBuffer> {
  const pixels = new Uint32Array(width * height).fill(colours.noData);
  const columns = cellsOfPixels(head.across, across, width);
  const rows = cellsOfPixels(head.up, up, height);
  const loudest = new Uint16Array(height);
  const scale = colourScale(colours.rangeDb);
  for (let x = 0; x < width; x += 1) {
    loudest.fill(NO_DATA_CODE);
    const end = columns.ends[x] as number;
    for (let column = columns.begins[x] as number; column < end; column += 1)
      takeColumn(codes, column * head.up.count, rows, loudest);
    for (let y = 0; y < height; y += 1) {
      const code = loudest[y] as number;
      if (code === NO_DATA_CODE) continue;
      const place = scale(code);
      pixels[(height - 1 - y) * width + x] = colours.palette[place] as number;
    }
  }
  return pixels;
}

/** Place in the palette of a code; below and above the range stand its ends. */
export function colourScale([lowDb, highDb]: Span): (code: number) => number {
  const low = codeOfLevel(lowDb);
  const perCode = (PALETTE_SIZE - 1) / Math.max(1, codeOfLevel(highDb) - low);
  return (code) => Math.max(0, Math.min(PALETTE_SIZE - 1, Math.round((code - low) * perCode)));
}

interface CellsOfPixels {
  readonly begins: Int32Array;
  readonly ends: Int32Array;
}

/** First cell and the one after the last of each pixel; none outside of the map. */
function cellsOfPixels({ first, step, count }: MapAxis, span: Span, pixels: number): CellsOfPixels {
  const begins = new Int32Array(pixels);
  const ends = new Int32Array(pixels);
  const placeOf = (share: number): number => (valueAt(span, share) - first) / step + 0.5;
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const from = placeOf(pixel / pixels);
    const to = placeOf((pixel + 1) / pixels);
    // Cells whose middle lies in the pixel; where there is none, the one in which the pixel's middle lies.
    const begin = Math.ceil(from - 0.5);
    const end = Math.ceil(to - 0.5);
    const middle = Math.floor((from + to) / 2);
    begins[pixel] = Math.max(0, begin < end ? begin : middle);
    ends[pixel] = Math.min(count, begin < end ? end : middle + 1);
  }
  return { begins, ends };
}

function takeColumn(codes: Uint16Array, start: number, rows: CellsOfPixels, loudest: Uint16Array): void {
  for (let y = 0; y < loudest.length; y += 1) {
    const end = start + (rows.ends[y] as number);
    let code = loudest[y] as number;
    for (let cell = start + (rows.begins[y] as number); cell < end; cell += 1) {
      const other = codes[cell] as number;
      if (other > code) code = other;
    }
    loudest[y] = code;
  }
}
