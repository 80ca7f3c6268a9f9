import type { Cue } from '#core/procedure/procedure-state.ts';
import { type GuidedRun, runTimes } from '#core/workshop/guided-run.ts';

const cues = {
  countdown: 'GET_READY',
  raise: 'RAISE',
  hold: 'HOLD',
  release: 'RELEASE',
  fall: 'WAIT',
  done: 'WAIT',
  ended: 'WAIT',
} as const satisfies Readonly<Record<GuidedRun['stage'], Cue>>;

/** The cue of a guided run. Where the clock leads, the word to let go stands through the fall: nothing tells when it was heard. */
export function cueOfRun({ stage, settings }: GuidedRun): Cue {
  return stage === 'fall' && !settings.hearsSpeed ? 'RELEASE' : cues[stage];
}

/** Seconds until the clock ends the present stage; null where the speed does. */
export function secondsLeftOfRun(
  { stage, settings, sinceSeconds }: GuidedRun,
  nowSeconds: number,
): number | null {
  const length = stageSeconds(stage, settings);
  return length === null ? null : Math.max(0, sinceSeconds + length - nowSeconds);
}

function stageSeconds(stage: GuidedRun['stage'], settings: GuidedRun['settings']): number | null {
  if (stage === 'countdown') return runTimes.countdown;
  if (stage === 'hold') return settings.holdSeconds;
  if (settings.hearsSpeed) return null;
  if (stage === 'raise') return runTimes.raiseByHand;
  return stage === 'fall' ? runTimes.fallByHand : null;
}
