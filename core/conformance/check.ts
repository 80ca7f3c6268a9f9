/** How far a measured figure may lie from the expected one; null is no limit on that side. */
export interface Tolerance {
  readonly below: number | null;
  readonly above: number | null;
  /** Who asks for it: the standard's class 1, or the bench's own stricter goal. */
  readonly source: string;
}

/** One finished check of the measurement core. */
export interface CheckResult {
  readonly subject: string;
  /** Standard, edition and clause, or the rule of the bench that is checked. */
  readonly clause: string;
  readonly sampleRateHz: number | null;
  readonly expected: number | string;
  /** null where the core gave no figure: never a pass. */
  readonly measured: number | string | null;
  readonly unit: string;
  /** null where the answer must be the expected one exactly. */
  readonly tolerance: Tolerance | null;
  readonly passed: boolean;
}

/** Checks that belong together; running them measures everything anew. */
export interface CheckGroup {
  readonly id: string;
  readonly title: string;
  /** Where the expected figures come from. */
  readonly truth: string;
  readonly run: () => readonly CheckResult[];
}

/** A check before its verdict. */
export type OpenFigureCheck = Omit<CheckResult, 'passed' | 'expected' | 'measured' | 'tolerance'> & {
  readonly expected: number;
  readonly measured: number | null;
  readonly tolerance: Tolerance;
};

/** Compares a figure with its tolerance, limits included; no figure and figures that are not finite fail. */
export function checkFigure(open: OpenFigureCheck): CheckResult {
  const { expected, measured, tolerance } = open;
  if (measured === null || !Number.isFinite(measured)) return { ...open, measured: null, passed: false };
  const deviation = measured - expected;
  const isHighEnough = tolerance.below === null || deviation >= tolerance.below;
  const isLowEnough = tolerance.above === null || deviation <= tolerance.above;
  return { ...open, passed: isHighEnough && isLowEnough };
}

/** Compares an answer that is not a figure, or a figure that must be met to the last digit. */
export function checkAnswer(open: Omit<CheckResult, 'passed' | 'tolerance'>): CheckResult {
  return { ...open, tolerance: null, passed: open.measured === open.expected };
}
