import type { ComparisonChoice } from '#core/procedure/budget-choice.ts';
import type { BudgetComponent } from './budget-component.ts';
import { sharedErrorOf, type SharedError } from './shared-errors.ts';
import { roundedUpward } from './rounded-upward.ts';

/** One component in both series and in their difference; all in dB. */
export interface DifferenceTerm extends SharedError {
  readonly name: string;
  readonly stockDb: number;
  readonly replacementDb: number;
  /** Root of (stock² + replacement² - 2 x correlation x stock x replacement). */
  readonly standardUncertaintyDb: number;
  /** Its part of U: each series' own factor times its standard uncertainty, combined in the same way. */
  readonly expandedDb: number;
}

/** What of a line of each series enters the difference. */
export type ComparedLine = Pick<BudgetComponent, 'name' | 'standardUncertaintyDb' | 'coverageFactor'>;

/** The whole arithmetic of U of the difference replacement minus stock. */
export interface DifferenceBudget {
  readonly terms: readonly DifferenceTerm[];
  /** Root of the sum of the squared standard uncertainties. */
  readonly combinedDb: number;
  /** Root of the sum of the squared parts of U. */
  readonly unroundedDb: number;
  /** U, rounded upward; never below 0.1 dB. */
  readonly expandedUncertaintyDb: number;
}

/**
 * U of a difference of two levels that the same instruments measured on the same day in the same place (ISO/IEC Guide 98-3,
 * formula 16 with the sensitivities +1 and -1): errors that are common to both cancel, the others add up.
 */
export function differenceBudget(
  stock: readonly ComparedLine[],
  replacement: readonly ComparedLine[],
  choice: ComparisonChoice,
): DifferenceBudget {
  const names = [...new Set([...stock, ...replacement].map(({ name }) => name))];
  const terms = names.map((name) =>
    termOf(
      name,
      stock.find((one) => one.name === name),
      replacement.find((one) => one.name === name),
      sharedErrorOf(name, choice),
    ),
  );
  const unroundedDb = rootOfSquares(terms.map(({ expandedDb }) => expandedDb));
  return {
    terms,
    combinedDb: rootOfSquares(terms.map(({ standardUncertaintyDb }) => standardUncertaintyDb)),
    unroundedDb,
    expandedUncertaintyDb: roundedUpward(unroundedDb),
  };
}

function termOf(
  name: string,
  stock: ComparedLine | undefined,
  replacement: ComparedLine | undefined,
  shared: SharedError,
): DifferenceTerm {
  const stockDb = stock?.standardUncertaintyDb ?? 0;
  const replacementDb = replacement?.standardUncertaintyDb ?? 0;
  const expandedStock = (stock?.coverageFactor ?? 0) * stockDb;
  const expandedReplacement = (replacement?.coverageFactor ?? 0) * replacementDb;
  return {
    name,
    ...shared,
    stockDb,
    replacementDb,
    standardUncertaintyDb: ofDifference(stockDb, replacementDb, shared.correlation),
    expandedDb: ofDifference(expandedStock, expandedReplacement, shared.correlation),
  };
}

/** Never below 0 by what binary arithmetic leaves behind. */
function ofDifference(one: number, other: number, correlation: number): number {
  return Math.sqrt(Math.max(0, one ** 2 + other ** 2 - 2 * correlation * one * other));
}

function rootOfSquares(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0));
}
