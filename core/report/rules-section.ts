import { explanationOf } from './explanation.ts';
import type { ExplainedRule } from './explanation-model.ts';
import { cell } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportBlock, ReportRow, ReportSection } from './report-model.ts';

/** What a rule asks stands under its name; which run failed it, below. */
function ruleRow(rule: ExplainedRule, decisionWord: string): ReportRow {
  return {
    cells: [
      cell(rule.name, { detail: rule.asks, strong: true }),
      cell(rule.measured, { strong: true }),
      cell(rule.required),
      cell(rule.outcome, { sign: rule.sign }),
      cell(rule.clause ?? '–', { detail: `${decisionWord} ${rule.decisions.join(', ')}` }),
      cell(rule.confidence),
    ],
    notes: rule.findings,
    rejected: false,
  };
}

/** Every rule with what it asks, what was measured, whether it was met, its clause and confidence; null without rules. */
export function rulesSection(context: ReportContext): ReportSection | null {
  const { judgement, evidence } = context.record;
  if (judgement.rules.length === 0) return null;
  const { rule, sections, step } = context.words;
  const { rules, unverified } = explanationOf({ evidence, judgement, language: context.language });
  const warning: ReportBlock[] =
    unverified === null ? [] : [{ kind: 'sentences', sentences: [{ sign: 'diamond', text: unverified }] }];
  return {
    title: sections.rules,
    blocks: [
      ...warning,
      {
        kind: 'table',
        title: null,
        columns: [
          { title: rule.rule, align: 'start', share: 36 },
          { title: rule.measured, align: 'end', share: 13 },
          { title: rule.required, align: 'end', share: 12 },
          { title: rule.outcome, align: 'start', share: 16 },
          { title: rule.clause, align: 'start', share: 21.5 },
          { title: rule.confidence, align: 'start', share: 12 },
        ],
        rows: rules.map((one) => ruleRow(one, step.decision.toLowerCase())),
        legend: context.sentences.confidenceLegend,
      },
    ],
  };
}
