import type { Limit, Profile } from './profile.ts';

/** What keeps a limit from giving a verdict, whatever the vehicle; named as in `detail` of a reason. */
export type LimitGap = 'limit' | 'validity' | 'maximumDb' | 'plusDb';

/**
 * What a limit of a profile lacks (decisions 18 and 25): it must be sure, have its figure and, where it is the laboratory's
 * own, its dates of validity. Null for one that can be judged by, and for `none`.
 */
export function limitGap(limit: Limit, profile: Pick<Profile, 'origin'>): LimitGap | null {
  if (limit.kind === 'none') return null;
  if (limit.confidence === 'U') return 'limit';
  if (!isDated(limit, profile)) return 'validity';
  if (limit.kind !== 'smallest-of') return openFigure(limit);
  const gaps = limit.items.map((item) => (item.confidence === 'U' ? 'limit' : openFigure(item)));
  return gaps.find((gap) => gap !== null) ?? null;
}

/** A laboratory's own limit says from when until when it holds; nobody else has dated it. */
export function isDated({ validFrom, validTo }: Limit, { origin }: Pick<Profile, 'origin'>): boolean {
  return origin !== 'laboratory' || (validFrom !== null && validTo !== null);
}

function openFigure(limit: Limit): LimitGap | null {
  if (limit.kind === 'absolute') return limit.maximumDb === null ? 'maximumDb' : null;
  if (limit.kind === 'reference-plus') return limit.plusDb === null ? 'plusDb' : null;
  return limit.kind === 'none' ? 'limit' : null;
}
