import type { AxisScale, Stretch } from './plot-model.ts';

type Layout = Pick<{ readonly scale: AxisScale; readonly range: Stretch }, 'scale' | 'range'>;

/** No closer look than this share of the whole axis. */
const smallestShare = 1e-4;
const fewestPlaces = 2;

function onPaper({ scale }: Pick<Layout, 'scale'>, value: number): number {
  return scale === 'logarithmic' ? Math.log(value) : value;
}

function offPaper({ scale }: Pick<Layout, 'scale'>, place: number): number {
  return scale === 'logarithmic' ? Math.exp(place) : place;
}

/**
 * A shown stretch made narrower (factor below 1) or wider around a value that keeps its place, inside the whole axis. On a
 * logarithmic axis it is the ratio of the ends that changes.
 */
export function zoomedAround(axis: Layout, shown: Stretch, around: number, factor: number): Stretch {
  const whole = { from: onPaper(axis, axis.range.from), to: onPaper(axis, axis.range.to) };
  const now = { from: onPaper(axis, shown.from), to: onPaper(axis, shown.to) };
  const smallest = axis.scale === 'places' ? fewestPlaces : smallestShare * (whole.to - whole.from);
  const wanted = Math.max(smallest, (now.to - now.from) * factor);
  const span = Math.min(whole.to - whole.from, wanted);
  const share = (onPaper(axis, around) - now.from) / (now.to - now.from);
  return stretchAt(axis, whole, onPaper(axis, around) - share * span, span);
}

/** A shown stretch moved by shares of itself, inside the whole axis. */
export function movedBy(axis: Layout, shown: Stretch, shares: number): Stretch {
  const whole = { from: onPaper(axis, axis.range.from), to: onPaper(axis, axis.range.to) };
  const from = onPaper(axis, shown.from);
  const span = onPaper(axis, shown.to) - from;
  return stretchAt(axis, whole, from + shares * span, span);
}

/** A shown stretch moved as little as needed to have a value in it. */
export function movedToShow(axis: Layout, shown: Stretch, value: number): Stretch {
  if (value >= shown.from && value <= shown.to) return shown;
  const from = onPaper(axis, shown.from);
  const to = onPaper(axis, shown.to);
  const over = value < shown.from ? onPaper(axis, value) - from : onPaper(axis, value) - to;
  return movedBy(axis, shown, over / (to - from));
}

/** The value at a share (0 to 1) of a shown stretch. */
export function valueAtShare(axis: Pick<Layout, 'scale'>, shown: Stretch, share: number): number {
  const from = onPaper(axis, shown.from);
  return offPaper(axis, from + share * (onPaper(axis, shown.to) - from));
}

/** A stretch inside the whole axis, however it was drawn. */
export function within(axis: Layout, { from, to }: Stretch): Stretch {
  const low = Math.max(axis.range.from, Math.min(from, to));
  const high = Math.min(axis.range.to, Math.max(from, to));
  return low < high ? { from: low, to: high } : axis.range;
}

function stretchAt(axis: Layout, whole: Stretch, from: number, span: number): Stretch {
  const start = Math.min(whole.to - span, Math.max(whole.from, from));
  const end = start + span;
  // Logarithms and back may miss the ends of the axis by a rounding.
  return within(axis, { from: offPaper(axis, start), to: offPaper(axis, end) });
}
