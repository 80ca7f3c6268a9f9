import { atMost, exactly } from '#core/units/decimal.ts';
import type { Exhaust } from './evidence.ts';
import type { Profile } from './profile.ts';

/**
 * True if outlets of one silencer lie so near each other that the profile measures them as one. It must be known that they
 * are of one silencer and how far apart they are: else each is measured (decision 24).
 */
export function isMeasuredAsOne({ outlets }: Pick<Profile, 'outlets'>, exhaust: Exhaust): boolean {
  const { outletSpacingM, sameSilencer, outlets: count } = exhaust;
  if (outlets === undefined || outlets.confidence === 'U' || count < 2) return false;
  if (sameSilencer !== true || outletSpacingM === undefined) return false;
  return atMost(exactly(outletSpacingM), exactly(outlets.sameSilencerWithinM));
}

/** How many outlets are measured one after the other (see {@link isMeasuredAsOne}). */
export function measuredOutlets(profile: Pick<Profile, 'outlets'>, exhaust: Exhaust): number {
  return isMeasuredAsOne(profile, exhaust) ? 1 : exhaust.outlets;
}
