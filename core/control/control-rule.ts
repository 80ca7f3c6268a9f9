/**
 * A rule by which a control chart says that something changed. The limits are those of Shewhart charts (ISO 7870-2): centre line,
 * warning at two and action at three standard deviations. One point beyond action and a trend of seven are named there; two of
 * three beyond warning is the usual supplementary rule (Western Electric rules).
 */
export interface ControlRule {
  readonly name: 'beyond-action' | 'two-beyond-warning' | 'drift';
  /** How many points in a row it looks at. */
  readonly points: number;
  /** How many of them must lie beyond a limit, and which one; null where it looks at their order. */
  readonly beyond: { readonly count: number; readonly deviations: number } | null;
}

/** The rules, the gravest first. */
export const controlRules: readonly ControlRule[] = [
  { name: 'beyond-action', points: 1, beyond: { count: 1, deviations: 3 } },
  { name: 'two-beyond-warning', points: 3, beyond: { count: 2, deviations: 2 } },
  { name: 'drift', points: 7, beyond: null },
];

/** Warning and action limits, in standard deviations from the centre. */
export const warningDeviations = 2;
export const actionDeviations = 3;
