import type { SpeedPoint } from '#core/acoustics/shaft-angle.ts';
import type { MapView } from './map-view.ts';

/** A line on a map: the frequencies of an order. */
export interface OrderLine {
  readonly order: number;
  /** How many times the firing frequency it is. */
  readonly times: number;
  /** Points of the plane; null is a gap. */
  readonly points: readonly (readonly [across: number, up: number] | null)[];
}

const MOST_LINES = 6;

/** Firing pulses in a revolution of the crank; null where the engine is not declared. */
export function firingOrderOf(engine: {
  readonly cylinders: number | null;
  readonly strokes: 2 | 4 | null;
}): number | null {
  const { cylinders, strokes } = engine;
  return cylinders === null || strokes === null ? null : cylinders / (strokes / 2);
}

/** Lines of the firing frequency and its multiples over engine speed. */
export function linesOverSpeed(firingOrder: number, { across, up }: MapView): OrderLine[] {
  return multiples(firingOrder)
    .map(({ order, times }) => ({
      order,
      times,
      points: across.map((rpm) => [rpm, (order * rpm) / 60] as const),
    }))
    .filter(({ points }) => points.some(([, hertz]) => hertz > up[0] && hertz < 8 * up[1]));
}

/** The same over time, from the track of the engine's speed. */
export function linesOverTime(firingOrder: number, track: readonly SpeedPoint[]): OrderLine[] {
  return multiples(firingOrder).map(({ order, times }) => ({
    order,
    times,
    points: track.map(({ timeSeconds, speedRpm }) =>
      speedRpm === null ? null : ([timeSeconds, (order * speedRpm) / 60] as const),
    ),
  }));
}

function multiples(firingOrder: number): { order: number; times: number }[] {
  return Array.from({ length: MOST_LINES }, (_, index) => ({
    order: (index + 1) * firingOrder,
    times: index + 1,
  }));
}
