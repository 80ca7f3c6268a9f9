/** What crosses the door about a laboratory's own profiles. */
import type { OwnProfile } from '#core/procedure/own-profile/own-profile.ts';
import type { NewProfile, ProfileStep, ProfileWish } from '#core/procedure/own-profile/profile-step.ts';

/** An own profile with its draft, its versions and who did what, when and why. */
export interface OwnProfileView extends Omit<OwnProfile, 'steps'> {
  readonly steps: readonly Omit<ProfileStep, 'content'>[];
}

export type { NewProfile, ProfileWish };
