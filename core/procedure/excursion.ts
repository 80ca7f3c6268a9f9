import { isAtIdle } from './idle-speed.ts';
import type { SpeedPoint } from './speed-trace.ts';

/** The engine away from idle: from its first point above it to its last, as indices. */
export interface Excursion {
  /** The last point at idle before it; null where the trace began above idle. */
  readonly idleBefore: number | null;
  readonly first: number;
  readonly last: number;
  /** The first point back at idle; null where the trace ended above idle. */
  readonly idleAfter: number | null;
}

/** Every time that the engine left idle (idle + 10 %, decision 7), in the order of time. */
export function excursionsFrom(points: readonly SpeedPoint[], idleRpm: number): readonly Excursion[] {
  const found: Excursion[] = [];
  let first: number | null = null;
  points.forEach(({ speedRpm }, index) => {
    const away = !isAtIdle(speedRpm, idleRpm);
    if (away) first ??= index;
    if (away || first === null) return;
    found.push({ ...beginning(first), last: index - 1, idleAfter: index });
    first = null;
  });
  if (first === null) return found;
  return [...found, { ...beginning(first), last: points.length - 1, idleAfter: null }];
}

function beginning(first: number): Pick<Excursion, 'first' | 'idleBefore'> {
  return { first, idleBefore: first === 0 ? null : first - 1 };
}

/** Highest speed of an excursion. */
export function highestOf(points: readonly SpeedPoint[], { first, last }: Excursion): number {
  return points.slice(first, last + 1).reduce((most, { speedRpm }) => Math.max(most, speedRpm), 0);
}
