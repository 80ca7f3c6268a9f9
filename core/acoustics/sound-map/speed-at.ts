import type { SpeedPoint } from '../shaft-angle.ts';

/** Points further apart than this have a gap between them. */
const LONGEST_STEP_SECONDS = 0.5;

/**
 * Engine speed at a moment by a straight line between the two points around it; null before the first, after the last, and in a
 * gap: where a point has no speed, or the points are too far apart. Moments must not decrease from call to call.
 */
export function speedReader(track: readonly SpeedPoint[]): (timeSeconds: number) => number | null {
  let index = 0;
  return (timeSeconds) => {
    while (index + 2 < track.length && (track[index + 1]?.timeSeconds ?? 0) < timeSeconds) index += 1;
    return speedBetween(track[index], track[index + 1], timeSeconds);
  };
}

function speedBetween(
  left: SpeedPoint | undefined,
  right: SpeedPoint | undefined,
  timeSeconds: number,
): number | null {
  if (left === undefined || right === undefined) return null;
  if (left.speedRpm === null || right.speedRpm === null) return null;
  const step = right.timeSeconds - left.timeSeconds;
  const share = (timeSeconds - left.timeSeconds) / step;
  if (step <= 0 || step > LONGEST_STEP_SECONDS || share < 0 || share > 1) return null;
  return left.speedRpm + share * (right.speedRpm - left.speedRpm);
}
