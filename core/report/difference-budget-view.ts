import type { TestEvidence } from '#core/procedure/evidence.ts';
import type { DifferenceTerm } from '#core/verdict/difference-budget.ts';
import type { TestJudgement } from '#core/verdict/test-judgement.ts';
import { budgetComponentName } from '#core/words/budget-names.ts';
import { differenceBudgetWords } from '#core/words/difference-budget-words.ts';
import type { Language } from '#core/words/language.ts';
import { formatAsGiven, formatNumber } from '#core/words/number-format.ts';

/** One component of the difference as shown. */
export interface DifferenceLine {
  readonly name: string;
  /** Why its error is shared or not. */
  readonly source: string;
  readonly isLaboratory: boolean;
  readonly stock: string;
  readonly replacement: string;
  readonly correlation: string;
  readonly difference: string;
  readonly expanded: string;
}

/** The budget of a difference as page and paper show it. */
export interface DifferenceBudgetView {
  readonly lines: readonly DifferenceLine[];
  readonly sentences: readonly string[];
}

type Judged = { readonly evidence: TestEvidence; readonly judgement: TestJudgement };

/** The budget of the difference in words; null outside a comparison. */
export function differenceBudgetView(
  { evidence, judgement }: Judged,
  language: Language,
): DifferenceBudgetView | null {
  const { differenceUncertainty: budget, uncertainty } = judgement;
  if (budget === undefined) return null;
  const words = differenceBudgetWords(language);
  const figure = (value: number): string => formatNumber(value, 3, language);
  return {
    lines: budget.terms.map((term) => lineOf(term, language)),
    sentences: [
      words.combined(figure(budget.combinedDb)),
      words.expanded(figure(budget.unroundedDb), formatAsGiven(budget.expandedUncertaintyDb, language)),
      ...(uncertainty === undefined
        ? []
        : [words.alone(formatAsGiven(uncertainty.expandedUncertaintyDb, language))]),
      useSentence(evidence.decision, judgement, language),
    ],
  };
}

function lineOf(term: DifferenceTerm, language: Language): DifferenceLine {
  const { reasons, estimate, laboratory } = differenceBudgetWords(language);
  const figure = (value: number): string => formatNumber(value, 3, language);
  const { origin } = term;
  return {
    name: budgetComponentName(term.name, language),
    source:
      origin.by === 'laboratory' ? laboratory(origin.source) : `${reasons[origin.reason]} (${estimate})`,
    isLaboratory: origin.by === 'laboratory',
    stock: figure(term.stockDb),
    replacement: figure(term.replacementDb),
    correlation: formatAsGiven(term.correlation, language),
    difference: figure(term.standardUncertaintyDb),
    expanded: figure(term.expandedDb),
  };
}

function useSentence(
  { expandedUncertaintyDb, rule }: TestEvidence['decision'],
  { limit }: TestJudgement,
  language: Language,
): string {
  const { use, declared } = differenceBudgetWords(language);
  if (limit === null || rule === 'simple') return use.informative;
  if (expandedUncertaintyDb !== null) return declared(formatAsGiven(expandedUncertaintyDb, language));
  const onStock = [limit.limit, ...(limit.limit.kind === 'smallest-of' ? limit.limit.items : [])].some(
    (one) => one.kind === 'reference-plus' && one.reference === 'same-session-stock',
  );
  if (!onStock) return use.informative;
  return limit.limit.kind === 'smallest-of' ? use.larger : use.rule;
}
