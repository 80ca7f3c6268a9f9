/** Lowest and highest value of an axis. */
export type AxisRange = readonly [low: number, high: number];

type Values = Iterable<number | null | undefined>;

const shortestTimeSeconds = 10;
const timeStepSeconds = 5;
const usualLevels: AxisRange = [40, 100];

function extremes(values: Values): AxisRange | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === null || value === undefined) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? [low, high] : null;
}

/** The time axis from 0, longer only in whole steps, so that the picture stands still while a run grows. */
export function timeRange(lastSeconds: number): AxisRange {
  const steps = Math.ceil((lastSeconds + 0.5) / timeStepSeconds);
  return [0, Math.max(shortestTimeSeconds, steps * timeStepSeconds)];
}

/** The level axis in whole tens of decibels around the usual 40 to 100 dB; it only ever widens with the data. */
export function levelRange(levelsDb: Values): AxisRange {
  const found = extremes(levelsDb);
  if (found === null) return usualLevels;
  const low = Math.min(usualLevels[0], Math.floor((found[0] - 2) / 10) * 10);
  const high = Math.max(usualLevels[1], Math.ceil((found[1] + 2) / 10) * 10);
  return [low, high];
}

/** The speed axis from 0 to a whole thousand above both the window and the data. */
export function speedRange(speedsRpm: Values, windowHighRpm: number): AxisRange {
  const top = Math.max(windowHighRpm * 1.25, (extremes(speedsRpm)?.[1] ?? 0) * 1.05);
  return [0, Math.max(1000, Math.ceil(top / 1000) * 1000)];
}
