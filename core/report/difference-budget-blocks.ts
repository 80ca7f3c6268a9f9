import { differenceBudgetWords } from '#core/words/difference-budget-words.ts';
import type { Language } from '#core/words/language.ts';
import type { DifferenceBudgetView, DifferenceLine } from './difference-budget-view.ts';
import { cell } from './report-context.ts';
import type { ReportBlock, ReportColumn, ReportRow } from './report-model.ts';

/** The budget of the difference as a table with its arithmetic, for paper. */
export function differenceBlocks(view: DifferenceBudgetView, language: Language): readonly ReportBlock[] {
  const { title, columns, legend } = differenceBudgetWords(language);
  const column = (name: keyof typeof columns, align: ReportColumn['align'], share: number): ReportColumn => ({
    title: columns[name],
    align,
    share,
  });
  return [
    {
      kind: 'table',
      title,
      columns: [
        column('component', 'start', 48),
        column('stock', 'end', 14),
        column('replacement', 'end', 16),
        column('correlation', 'end', 8),
        column('difference', 'end', 16),
        column('expanded', 'end', 16),
      ],
      rows: view.lines.map(rowOf),
      legend,
    },
    { kind: 'sentences', sentences: view.sentences.map((text) => ({ sign: null, text })) },
  ];
}

function rowOf(line: DifferenceLine): ReportRow {
  return {
    cells: [
      cell(line.name, { detail: line.source, strong: line.isLaboratory }),
      cell(line.stock),
      cell(line.replacement),
      cell(line.correlation),
      cell(line.difference, { strong: true }),
      cell(line.expanded),
    ],
    notes: [],
    rejected: false,
  };
}
