/** An interval that does not lie in the recording. */
export class IntervalError extends Error {
  override readonly name = 'IntervalError';
  readonly code = 'INTERVAL_OUT_OF_RANGE';
}

/** Half a sample of the lowest rate: a given end may be a rounded duration. */
const ROUNDING_SECONDS = 0.5 / 8000;

/** Throws IntervalError unless 0 <= from < to <= duration. */
export function checkInterval(fromSeconds: number, toSeconds: number, durationSeconds: number): void {
  const isInside = fromSeconds >= 0 && toSeconds <= durationSeconds + ROUNDING_SECONDS;
  if (isInside && fromSeconds < toSeconds && fromSeconds < durationSeconds) return;
  throw new IntervalError(
    `The interval from ${fromSeconds} s to ${toSeconds} s does not lie in the recording, which lasts ${durationSeconds.toFixed(3)} s. Choose --from and --to within it.`,
  );
}
