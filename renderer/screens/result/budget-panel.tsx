import { budgetView, type BudgetLine } from '#core/report/budget-view.ts';
import { budgetWords } from '#core/words/budget-words.ts';
import type { TestRecord } from '#host/http/contract.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import styles from './budget-panel.module.css';
import { DifferenceBudget } from './difference-budget.tsx';

function Line({ line }: { readonly line: BudgetLine }) {
  return (
    <tr>
      <td>
        <span className={line.isLaboratory ? styles.laboratory : undefined}>{line.name}</span>
        <div className={styles.source}>{line.source}</div>
      </td>
      <td className={cell.figure}>{line.value}</td>
      <td>{line.distribution}</td>
      <td className={cell.figure}>{line.divisor}</td>
      <td className={cell.figure}>{line.sensitivity}</td>
      <td className={`${cell.figure} ${cell.strong}`}>{line.uncertainty}</td>
      <td className={cell.figure}>{line.degrees}</td>
      <td className={cell.figure}>{line.factor}</td>
    </tr>
  );
}

/** The uncertainty budget line by line with its arithmetic; nothing where it is not shown. */
export function BudgetPanel({ record }: { readonly record: TestRecord }) {
  const { language } = useLanguage();
  const view = budgetView(record, language);
  if (view === null) return null;
  const { title, columns, legend } = budgetWords(language);
  const heads = [
    columns.component,
    { text: columns.value, isFigure: true },
    columns.distribution,
    { text: columns.divisor, isFigure: true },
    { text: columns.sensitivity, isFigure: true },
    { text: columns.uncertainty, isFigure: true },
    { text: columns.degrees, isFigure: true },
    { text: columns.factor, isFigure: true },
  ];
  return (
    <Panel title={title}>
      <Table label={title} heads={heads} isDense>
        {view.lines.map((line) => (
          <Line key={line.name} line={line} />
        ))}
      </Table>
      {view.sentences.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      <p className={styles.legend}>{legend}</p>
      {view.difference === null ? null : <DifferenceBudget view={view.difference} />}
    </Panel>
  );
}
