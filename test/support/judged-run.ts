import type { RunEvidence } from '#core/procedure/evidence.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { type Corners, meterTrack, rideRun, speedTrack } from './ride-builder.ts';
import { shippedProfile } from './test-record-builder.ts';

/** The method that runs are judged by. */
export const r41 = shippedProfile('un-r41-04-stationary');

/** The judgement of a run on site, at 4000 rpm unless said otherwise. */
export function judged(run: RunEvidence, profile: Profile = r41, targetSpeedRpm = 4000) {
  return judgeRun(run, { profile, targetSpeedRpm, mode: 'site' });
}

/** The judgement of a ride whose level is flat. */
export function ridden(corners: Corners, profile: Profile = r41) {
  const end = corners.at(-1)?.[0] ?? 0;
  return judged(rideRun(92, { speed: speedTrack(corners), level: meterTrack(() => 92, end) }), profile);
}

/** Codes of what rejects. */
export function codes(judgement: {
  readonly reasons: readonly { code: string; effect: string }[];
}): string[] {
  return judgement.reasons.filter((one) => one.effect === 'rejects').map((one) => one.code);
}

/** Idle, a jump to the target at 2 s, held for so long at one speed, a fall in 0.5 s, idle. */
export function held(holdSeconds: number, speedRpm = 4000): Corners {
  const end = 2 + holdSeconds;
  return [
    [0, 1500],
    [1.98, 1500],
    [2, speedRpm],
    [end, speedRpm],
    [end + 0.02, speedRpm - 300],
    [end + 0.5, 1500],
    [end + 1, 1500],
  ];
}
