import type { Limit, Profile } from './profile.ts';

/** Mark of a version that a laboratory has completed itself. */
const LABORATORY_MARK = '+lab';

/**
 * A laboratory's own version of a profile: the difference it allows over a reference, where the profile leaves it open
 * (decision 18). The figure is the laboratory's own choice: its mark and the version say so. A profile without
 * such an open limit comes back as it is.
 */
export function withLaboratoryDifference(profile: Profile, plusDb: number): Profile {
  const limits = profile.limits.map((limit) => filledLimit(limit, plusDb));
  const isChanged = limits.some((limit, index) => limit !== profile.limits[index]);
  return isChanged ? { ...profile, version: `${profile.version}${LABORATORY_MARK}`, limits } : profile;
}

function filledLimit(limit: Limit, plusDb: number): Limit {
  if (limit.kind !== 'smallest-of') return filled(limit, plusDb);
  const items = limit.items.map((item) => filled(item, plusDb));
  const isChanged = items.some((item, index) => item !== limit.items[index]);
  return isChanged ? { ...limit, items } : limit;
}

function filled<T extends Limit>(limit: T, plusDb: number): T {
  const isOpen = limit.kind === 'reference-plus' && limit.plusDb === null;
  return isOpen ? { ...limit, plusDb, confidence: 'L' } : limit;
}
