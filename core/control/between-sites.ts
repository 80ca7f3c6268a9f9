/** How well two sites agree on one item. */
export interface SiteScore {
  /** `En` where both state their expanded uncertainty, else `z` by the laboratory's own spread. */
  readonly kind: 'En' | 'z';
  readonly value: number;
  readonly state: 'satisfactory' | 'questionable' | 'unsatisfactory';
}

/** A level with its expanded uncertainty (k = 2), null where none is stated. */
export interface SiteLevel {
  readonly levelDb: number;
  readonly expandedUncertaintyDb: number | null;
}

/**
 * Score of another site against our own level of the reference. En = (x - X) / sqrt(U_x^2 + U_X^2), satisfactory up to 1
 * (ISO/IEC 17043, ISO 13528); without both uncertainties z = (x - X) / s with our own spread s, satisfactory up to 2,
 * questionable below 3 (ISO 13528). Null where neither can be formed.
 */
export function siteScore(
  other: SiteLevel,
  own: SiteLevel & { readonly deviationDb: number | null },
): SiteScore | null {
  const differenceDb = other.levelDb - own.levelDb;
  if (other.expandedUncertaintyDb !== null && own.expandedUncertaintyDb !== null) {
    const value = differenceDb / Math.hypot(other.expandedUncertaintyDb, own.expandedUncertaintyDb);
    return { kind: 'En', value, state: Math.abs(value) <= 1 ? 'satisfactory' : 'unsatisfactory' };
  }
  if (own.deviationDb === null) return null;
  const value = differenceDb / own.deviationDb;
  return { kind: 'z', value, state: stateOfZ(Math.abs(value)) };
}

function stateOfZ(size: number): SiteScore['state'] {
  if (size <= 2) return 'satisfactory';
  return size < 3 ? 'questionable' : 'unsatisfactory';
}
