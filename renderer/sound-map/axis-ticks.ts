import type { Span } from './map-view.ts';

/** Marks of an axis and how far they are apart. */
export interface Ticks {
  readonly step: number;
  readonly values: readonly number[];
}

/** Marks at even steps of 1, 2 or 5 times a power of ten, at most `most` of them. */
export function ticksOf([low, high]: Span, most: number): Ticks {
  const least = (high - low) / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(least));
  const step = ([1, 2, 5, 10].find((times) => times * power >= least * (1 - 1e-9)) ?? 10) * power;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return {
    step,
    values: Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step),
  };
}
