import type { TestJudgement } from '#host/http/contract.ts';
import { decimalsOf, formatNumber, formatPair } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { noValueWord } from '#core/words/no-value-words.ts';
import { ruleBoundSign, ruleOutcomeWord } from '#core/words/rule-words.ts';
import { withUnit } from '#core/words/unit-words.ts';

type Rule = TestJudgement['rules'][number];

/** Measured and required figure of a rule as shown, for example `27,3 / ≥ 10,0 dB`; its outcome word where it has none. */
export function ruleFigures(rule: Rule, language: Language): string {
  const { measured, required, unit } = rule;
  const sign = ruleBoundSign(rule.rule);
  if (measured !== null && required !== null) {
    const [left, right] = formatPair(measured, required, unit, language);
    return `${left} / ${sign}${withUnit(right, unit, language)}`;
  }
  if (measured !== null) return withUnit(formatNumber(measured, decimalsOf(unit), language), unit, language);
  if (required !== null && rule.met !== 'not-required') {
    const bound = withUnit(formatNumber(required, decimalsOf(unit), language), unit, language);
    return `${noValueWord('no-data', language)} / ${sign}${bound}`;
  }
  return ruleOutcomeWord(rule.met, language);
}

/** How far the measured figure uses up its rule, 0 to 1, for a bar; null where there is nothing to draw. */
export function ruleShare(rule: Rule): number | null {
  const { measured, required } = rule;
  if (measured === null || required === null || required <= 0) return null;
  const share = Math.abs(measured) / required;
  return Math.min(1, share);
}
