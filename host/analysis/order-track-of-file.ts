import type { OrderAnalysis, OrderMoment } from '#core/acoustics/order-analysis.ts';
import { levelFromMeanSquare, meanSquareFromLevel } from '#core/units/decibel.ts';

/** Levels of the orders from moment to moment, unweighted; each moment is the middle of eight revolutions or more. */
export interface OrderTrack {
  readonly timeSeconds: readonly number[];
  readonly speedRpm: readonly number[];
  /** Levels in step with the moments, keyed by order. */
  readonly orders: Readonly<Record<string, readonly (number | null)[]>>;
}

/** More moments than any picture shows; those of a longer recording are joined. */
const MOST_MOMENTS = 2000;

/** The moments of an order analysis as columns; null where no orders were formed. */
export function orderTrackOfFile(found: OrderAnalysis | null): OrderTrack | null {
  if (found === null || found.problem !== null) return null;
  const groups = inGroups(found.track, Math.ceil(found.track.length / MOST_MOMENTS));
  const levelsOf = (index: number): (number | null)[] => groups.map((group) => joinedLevel(group, index));
  return {
    timeSeconds: groups.map((group) => mean(group.map((moment) => moment.timeSeconds))),
    speedRpm: groups.map((group) => mean(group.map((moment) => moment.speedRpm))),
    orders: Object.fromEntries(found.orders.map(({ order }, index) => [String(order), levelsOf(index)])),
  };
}

function inGroups(track: readonly OrderMoment[], size: number): (readonly OrderMoment[])[] {
  const groups: (readonly OrderMoment[])[] = [];
  for (let start = 0; start < track.length; start += size) groups.push(track.slice(start, start + size));
  return groups;
}

/** Level of the mean energy; a moment alone keeps its level to the last digit. */
function joinedLevel(group: readonly OrderMoment[], index: number): number | null {
  const levels = group.map((moment) => moment.orders[index]?.levelDb ?? null);
  if (levels.length === 1) return levels[0] ?? null;
  return levelFromMeanSquare(mean(levels.map((level) => (level === null ? 0 : meanSquareFromLevel(level)))));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
