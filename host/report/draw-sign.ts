import type { StatusSign } from '#core/words/verdict-words.ts';
import { signColours } from './paper-tokens.ts';

type Document = PDFKit.PDFDocument;

function strokeInside(document: Document, size: number): Document {
  return document
    .lineWidth(size * 0.11)
    .lineCap('round')
    .lineJoin('round')
    .strokeColor('#ffffff');
}

function polygon(document: Document, points: readonly (readonly [number, number])[]): Document {
  points.forEach(([x, y], index) => (index === 0 ? document.moveTo(x, y) : document.lineTo(x, y)));
  return document.closePath();
}

function octagon(document: Document, x: number, y: number, size: number): Document {
  const middle = size / 2;
  const points = Array.from({ length: 8 }, (_, corner) => {
    const angle = Math.PI / 8 + (corner * Math.PI) / 4;
    return [
      x + middle + Math.cos(angle) * middle * 1.04,
      y + middle + Math.sin(angle) * middle * 1.04,
    ] as const;
  });
  return polygon(document, points);
}

type DrawSign = (document: Document, x: number, y: number, size: number, strong: string) => void;

const signs: Readonly<Record<StatusSign, DrawSign>> = {
  'circle-check': (document, x, y, size, strong) => {
    document.circle(x + size / 2, y + size / 2, size / 2).fill(strong);
    strokeInside(document, size)
      .moveTo(x + size * 0.28, y + size * 0.53)
      .lineTo(x + size * 0.44, y + size * 0.68)
      .lineTo(x + size * 0.73, y + size * 0.35)
      .stroke();
  },
  'octagon-cross': (document, x, y, size, strong) => {
    octagon(document, x, y, size).fill(strong);
    strokeInside(document, size)
      .moveTo(x + size * 0.33, y + size * 0.33)
      .lineTo(x + size * 0.67, y + size * 0.67)
      .moveTo(x + size * 0.67, y + size * 0.33)
      .lineTo(x + size * 0.33, y + size * 0.67)
      .stroke();
  },
  diamond: (document, x, y, size, strong) => {
    const middle = size / 2;
    const reach = size * 0.54;
    polygon(document, [
      [x + middle, y + middle - reach],
      [x + middle + reach, y + middle],
      [x + middle, y + middle + reach],
      [x + middle - reach, y + middle],
    ]).fill(strong);
    strokeInside(document, size)
      .moveTo(x + middle, y + size * 0.28)
      .lineTo(x + middle, y + size * 0.54)
      .stroke();
    document.circle(x + middle, y + size * 0.71, size * 0.065).fill('#ffffff');
  },
  triangle: (document, x, y, size, strong) => {
    polygon(document, [
      [x + size / 2, y + size * 0.02],
      [x + size * 1.04, y + size * 0.94],
      [x - size * 0.04, y + size * 0.94],
    ]).fill(strong);
    strokeInside(document, size)
      .moveTo(x + size / 2, y + size * 0.36)
      .lineTo(x + size / 2, y + size * 0.6)
      .stroke();
    document.circle(x + size / 2, y + size * 0.77, size * 0.06).fill('#ffffff');
  },
  'circle-dash': (document, x, y, size, strong) => {
    document
      .lineWidth(size * 0.1)
      .strokeColor(strong)
      .circle(x + size / 2, y + size / 2, size * 0.45)
      .stroke();
    document
      .lineCap('round')
      .moveTo(x + size * 0.3, y + size / 2)
      .lineTo(x + size * 0.7, y + size / 2)
      .stroke();
  },
};

/** Draws a sign into the square with its upper left corner at x, y: shape and colour say the same thing. */
export function drawSign(document: Document, sign: StatusSign, x: number, y: number, size: number): void {
  document.save();
  signs[sign](document, x, y, size, signColours[sign].strong);
  document.restore();
}
