import { student95 } from '#core/standards/iso-iec-guide-98-3-2008.ts';

/**
 * Scatter of single runs in a yard as a class 2 meter shows it, where too few runs were made to show their own: an engineering
 * estimate, not from a standard.
 */
export const USUAL_SCATTER_DB = 0.8;

/** Fewer differences than this show no scatter of their own. */
const FEWEST_DEGREES = 2;

/** Student's t of no end of runs. */
const NORMAL_95 = student95('infinite');

/** How far single runs scatter. */
export interface Scatter {
  readonly standardDeviationDb: number;
  /** Null where the usual scatter stands in for one that too few runs show. */
  readonly degreesOfFreedom: number | null;
  /** Factor by which a scatter shown by few runs is taken larger, so that 95 % stay 95 % (Student's t over that of the normal). */
  readonly fewRunsFactor: number;
}

/**
 * Scatter of runs within their groups, pooled over the groups (ISO/IEC Guide 98-3, H.3.6); with too few runs the usual one, or
 * their own where that is larger: few runs that happen to agree prove nothing.
 */
export function scatterOf(groups: readonly (readonly number[])[]): Scatter {
  const squares = groups.reduce((sum, group) => sum + squaresAround(group), 0);
  const degrees = groups.reduce((sum, group) => sum + Math.max(0, group.length - 1), 0);
  const own = degrees === 0 ? 0 : Math.sqrt(squares / degrees);
  if (degrees < FEWEST_DEGREES) {
    const standardDeviationDb = Math.max(own, USUAL_SCATTER_DB);
    return { standardDeviationDb, degreesOfFreedom: null, fewRunsFactor: 1 };
  }
  return {
    standardDeviationDb: own,
    degreesOfFreedom: degrees,
    fewRunsFactor: Math.max(1, student95(degrees) / NORMAL_95),
  };
}

/** The plain mean. @throws RangeError of nothing */
export function meanOf(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('nothing has no mean');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squaresAround(group: readonly number[]): number {
  if (group.length === 0) return 0;
  const mean = meanOf(group);
  return group.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
