/** Degrees of freedom; infinite is its own case, because JSON has no infinity. */
export type DegreesOfFreedom = number | 'infinite';

/** Divisor that makes a stated value a standard uncertainty (clauses 4.3.3, 4.3.7, 4.3.9 and 4.4.5; U-shaped: arcsine). */
export const DIVISORS = {
  /** Stated as a standard uncertainty. */
  standard: 1,
  /** Stated as an expanded uncertainty with k = 2. */
  normal: 2,
  rectangular: Math.sqrt(3),
  triangular: Math.sqrt(6),
  'u-shaped': Math.sqrt(2),
} as const;

/** t for 95 % of both sides by degrees of freedom (Table G.2), one decimal more than printed there. */
const STUDENT_95: readonly (readonly [number, number])[] = [
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [5, 2.571],
  [6, 2.447],
  [7, 2.365],
  [8, 2.306],
  [9, 2.262],
  [10, 2.228],
  [11, 2.201],
  [12, 2.179],
  [13, 2.16],
  [14, 2.145],
  [15, 2.131],
  [16, 2.12],
  [17, 2.11],
  [18, 2.101],
  [19, 2.093],
  [20, 2.086],
  [25, 2.06],
  [30, 2.042],
  [35, 2.03],
  [40, 2.021],
  [45, 2.014],
  [50, 2.009],
  [100, 1.984],
];
const STUDENT_95_INFINITE = 1.96;

/**
 * Student's t for 95 % (Table G.2). Between two lines the smaller number of degrees holds, which gives the larger t (G.4.1).
 * @throws RangeError below one degree of freedom
 */
export function student95(degrees: DegreesOfFreedom): number {
  if (degrees === 'infinite') return STUDENT_95_INFINITE;
  const line = STUDENT_95.findLast(([tabulated]) => tabulated <= degrees);
  if (line === undefined) throw new RangeError(`${degrees} degrees of freedom have no t`);
  return line[1];
}

/** Effective degrees of freedom by Welch and Satterthwaite (formula G.2b); infinite where every term's are, or all terms are 0. */
export function effectiveDegreesOfFreedom(
  terms: readonly { readonly standardUncertaintyDb: number; readonly degreesOfFreedom: DegreesOfFreedom }[],
): DegreesOfFreedom {
  const variance = terms.reduce((sum, term) => sum + term.standardUncertaintyDb ** 2, 0);
  const divided = terms.reduce(
    (sum, { standardUncertaintyDb, degreesOfFreedom }) =>
      degreesOfFreedom === 'infinite' ? sum : sum + standardUncertaintyDb ** 4 / degreesOfFreedom,
    0,
  );
  return divided === 0 ? 'infinite' : variance ** 2 / divided;
}
