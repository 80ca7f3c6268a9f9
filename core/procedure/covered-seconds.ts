import type { LevelTrack } from './evidence.ts';
import { median } from './idle-speed.ts';
import { levelPoints } from './level-window.ts';
import { allowedLevelGap, isLonger } from './lost-data.ts';

/** Seconds that the samples of a track cover: each stands for the time since the one before it, lost stretches do not count. */
export function coveredSeconds(track: LevelTrack): number {
  const times = levelPoints(track).map((point) => point.timeSeconds);
  const steps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const spacing = median(steps) ?? 0;
  const allowed = allowedLevelGap(spacing);
  return steps.reduce((sum, step) => (isLonger(step, allowed) ? sum : sum + step), spacing);
}
