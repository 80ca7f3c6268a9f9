import { drawMap } from './draw-map.ts';
import type { MapFigure } from './map-figure.ts';

const width = 1600;
const height = 900;
/** Type of a saved picture is read at a distance from the page. */
const ratio = 2;

/** Draws a figure for a file, twice as fine as a usual screen. */
export async function pictureOfMap(figure: Omit<MapFigure, 'size'>): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser has no canvas to draw a picture on.');
  drawMap(context, { ...figure, size: { width: width / ratio, height: height / ratio } }, ratio);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The browser could not make a picture of the map.'));
      else resolve(blob);
    }, 'image/png');
  });
}
