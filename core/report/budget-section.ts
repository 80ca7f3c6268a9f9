import { budgetWords } from '#core/words/budget-words.ts';
import { budgetView, type BudgetLine } from './budget-view.ts';
import { differenceBlocks } from './difference-budget-blocks.ts';
import { cell, type ReportContext } from './report-context.ts';
import type { ReportColumn, ReportRow, ReportSection } from './report-model.ts';

/** The uncertainty budget with its arithmetic; null where it is not shown. */
export function budgetSection({ record, language }: ReportContext): ReportSection | null {
  const view = budgetView(record, language);
  if (view === null) return null;
  const { title, columns, legend } = budgetWords(language);
  const column = (name: keyof typeof columns, align: ReportColumn['align'], share: number): ReportColumn => ({
    title: columns[name],
    align,
    share,
  });
  return {
    title,
    blocks: [
      {
        kind: 'table',
        title: null,
        columns: [
          column('component', 'start', 42),
          column('value', 'end', 13),
          column('distribution', 'start', 17),
          column('divisor', 'end', 10),
          column('sensitivity', 'end', 15),
          column('uncertainty', 'end', 9),
          column('degrees', 'end', 6),
          column('factor', 'end', 8),
        ],
        rows: view.lines.map(rowOf),
        legend,
      },
      { kind: 'sentences', sentences: view.sentences.map((text) => ({ sign: null, text })) },
      ...(view.difference === null ? [] : differenceBlocks(view.difference, language)),
    ],
  };
}

function rowOf(line: BudgetLine): ReportRow {
  return {
    cells: [
      cell(line.name, { detail: line.source, strong: line.isLaboratory }),
      cell(line.value),
      cell(line.distribution),
      cell(line.divisor),
      cell(line.sensitivity),
      cell(line.uncertainty, { strong: true }),
      cell(line.degrees),
      cell(line.factor),
    ],
    notes: [],
    rejected: false,
  };
}
