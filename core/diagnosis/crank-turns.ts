import { shaftAngleFromSpeed, type ShaftAngleProblem, type SpeedPoint } from '#core/acoustics/shaft-angle.ts';
import type { HeardRun } from './run-listener.ts';

/** How far the crank has turned at each sample of a heard run, as far as its speed is known. */
export interface CrankTurns {
  /** Index of the first sample that has a place, and of the one after the last. */
  readonly first: number;
  readonly end: number;
  /** Revolutions since the first, in step with the samples from `first` on. */
  readonly revolutions: Float64Array;
  readonly perSecond: Float64Array;
}

/** Turns of the crank along the samples, or why they are not known. */
export function turnsOfCrank(
  { samples, sampleRateHz, firstSample }: HeardRun,
  speed: readonly SpeedPoint[],
): CrankTurns | ShaftAngleProblem {
  const from = Math.max(firstSample / sampleRateHz, speed[0]?.timeSeconds ?? 0);
  const to = Math.min((firstSample + samples.length - 1) / sampleRateHz, speed.at(-1)?.timeSeconds ?? 0);
  if (!(to > from)) return 'SPEED_NOT_COVERING';
  const angle = shaftAngleFromSpeed(speed, from, to);
  if (typeof angle === 'string') return angle;
  const first = Math.max(0, Math.ceil(angle.startSeconds * sampleRateHz) - firstSample);
  const end = Math.min(samples.length, Math.floor(angle.endSeconds * sampleRateHz) - firstSample + 1);
  const count = Math.max(0, end - first);
  const seconds = Float64Array.from(
    { length: count },
    (_, index) => (firstSample + first + index) / sampleRateHz,
  );
  const revolutions = new Float64Array(count);
  const perSecond = new Float64Array(count);
  angle.read(seconds, count, revolutions, perSecond);
  return { first, end: first + count, revolutions, perSecond };
}

/** Index, from `first` on, of the first place not before a number of revolutions. */
export function placeOfTurn({ revolutions }: CrankTurns, turned: number): number {
  let low = 0;
  let high = revolutions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((revolutions[middle] as number) < turned) low = middle + 1;
    else high = middle;
  }
  return low;
}
