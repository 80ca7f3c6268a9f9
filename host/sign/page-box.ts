/** A box on a page, in points from its lower left corner: left, bottom, right, top. */
export type PageBox = readonly [number, number, number, number];

const frameWidth = 4;

/** The box inside its drawn frame. */
export function withinFrame([left, bottom, right, top]: PageBox): PageBox {
  return [left + frameWidth, bottom + frameWidth, right - frameWidth, top - frameWidth];
}

/** Width and height of a box, as a PDF tells them. */
export function sizeOf([left, bottom, right, top]: PageBox): readonly [number, number] {
  return [shortNumber(right - left), shortNumber(top - bottom)];
}

/** A number with at most three decimals. */
export function shortNumber(value: number): number {
  return Math.round(value * 1000) / 1000;
}
