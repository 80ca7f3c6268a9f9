import type { OrderAnalysis } from '#core/acoustics/order-analysis.ts';

/** Levels of the orders from moment to moment, unweighted; each moment is the middle of eight revolutions. */
export interface OrderTrack {
  readonly timeSeconds: readonly number[];
  readonly speedRpm: readonly number[];
  /** Levels in step with the moments, keyed by order. */
  readonly orders: Readonly<Record<string, readonly (number | null)[]>>;
}

/** The moments of an order analysis as columns; null where no orders were formed. */
export function orderTrackOfFile(found: OrderAnalysis | null): OrderTrack | null {
  if (found === null || found.problem !== null) return null;
  const { track } = found;
  const levelsOf = (index: number): (number | null)[] =>
    track.map((moment) => moment.orders[index]?.levelDb ?? null);
  return {
    timeSeconds: track.map((moment) => moment.timeSeconds),
    speedRpm: track.map((moment) => moment.speedRpm),
    orders: Object.fromEntries(found.orders.map(({ order }, index) => [String(order), levelsOf(index)])),
  };
}
