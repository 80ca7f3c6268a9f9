import type { ComparisonChoice } from '#core/procedure/budget-choice.ts';
import type { BenchComponentName } from '#core/verdict/budget-component.ts';

type Correlation = ComparisonChoice['correlations'][number];

/** A correlation of the laboratory while it is being entered. */
export interface EnteredCorrelation {
  readonly name: BenchComponentName | 'own';
  readonly ownName: string;
  readonly correlation: number | null;
  readonly source: string;
}

/** An empty form. */
export const noCorrelation: EnteredCorrelation = {
  name: 'meter',
  ownName: '',
  correlation: null,
  source: '',
};

/** The correlation as entered; null while something is missing or out of range, or its name is already there. */
export function correlationOf(
  entered: EnteredCorrelation,
  others: readonly Correlation[],
): Correlation | null {
  const name = (entered.name === 'own' ? entered.ownName : entered.name).trim();
  const source = entered.source.trim();
  const { correlation } = entered;
  if (name === '' || source === '' || others.some((other) => other.name === name)) return null;
  if (name.length > 60 || source.length > 500) return null;
  if (correlation === null || correlation < 0 || correlation > 1) return null;
  return { name, correlation, source };
}
