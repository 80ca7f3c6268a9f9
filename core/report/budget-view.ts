import type { TestEvidence } from '#core/procedure/evidence.ts';
import { atMost, decimalDifference, exactly } from '#core/units/decimal.ts';
import type { BudgetComponent, ComponentOrigin } from '#core/verdict/budget-component.ts';
import type { TestJudgement } from '#core/verdict/test-judgement.ts';
import type { UncertaintyBudget } from '#core/verdict/uncertainty-budget.ts';
import { budgetComponentName, budgetSourceText } from '#core/words/budget-names.ts';
import { budgetWords } from '#core/words/budget-words.ts';
import type { Language } from '#core/words/language.ts';
import { formatAsGiven, formatNumber } from '#core/words/number-format.ts';
import { differenceBudgetView, type DifferenceBudgetView } from './difference-budget-view.ts';

/** One line of the budget as shown. */
export interface BudgetLine {
  readonly name: string;
  /** Where the figure comes from, with its mark. */
  readonly source: string;
  /** Put there by the laboratory. */
  readonly isLaboratory: boolean;
  readonly value: string;
  readonly distribution: string;
  readonly divisor: string;
  readonly sensitivity: string;
  readonly uncertainty: string;
  readonly degrees: string;
  readonly factor: string;
}

/** The budget as page and paper show it: its lines, then its arithmetic in sentences. */
export interface BudgetView {
  readonly lines: readonly BudgetLine[];
  readonly sentences: readonly string[];
  /** Of the difference to the stock exhaust; null outside a comparison. */
  readonly difference: DifferenceBudgetView | null;
}

type Judged = { readonly evidence: TestEvidence; readonly judgement: TestJudgement };

/** The budget of a test in words; null where there is none to show (see {@link isBudgetShown}). */
export function budgetView({ evidence, judgement }: Judged, language: Language): BudgetView | null {
  const { uncertainty } = judgement;
  if (uncertainty === undefined || !isBudgetShown({ evidence, judgement })) return null;
  return {
    lines: uncertainty.components.map((component) => lineOf(component, language)),
    sentences: [...arithmetic(uncertainty, language), useSentence({ evidence, judgement }, language)],
    difference: differenceBudgetView({ evidence, judgement }, language),
  };
}

/** Shown with a result where the decision rule uses an uncertainty, the laboratory wants it, or the limit lies within U. */
export function isBudgetShown({ evidence, judgement }: Judged): boolean {
  const { uncertainty, result, limit } = judgement;
  if (uncertainty === undefined || result === null) return false;
  if (evidence.decision.budget?.isShown === true) return true;
  if (limit === null) return false;
  const distanceDb = Math.abs(decimalDifference(result.reportedDb, limit.maximumDb));
  const reachDb = Math.max(
    uncertainty.expandedUncertaintyDb,
    judgement.differenceUncertainty?.expandedUncertaintyDb ?? 0,
  );
  return limit.rule !== 'simple' || atMost(exactly(distanceDb), exactly(reachDb));
}

function lineOf(component: BudgetComponent, language: Language): BudgetLine {
  const { distribution, degreesOfFreedom, coverageFactor, origin } = component;
  return {
    name: budgetComponentName(component.name, language),
    source: sourceText(origin, language),
    isLaboratory: origin.by === 'laboratory',
    value: valueText(component, language),
    distribution: budgetWords(language).distributions[distribution],
    divisor: divisorText(component),
    sensitivity: sensitivityText(component, language),
    uncertainty: formatNumber(component.standardUncertaintyDb, 3, language),
    degrees: degreesText(degreesOfFreedom, language),
    factor: factorText(coverageFactor, language),
  };
}

