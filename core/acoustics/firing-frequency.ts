/** What must be known of an engine to tell how often it fires. */
export interface FiringEngine {
  readonly cylinders: number | null;
  readonly strokes: 2 | 4 | null;
}

/** Order of the firing: firings in one turn of the crank; null where the engine was not declared. */
export function firingOrder({ cylinders, strokes }: FiringEngine): number | null {
  return cylinders === null || strokes === null ? null : (2 * cylinders) / strokes;
}

/** Frequency of an order of the crank in hertz. */
export function frequencyOfOrder(order: number, speedRpm: number): number {
  return (order * speedRpm) / 60;
}

/** Order of the crank that a frequency is at a speed. */
export function orderOfFrequency(frequencyHz: number, speedRpm: number): number {
  return (60 * frequencyHz) / speedRpm;
}
