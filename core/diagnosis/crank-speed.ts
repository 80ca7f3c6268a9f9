import type { SpeedPoint } from '#core/acoustics/shaft-angle.ts';

/** Speed heard in the sound at a moment; null where the sound does not tell it. */
export interface HeardSpeed {
  readonly timeSeconds: number;
  readonly speedRpm: number | null;
  /** 0 to 1. */
  readonly confidence: number;
}

const LEAST_CONFIDENCE = 0.5;
/** Farther from the sensor than this the sound may be heard at the wrong order: the sensor is kept. */
const LARGEST_DIFFERENCE = 0.08;
/** A sensor's point is left out where the sound was heard so near to it. */
const NEAR_SECONDS = 0.06;

/**
 * The speed of the crank as exactly as it is known: heard speeds where they agree with the sensor, for these have no delay
 * and no gate time, and between them the sensor brought to them by the share they differ by.
 */
export function crankSpeed(
  sensor: readonly SpeedPoint[],
  heard: readonly HeardSpeed[],
): readonly SpeedPoint[] {
  const measured = sensor.flatMap(({ timeSeconds, speedRpm }) =>
    speedRpm === null ? [] : [{ timeSeconds, speedRpm }],
  );
  const trusted = heard.flatMap((one) => {
    const sensorRpm = between(measured, one.timeSeconds, 'speedRpm');
    if (one.speedRpm === null || sensorRpm === null || one.confidence < LEAST_CONFIDENCE) return [];
    const ratio = one.speedRpm / sensorRpm;
    const isNear = Math.abs(ratio - 1) <= LARGEST_DIFFERENCE;
    return isNear ? [{ timeSeconds: one.timeSeconds, speedRpm: one.speedRpm, ratio }] : [];
  });
  if (trusted.length < 2) return measured;
  const rest = measured
    .filter(
      ({ timeSeconds }) => !trusted.some((one) => Math.abs(one.timeSeconds - timeSeconds) < NEAR_SECONDS),
    )
    .map(({ timeSeconds, speedRpm }) => {
      const ratio = between(trusted, timeSeconds, 'ratio') ?? 1;
      return { timeSeconds, speedRpm: speedRpm * ratio };
    });
  return [...trusted, ...rest]
    .map(({ timeSeconds, speedRpm }) => ({ timeSeconds, speedRpm }))
    .toSorted((one, other) => one.timeSeconds - other.timeSeconds);
}

/** Straight between two points, level beyond the ends; null of no points. */
function between<Name extends string>(
  points: readonly ({ readonly timeSeconds: number } & Readonly<Record<Name, number>>)[],
  timeSeconds: number,
  name: Name,
): number | null {
  const next = points.findIndex((point) => point.timeSeconds >= timeSeconds);
  const after = points[next] ?? points.at(-1);
  const before = points[Math.max(0, (next === -1 ? points.length : next) - 1)] ?? after;
  if (after === undefined || before === undefined) return null;
  const step = after.timeSeconds - before.timeSeconds;
  const share = step <= 0 ? 0 : (timeSeconds - before.timeSeconds) / step;
  return before[name] + Math.max(0, Math.min(1, share)) * (after[name] - before[name]);
}
