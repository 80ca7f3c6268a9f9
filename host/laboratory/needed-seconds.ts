import type { Profile } from '#core/procedure/profile.ts';

/** Seconds that background and holds of a procedure take at least; 0 where the procedure is not known or demands none. */
export function neededSeconds(profile: Profile | null, runs: number): number {
  if (profile === null) return 0;
  const { background, holdSeconds } = profile;
  return (background?.minimumDurationSeconds ?? 0) + runs * (holdSeconds.value ?? 0);
}
