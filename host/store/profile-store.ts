import type { ProfileStep } from '#core/procedure/own-profile/profile-step.ts';

/** The histories of a laboratory's own profiles, for reading. */
export interface ProfileReader {
  /** Identifiers of all own profiles, in their order. */
  ids(): readonly string[];
  /** The history of a profile, oldest step first; none for an unknown profile. */
  steps(id: string): readonly ProfileStep[];
}

/** Where the histories of a laboratory's own profiles live; what `append` has returned from is on disk. */
export interface ProfileStore extends ProfileReader {
  /**
   * Adds the next step of a profile; the first one makes the profile.
   * @throws StoreError `STORE_REFUSED` where the step is not the next one, or an approval does not give the next version.
   */
  append(id: string, step: ProfileStep): void;
}
