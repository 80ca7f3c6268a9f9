import { USUAL_IDLE_SECONDS } from './idle-window.ts';
import { mannerOf } from './manner.ts';
import { ownSweepOf } from './own-sweep.ts';
import type { ProcedureState } from './procedure-state.ts';
import { trustedFigure } from './profile-gaps.ts';
import { USUAL_SWEEP_RPM_PER_SECOND } from './sweep-pace.ts';

/** Hold that the rider is led to where a profile leaves it open. */
const USUAL_HOLD_SECONDS = 1;

/** What of the state the time depends on. */
type Basis = Pick<ProcedureState, 'profile' | 'targetSpeedRpm' | 'ride' | 'phase'>;

/** How long the speed is to be held in a run, the idle to last, or the sweep to take at least. */
export function requiredHold(state: Basis): number {
  const { profile, targetSpeedRpm, ride, phase } = state;
  if (phase?.name === 'speed-sweep')
    return usualSweepSeconds(ownSweepOf(state)?.topRpm ?? null, ride.idleRpm);
  const manner = mannerOf(profile);
  if (manner === 'sweep') {
    const stated = profile.sweep?.minimumSeconds;
    const shortest = stated === undefined ? null : trustedFigure(stated);
    return shortest ?? usualSweepSeconds(targetSpeedRpm, ride.idleRpm);
  }
  return trustedFigure(profile.holdSeconds) ?? (manner === 'idle' ? USUAL_IDLE_SECONDS : USUAL_HOLD_SECONDS);
}

/** From idle, or from a standstill while it is not known, at the bench's own pace. */
function usualSweepSeconds(targetSpeedRpm: number | null, idleRpm: number | null): number {
  return Math.max(0, (targetSpeedRpm ?? 0) - (idleRpm ?? 0)) / USUAL_SWEEP_RPM_PER_SECOND;
}
