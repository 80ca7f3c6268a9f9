import type { TestEvidence } from './evidence.ts';
import type { Profile } from './profile.ts';

/** How the engine is run in a measurement: a target speed is held, or one of the ways in which none is. */
export type Manner = 'hold' | NonNullable<Profile['targetSpeed']['manner']>;

/** How a profile has the engine run; one that says nothing else has a target held. */
export function mannerOf({ targetSpeed }: Pick<Profile, 'targetSpeed'>): Manner {
  return targetSpeed.manner ?? 'hold';
}

/** True if nothing can be measured without a target speed: it is held, or the sweep ends at it. */
export function needsTarget(manner: Manner): boolean {
  return manner === 'hold' || manner === 'sweep';
}

/** True if one speed is held in the part that counts, so that it can be heard there as a check of the sensor. */
export function isSpeedSteady(manner: Manner): boolean {
  return manner === 'hold' || manner === 'idle';
}

/** True where the level of an idle is measured although no speed may be seen; on site it would have no verdict (decision 26). */
export function idlesWithoutSpeed({
  profile,
  mode,
}: {
  readonly profile: Profile;
  readonly mode: TestEvidence['mode'];
}): boolean {
  return mannerOf(profile) === 'idle' && mode === 'workshop';
}
