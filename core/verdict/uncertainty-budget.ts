import type { LaboratoryComponent } from '#core/procedure/budget-choice.ts';
import { effectiveDegreesOfFreedom, type DegreesOfFreedom } from '#core/standards/iso-iec-guide-98-3-2008.ts';
import { COVERAGE_FACTOR, laboratoryLine, type BudgetComponent } from './budget-component.ts';
import { instrumentComponents, siteComponents, type BudgetSite } from './default-components.ts';
import { repeatability } from './repeatability.ts';
import { roundedUpward } from './rounded-upward.ts';
import { speedComponents, type SpeedBasis } from './speed-components.ts';
import type { SpeedSlope } from './speed-slope.ts';

/** The whole arithmetic of U, so that it can be shown and done again by hand. */
export interface UncertaintyBudget {
  readonly edition: 2;
  readonly meterClass: 1 | 2;
  readonly site: BudgetSite;
  readonly components: readonly BudgetComponent[];
  readonly speedSlope: SpeedSlope;
  /** u_c: root of the sum of the squared standard uncertainties. */
  readonly combinedDb: number;
  readonly effectiveDegreesOfFreedom: DegreesOfFreedom;
  readonly coverageFactor: typeof COVERAGE_FACTOR;
  /** Root of the sum of (factor x standard uncertainty) squared, each component with its own factor. */
  readonly unroundedDb: number;
  /** U, rounded upward; never below 0.1 dB, so that no budget makes a guard band vanish. */
  readonly expandedUncertaintyDb: number;
}

/** What the budget depends on. */
export interface BudgetBasis extends SpeedBasis {
  /** An unknown class counts as 2. */
  readonly meterClass: 1 | 2 | null;
  /** Unrounded readings of the counted runs. */
  readonly readingsDb: readonly number[];
  readonly laboratory: readonly LaboratoryComponent[];
}

/**
 * The uncertainty budget of a stationary test (ISO/IEC Guide 98-3). k = 2, but a component of few degrees of freedom enters U
 * with Student's t for 95 %. Components of the laboratory stand in place of the bench's of the same name, or besides them.
 */
export function uncertaintyBudget(basis: BudgetBasis): UncertaintyBudget {
  const meterClass = basis.meterClass ?? 2;
  const components = withLaboratory(ownComponents(basis, meterClass), basis.laboratory);
  const unroundedDb = rootOfSquares(components.map((one) => one.coverageFactor * one.standardUncertaintyDb));
  return {
    edition: 2,
    meterClass,
    site: basis.site,
    components,
    speedSlope: basis.speedSlope,
    combinedDb: rootOfSquares(components.map((one) => one.standardUncertaintyDb)),
    effectiveDegreesOfFreedom: effectiveDegreesOfFreedom(components),
    coverageFactor: COVERAGE_FACTOR,
    unroundedDb,
    expandedUncertaintyDb: roundedUpward(unroundedDb),
  };
}

function ownComponents(basis: BudgetBasis, meterClass: 1 | 2): BudgetComponent[] {
  const { profile, site, readingsDb } = basis;
  return [
    ...instrumentComponents(profile, meterClass),
    ...siteComponents(profile, site),
    ...speedComponents(basis),
    repeatability(readingsDb, profile.aggregate.runs),
  ];
}

function withLaboratory(
  own: readonly BudgetComponent[],
  laboratory: readonly LaboratoryComponent[],
): BudgetComponent[] {
  const lines = new Map(own.map((one) => [one.name, one]));
  for (const one of laboratory) lines.set(one.name, laboratoryLine(one));
  return [...lines.values()];
}

function rootOfSquares(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0));
}
