/** A category as it is compared: `l3e` and `L3` are the same. */
function normalized(category: string): string {
  return category
    .trim()
    .toUpperCase()
    .replace(/^([LMNO]\d)E$/, '$1');
}

/**
 * True if a declared vehicle category belongs to a wanted one: L1 to L7 belong to L, M1 to M3 to M, N1 to N3 to N
 * (decision 22). The plain letter does not belong to a numbered category.
 */
export function belongsToCategory(declared: string, wanted: string): boolean {
  const own = normalized(declared);
  const group = normalized(wanted);
  return own === group || (/^[LMN]$/.test(group) && new RegExp(`^${group}[1-7]$`).test(own));
}