function sourceText(origin: ComponentOrigin, language: Language): string {
  const { laboratory, marks, confidence } = budgetWords(language);
  if (origin.by === 'laboratory') {
    return laboratory([origin.quantity, origin.source].filter((text) => text !== '').join('; '));
  }
  const { mark, source } = origin;
  const worth = mark === 'estimate' || mark === 'measured' ? marks[mark] : `${confidence}\u00a0${mark}`;
  return `${budgetSourceText(source, language)} (${worth})`;
}

function valueText({ value, unit, distribution }: BudgetComponent, language: Language): string {
  const figure =
    distribution === 'readings' ? formatNumber(value, 3, language) : formatAsGiven(value, language);
  return `${figure} ${unit}`.trim();
}

function divisorText({ distribution, divisor }: BudgetComponent): string {
  return divisor === 1 || distribution === 'normal' ? `${divisor}` : `√${Math.round(divisor ** 2)}`;
}

function sensitivityText({ sensitivityDbPerUnit, unit }: BudgetComponent, language: Language): string {
  if (unit === 'dB') return formatAsGiven(sensitivityDbPerUnit, language);
  const figure = formatNumber(sensitivityDbPerUnit, sensitivityDbPerUnit < 10 ? 3 : 2, language);
  return unit === '' ? figure : `${figure} dB/${unit}`;
}

function degreesText(degrees: BudgetComponent['degreesOfFreedom'], language: Language): string {
  return degrees === 'infinite' ? '∞' : formatNumber(degrees, Number.isInteger(degrees) ? 0 : 1, language);
}

function factorText(factor: number, language: Language): string {
  return formatAsGiven(factor, language);
}

function arithmetic(budget: UncertaintyBudget, language: Language): string[] {
  const words = budgetWords(language);
  const { speedSlope: slope } = budget;
  return [
    words.basis(`${budget.meterClass}`, words.sites[budget.site]),
    ...(slope.ownSweep === undefined ? [] : [words.noOwnSlope[slope.ownSweep]]),
    slopeSentence(slope, language),
    words.combined(formatNumber(budget.combinedDb, 3, language)),
    words.degrees(degreesText(budget.effectiveDegreesOfFreedom, language)),
    words.expanded(
      termsText(budget, language),
      formatNumber(budget.unroundedDb, 3, language),
      formatAsGiven(budget.expandedUncertaintyDb, language),
    ),
    words.coverage,
  ];
}

function slopeSentence(slope: UncertaintyBudget['speedSlope'], language: Language): string {
  const words = budgetWords(language);
  if (slope.state === 'not-measured') return words.noSlope[slope.why];
  const figure = formatNumber(slope.dbPerPercent, 2, language);
  return slope.by === 'own-sweep' ? words.ownSlope(figure) : words.slope(figure, `${slope.runs}`);
}

/** `√((2 × 1,001)² + (4,303 × 0,555)²)`: the components of one factor together. */
function termsText({ components }: UncertaintyBudget, language: Language): string {
  const factors = [...new Set(components.map((one) => one.coverageFactor))].toSorted((a, b) => a - b);
  const terms = factors.map((factor) => {
    const own = components.filter((one) => one.coverageFactor === factor);
    const together = Math.sqrt(own.reduce((sum, one) => sum + one.standardUncertaintyDb ** 2, 0));
    return `${factorText(factor, language)} × ${formatNumber(together, 3, language)}`;
  });
  return terms.length === 1 ? terms.join('') : `√(${terms.map((term) => `(${term})²`).join(' + ')})`;
}

function useSentence({ evidence, judgement }: Judged, language: Language): string {
  const { use, declared } = budgetWords(language);
  const { limit, uncertainty } = judgement;
  const { expandedUncertaintyDb, rule } = evidence.decision;
  if (limit === null || rule === 'simple') return use.informative;
  const used = limit.expandedUncertaintyDb;
  if (expandedUncertaintyDb === null && used !== uncertainty?.expandedUncertaintyDb) return use.informative;
  return expandedUncertaintyDb === null ? use.rule : declared(formatAsGiven(expandedUncertaintyDb, language));
}
