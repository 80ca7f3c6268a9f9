import type { Profile } from '#core/procedure/profile.ts';
import { roundHalfUp } from '#core/units/rounding.ts';

/** One component of the first budget: standard uncertainty in dB. */
export interface FirstComponent {
  readonly name: string;
  readonly standardUncertaintyDb: number;
}

/** The budget of the first version. */
export interface FirstBudget {
  readonly components: readonly FirstComponent[];
  /** U = 2u, to one decimal. */
  readonly expandedUncertaintyDb: number;
}

/** What the first budget depends on. */
export interface FirstBudgetBasis {
  readonly profile: Profile;
  readonly meterClass: 1 | 2 | null;
  /** Unrounded readings of the counted runs. */
  readonly readingsDb: readonly number[];
}

interface ClassComponents {
  readonly meter: number;
  readonly calibrator: number;
  readonly drift: number;
  readonly resolution: number;
  readonly distance: number;
  readonly angle: number;
  readonly height: number;
  readonly speedInstrument: number;
  readonly background: number;
  readonly reflections: number;
}

/** Engineering estimates, not from a standard: what the bench takes until a laboratory declares its own U. */
const estimates: Readonly<Record<1 | 2, ClassComponents>> = {
  1: {
    meter: 0.45,
    calibrator: 0.15,
    drift: 0.29,
    resolution: 0.03,
    distance: 0.1,
    angle: 0.2,
    height: 0.25,
    speedInstrument: 0.25,
    background: 0.24,
    reflections: 0.3,
  },
  2: {
    meter: 1,
    calibrator: 0.23,
    drift: 0.29,
    resolution: 0.03,
    distance: 0.2,
    angle: 0.35,
    height: 0.25,
    speedInstrument: 0.25,
    background: 0.27,
    reflections: 0.58,
  },
};

/** Level grows by about 50 lg n with engine speed n: half width of the tolerance, rectangular. */
const LEVEL_PER_SPEED_DECADE_DB = 50;
const USUAL_TOLERANCE_PERCENT = 5;
/** Repeatability where fewer than two readings can show it. */
const USUAL_REPEATABILITY_DB = 0.3;
const COVERAGE_FACTOR = 2;

/**
 * U (k = 2) as the first version estimated it from the meter's class and the spread of the readings; an unknown class counts
 * as 2. Kept unchanged: a record judged by it must come out the same when it is judged again.
 */
export function firstUncertaintyBudget({ profile, meterClass, readingsDb }: FirstBudgetBasis): FirstBudget {
  const fixed = Object.entries(estimates[meterClass ?? 2]);
  const components = [
    ...fixed.map(([name, value]: [string, number]) => ({ name, standardUncertaintyDb: value })),
    { name: 'speed', standardUncertaintyDb: speedUncertainty(profile) },
    { name: 'repeatability', standardUncertaintyDb: repeatability(readingsDb) },
  ];
  const squares = components.reduce((sum, one) => sum + one.standardUncertaintyDb ** 2, 0);
  return { components, expandedUncertaintyDb: roundHalfUp(COVERAGE_FACTOR * Math.sqrt(squares), 1) };
}

function speedUncertainty(profile: Profile): number {
  const percent = profile.speedTolerancePercent.value ?? USUAL_TOLERANCE_PERCENT;
  return (LEVEL_PER_SPEED_DECADE_DB * Math.log10(1 + percent / 100)) / Math.sqrt(3);
}

/** Standard deviation of the mean: s divided by the root of the number of readings. */
function repeatability(readingsDb: readonly number[]): number {
  const count = readingsDb.length;
  if (count < 2) return USUAL_REPEATABILITY_DB;
  const mean = readingsDb.reduce((sum, reading) => sum + reading, 0) / count;
  const squares = readingsDb.reduce((sum, reading) => sum + (reading - mean) ** 2, 0);
  return Math.sqrt(squares / (count - 1) / count);
}
