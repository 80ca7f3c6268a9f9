import type { AnalysisWarning } from '#core/acoustics/level-figures.ts';
import type { OrderAnalysis, OrderLevel } from '#core/acoustics/order-analysis.ts';

/** Levels of the orders of the engine's speed, keyed by order ("0.5", "1", ...). */
export interface OrderLevels {
  /** Unweighted, dB re 20 µPa; null where there is none. */
  readonly orders: Readonly<Record<string, number | null>>;
  /** A-weighted at the frequency of each order. */
  readonly ordersA: Readonly<Record<string, number | null>>;
}

/** What `analyse` tells of the orders: their levels, or none and the reason as a warning. */
export function orderLevelsOfFile(found: OrderAnalysis | null): {
  readonly levels: OrderLevels | null;
  readonly warnings: readonly AnalysisWarning[];
} {
  if (found === null) return { levels: null, warnings: [] };
  if (found.problem !== null) {
    const message = `There are no order levels: ${reasonOf(found.problem)}`;
    return { levels: null, warnings: [{ code: 'ORDERS_NOT_FORMED', message }] };
  }
  const keyed = (levelOf: (level: OrderLevel) => number | null): Record<string, number | null> =>
    Object.fromEntries(found.orders.map((level) => [String(level.order), levelOf(level)]));
  return {
    levels: { orders: keyed((level) => level.levelDb), ordersA: keyed((level) => level.levelDbA) },
    warnings: [],
  };
}

function reasonOf(problem: Exclude<OrderAnalysis['problem'], null>): string {
  switch (problem) {
    case 'SPEED_NOT_COVERING':
      return 'the speed does not cover the interval. Choose --from and --to within it.';
    case 'SPEED_GAP':
      return 'the speed has a gap in the interval. Choose --from and --to beside it.';
    case 'SPEED_NOT_ASCENDING':
      return 'the times of the speed do not ascend. Check the file.';
    case 'ENGINE_STANDS':
      return 'the speed is zero or below within the interval.';
    default:
      return 'the interval holds fewer than eight revolutions. Choose a longer one.';
  }
}
