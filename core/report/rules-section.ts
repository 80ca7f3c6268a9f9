import type { RuleOutcome } from '#core/verdict/test-judgement.ts';
import { noValueWord } from '#core/words/no-value-words.ts';
import { decimalsOf, formatNumber, formatPair } from '#core/words/number-format.ts';
import { ruleBoundSign, ruleName, ruleOutcomeWord } from '#core/words/rule-words.ts';
import { withUnit } from '#core/words/unit-words.ts';
import type { StatusSign } from '#core/words/verdict-words.ts';
import { cell } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportRow, ReportSection } from './report-model.ts';

function ruleSign(met: RuleOutcome['met']): StatusSign {
  if (met === 'unknown') return 'triangle';
  if (met === 'not-required') return 'circle-dash';
  return met ? 'circle-check' : 'octagon-cross';
}

function figures({ language }: ReportContext, rule: RuleOutcome): readonly [string, string] {
  const { measured, required, unit } = rule;
  const missing = noValueWord('no-data', language);
  const one = (value: number) => formatNumber(value, decimalsOf(unit), language);
  const [shownMeasured, shownRequired] =
    measured !== null && required !== null
      ? formatPair(measured, required, unit, language)
      : [measured === null ? null : one(measured), required === null ? null : one(required)];
  return [
    shownMeasured === null ? missing : withUnit(shownMeasured, unit, language),
    shownRequired === null ? '–' : `${ruleBoundSign(rule.rule)}${withUnit(shownRequired, unit, language)}`,
  ];
}

function ruleRow(context: ReportContext, rule: RuleOutcome): ReportRow {
  const isNumeric = rule.measured !== null || rule.required !== null;
  const [measured, required] = isNumeric ? figures(context, rule) : ['–', '–'];
  return {
    cells: [
      cell(ruleName(rule.rule, context.language)),
      cell(measured, { strong: true }),
      cell(required),
      cell(ruleOutcomeWord(rule.met, context.language), { sign: ruleSign(rule.met) }),
      cell(rule.clause ?? '–'),
      cell(rule.confidence),
    ],
    notes: [],
    rejected: false,
  };
}

/** Every rule with what was measured, what is required, whether it was met, its clause and confidence; null without rules. */
export function rulesSection(context: ReportContext): ReportSection | null {
  if (context.record.judgement.rules.length === 0) return null;
  const { rule, sections } = context.words;
  return {
    title: sections.rules,
    blocks: [
      {
        kind: 'table',
        title: null,
        columns: [
          { title: rule.rule, align: 'start', share: 36 },
          { title: rule.measured, align: 'end', share: 12 },
          { title: rule.required, align: 'end', share: 11 },
          { title: rule.outcome, align: 'start', share: 16 },
          { title: rule.clause, align: 'start', share: 20 },
          { title: rule.confidence, align: 'start', share: 10 },
        ],
        rows: context.record.judgement.rules.map((outcome) => ruleRow(context, outcome)),
        legend: context.sentences.confidenceLegend,
      },
    ],
  };
}
