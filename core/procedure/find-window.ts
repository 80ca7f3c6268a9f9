import { findCountedWindow } from './counted-window.ts';
import type { RunEvidence } from './evidence.ts';
import { findIdleWindow, idleWithoutSpeed } from './idle-window.ts';
import { mannerOf } from './manner.ts';
import type { RunContext } from './run-context.ts';
import { speedBandOf } from './speed-band.ts';
import { pointsOf } from './speed-trace.ts';
import { findSweepWindow } from './sweep-window.ts';
import { findThrottleWindow } from './throttle-window.ts';
import type { WindowFinding } from './window-finding.ts';

/** The part of a run that counts, by the manner in which the profile has the engine run; null without speed or target. */
export function findWindow(run: RunEvidence, context: RunContext): WindowFinding | null {
  const { profile, targetSpeedRpm } = context;
  const points = pointsOf(run.speed);
  const manner = mannerOf(profile);
  if (points.length === 0) return manner === 'idle' ? idleWithoutSpeed(run.level, context) : null;
  if (manner === 'idle') return findIdleWindow(points, profile);
  if (manner === 'full-throttle') return findThrottleWindow(points, targetSpeedRpm, profile);
  if (targetSpeedRpm === null) return null;
  const band = speedBandOf(targetSpeedRpm, profile);
  return manner === 'sweep'
    ? findSweepWindow(points, band, targetSpeedRpm, profile)
    : findCountedWindow(points, band, profile);
}
