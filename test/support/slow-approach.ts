import type { Corners } from './ride-builder.ts';

/** Target of the slow ride. */
export const targetRpm = 4000;
/** Time constant of F. */
export const FAST_SECONDS = 0.125;

/** Idle, from 1 s on 500 rpm/s up to the target at 6 s, held to 8 s, shut. */
export const slowRide: Corners = [
  [0, 1500],
  [1, 1500],
  [6, targetRpm],
  [8, targetRpm],
  [8.6, 1500],
  [10, 1500],
];

/** Speed as a detector with the time constant F shows it, in closed form for that ride until the hold ends. */
function laggingSpeed(time: number): number {
  const after = (seconds: number) => seconds - FAST_SECONDS * (1 - Math.exp(-seconds / FAST_SECONDS));
  const ramp = (start: number) => (time <= start ? 0 : 500 * after(time - start));
  return 1500 + ramp(1) - ramp(6);
}

/** F level that follows the speed of the slow ride along a straight line and is this at the target. */
export function levelAlongSpeed(dbPerPercent: number, atTargetDb = 90): (time: number) => number {
  return (time) => atTargetDb + dbPerPercent * (laggingSpeed(time) / targetRpm - 1) * 100;
}
