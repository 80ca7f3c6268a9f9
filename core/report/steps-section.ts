import { explanationOf } from './explanation.ts';
import type { ExplainedDecision, ExplainedStep } from './explanation-model.ts';
import { cell } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportBlock, ReportRow, ReportSection } from './report-model.ts';

function stepRow(step: ExplainedStep, index: number): ReportRow {
  return {
    cells: [
      cell(String(index + 1)),
      cell(step.title),
      cell(step.working, { detail: step.detail }),
      cell(step.result, { strong: true, sign: step.sign }),
      cell(step.decisions.length === 0 ? '–' : step.decisions.join(', ')),
    ],
    notes: [],
    rejected: false,
  };
}

function decisionRow({ number, title, text }: ExplainedDecision): ReportRow {
  return { cells: [cell(String(number)), cell(title), cell(text)], notes: [], rejected: false };
}

function decisionTable(context: ReportContext, decisions: readonly ExplainedDecision[]): ReportBlock {
  const { step } = context.words;
  return {
    kind: 'table',
    title: step.decisions,
    columns: [
      { title: step.decision, align: 'start', share: 10 },
      { title: step.subject, align: 'start', share: 24 },
      { title: step.reading, align: 'start', share: 74 },
    ],
    rows: decisions.map(decisionRow),
    legend: null,
  };
}

/** From the noted readings to the verdict, each step with its numbers; then the readings of the rules that played a part. */
export function stepsSection(context: ReportContext): ReportSection {
  const { judgement, evidence } = context.record;
  const { step, sections } = context.words;
  const { steps, whole, decisions } = explanationOf({ evidence, judgement, language: context.language });
  const ofWhole: ReportBlock[] = whole.length === 0 ? [] : [{ kind: 'sentences', sentences: whole }];
  return {
    title: sections.steps,
    blocks: [
      ...ofWhole,
      {
        kind: 'table',
        title: null,
        columns: [
          { title: '', align: 'start', share: 4 },
          { title: step.step, align: 'start', share: 26 },
          { title: step.working, align: 'start', share: 48 },
          { title: step.result, align: 'start', share: 19 },
          { title: step.decision, align: 'start', share: 11 },
        ],
        rows: steps.map(stepRow),
        legend: null,
      },
      decisionTable(context, decisions),
    ],
  };
}
