import type { DeclaredEngine } from '#core/acoustics/speed-from-sound.ts';

/** Revolutions in a cycle of the engine. */
export function cycleTurns({ strokes }: DeclaredEngine): 1 | 2 {
  return strokes === 4 ? 2 : 1;
}

/** The order of the first line of the cycle: all lines of the engine are its multiples. */
export function cycleOrder(engine: DeclaredEngine): number {
  return 1 / cycleTurns(engine);
}

/** Firings per revolution where all come evenly: 2n/strokes. */
export function firingOrder({ cylinders, strokes }: DeclaredEngine): number {
  return (2 * cylinders) / strokes;
}

/** Whether a line of the cycle is one of even firing; the others tell of uneven firing or of cylinders that differ. */
export function isFiringLine(order: number, engine: DeclaredEngine): boolean {
  return Number.isInteger(order / firingOrder(engine));
}
