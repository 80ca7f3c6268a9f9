/** Peers with the same filters that differ by more do not do the same work. */
export const SAME_FILTERS_DB = 0.1;
/**
 * Peers with filters of their own: between the lines of an engine a band reads the skirts of its filter, and the
 * class 1 mask leaves them some decibels there. Something else than the same band lies far beyond this.
 */
export const OWN_FILTERS_DB = 3;

/** Largest difference in dB between two lists of levels; infinite where they are not of the same work. */
export function largestDifferenceDb(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length) return Number.POSITIVE_INFINITY;
  return one.reduce((worst, level, at) => {
    const difference = Math.abs(level - (other[at] as number));
    return difference <= worst ? worst : Number.isFinite(difference) ? difference : Number.POSITIVE_INFINITY;
  }, 0);
}
