/** Index of the value nearest to a place among ascending values; -1 where there are none. */
export function nearestIndex(ascending: readonly number[], place: number): number {
  let low = 0;
  let high = ascending.length - 1;
  if (high < 0) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? place) <= place) low = middle;
    else high = middle;
  }
  const below = Math.abs(place - (ascending[low] ?? place));
  const above = Math.abs((ascending[high] ?? place) - place);
  return above < below ? high : low;
}

/**
 * Where a cursor goes: by at least one value in the direction of the move, else to the value nearest to where the move ends.
 * null where there are no values.
 */
export function steppedPlace(ascending: readonly number[], from: number, move: number): number | null {
  const now = nearestIndex(ascending, from);
  if (now < 0) return null;
  const wanted = nearestIndex(ascending, from + move);
  const next = move > 0 ? Math.max(wanted, now + 1) : Math.min(wanted, now - 1);
  const index = Math.min(ascending.length - 1, Math.max(0, next));
  return ascending[index] ?? null;
}
