import type { RuleLink, RunFinding } from '#core/verdict/explain-verdict.ts';
import type { RuleOutcome } from '#core/verdict/test-judgement.ts';
import { confidenceWord } from '#core/words/confidence-words.ts';
import { noValueWord } from '#core/words/no-value-words.ts';
import { decimalsOf, formatNumber, formatPair } from '#core/words/number-format.ts';
import { placeName, roleName } from '#core/words/step-words.ts';
import { ruleBoundSign, ruleName, ruleOutcomeWord } from '#core/words/rule-words.ts';
import { withUnit } from '#core/words/unit-words.ts';
import type { StatusSign } from '#core/words/verdict-words.ts';
import { verdictStepWords } from '#core/words/verdict-step-words.ts';
import type { ExplainedRule, ExplainedTest } from './explanation-model.ts';
import { findingSentence } from './finding-sentence.ts';
import type { ReportSentence } from './report-model.ts';
import { measuredInWords, ruleAsks } from './rule-demand.ts';

/** One rule of the chain in words. */
export function explainedRule(link: RuleLink, test: ExplainedTest): ExplainedRule {
  const { outcome, decisions } = link;
  const { language } = test;
  const [measured, required] = figures(outcome, test);
  return {
    rule: outcome.rule,
    name: ruleName(outcome.rule, language),
    asks: ruleAsks(outcome, test),
    measured,
    required,
    sign: signOfRule(outcome),
    outcome: ruleOutcomeWord(outcome.met, language),
    clause: outcome.clause,
    confidence: outcome.confidence,
    confidenceMeaning: confidenceWord(outcome.confidence, language),
    findings: [
      ...link.runs.map((finding) => runSentence(finding, test)),
      ...link.reasons.map((reason) =>
        findingSentence(reason, language, `${placeName(reason.place, language)}: `),
      ),
    ],
    decisions,
  };
}

/** The shape of a rule's outcome. Only the limit can be failed; any other rule that is not met makes the test invalid. */
export function signOfRule({ rule, met }: Pick<RuleOutcome, 'rule' | 'met'>): StatusSign {
  if (met === 'not-required') return 'circle-dash';
  if (met === true) return 'circle-check';
  return rule === 'limit' && met === false ? 'octagon-cross' : 'triangle';
}

function figures(outcome: RuleOutcome, test: ExplainedTest): readonly [string, string] {
  const { rule, measured, required, unit } = outcome;
  const { language } = test;
  const inWords = measuredInWords(outcome, test);
  if (inWords !== null) return [inWords, '–'];
  if (measured === null && required === null) return ['–', '–'];
  const one = (value: number): string => formatNumber(value, decimalsOf(unit), language);
  const [left, right] =
    measured !== null && required !== null
      ? formatPair(measured, required, unit, language)
      : [measured === null ? null : one(measured), required === null ? null : one(required)];
  return [
    left === null ? noValueWord('no-data', language) : withUnit(left, unit, language),
    right === null ? '–' : `${ruleBoundSign(rule)}${withUnit(right, unit, language)}`,
  ];
}

/** A run is named with its series where there are several, and with what became of it. */
function runSentence({ series, number, fate, reason }: RunFinding, test: ExplainedTest): ReportSentence {
  const { language, judgement } = test;
  const words = verdictStepWords(language);
  const many = judgement.series.length > 1;
  const outlets = judgement.series.filter(({ role }) => role === series.role).length;
  const where = [
    ...(many ? [roleName(series.role, language)] : []),
    ...(outlets > 1 ? [words.outlet(series.outlet)] : []),
    words.run(number),
  ].join(', ');
  return findingSentence(reason, language, `${capital(where)} (${words.fate[fate]}): `);
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
