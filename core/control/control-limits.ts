/** Centre and spread of a process that is under control, and where they come from. */
export interface ControlLimits {
  readonly centreDb: number;
  readonly deviationDb: number;
  /** The first so many values of the chart, or what the laboratory stated. */
  readonly source: { readonly kind: 'runs'; readonly count: number } | { readonly kind: 'stated' };
}

/** Below so many values no spread is worth the name. */
export const fewestRuns = 8;
/** The spread is estimated from no more than so many, so that a later drift cannot widen its own limits. */
export const mostRuns = 20;

/** Expected moving range of two values in standard deviations (d2 for samples of two, ISO 7870-2). */
const rangeFactor = 1.128;

/**
 * Limits for single values from the first of them: their mean, and the mean moving range divided by 1.128 (ISO 7870-2, charts of
 * individuals). The deviation is never less than half a step of the reading, since two readings of one level may differ by a step.
 * Null for fewer than eight values.
 */
export function limitsFromRuns(valuesDb: readonly number[], most = mostRuns): ControlLimits | null {
  const first = valuesDb.slice(0, Math.max(most, fewestRuns));
  if (first.length < fewestRuns) return null;
  const centreDb = first.reduce((sum, value) => sum + value, 0) / first.length;
  const ranges = first.slice(1).map((value, index) => Math.abs(value - (first[index] ?? value)));
  const meanRange = ranges.reduce((sum, range) => sum + range, 0) / ranges.length;
  return {
    centreDb,
    deviationDb: Math.max(meanRange / rangeFactor, stepOf(valuesDb) / 2),
    source: { kind: 'runs', count: first.length },
  };
}

/** The step in which values were noted: 1 dB, 0.1 dB or 0.01 dB, the coarsest that all of them are multiples of. */
function stepOf(valuesDb: readonly number[]): number {
  const isMultiple = (step: number): boolean =>
    valuesDb.every((value) => Math.abs(value / step - Math.round(value / step)) < 1e-6);
  return [1, 0.1].find(isMultiple) ?? 0.01;
}
