import type { Limit, Profile } from './profile.ts';

type Quantity = Profile['limits'][number]['when'][number]['quantity'];
/** Vehicle data that a profile can ask for, in a condition or for its target speed. */
export type AskedQuantity = Quantity | 'redlineRpm' | 'maximumEngineSpeedRpm';

/** The vehicle data that the target speed and the limits of a profile depend on. */
export function askedQuantities(profile: Profile): ReadonlySet<AskedQuantity> {
  const { pieces } = profile.targetSpeed;
  const conditions = [...pieces, ...profile.limits.flatMap(withItems)].flatMap(({ when }) => when);
  const asked = new Set<AskedQuantity>(conditions.map(({ quantity }) => quantity));
  if (pieces.some((piece) => 'factorOfRedline' in piece)) asked.add('redlineRpm');
  if (pieces.some((piece) => 'smallestOf' in piece)) asked.add('maximumEngineSpeedRpm');
  return asked;
}

function withItems(limit: Limit): readonly Limit[] {
  return limit.kind === 'smallest-of' ? [limit, ...limit.items] : [limit];
}
