import { budgetView, type BudgetLine } from '#core/report/budget-view.ts';
import { budgetWords } from '#core/words/budget-words.ts';
import type { TestRecord } from '#host/http/contract.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './budget-panel.module.css';
import { DifferenceBudget } from './difference-budget.tsx';

function Line({ line }: { readonly line: BudgetLine }) {
  return (
    <tr>
      <td>
        <span className={line.isLaboratory ? styles.laboratory : undefined}>{line.name}</span>
        <div className={styles.source}>{line.source}</div>
      </td>
      <td className={styles.figure}>{line.value}</td>
      <td>{line.distribution}</td>
      <td className={styles.figure}>{line.divisor}</td>
      <td className={styles.figure}>{line.sensitivity}</td>
      <td className={styles.uncertainty}>{line.uncertainty}</td>
      <td className={styles.figure}>{line.degrees}</td>
      <td className={styles.figure}>{line.factor}</td>
    </tr>
  );
}

/** The uncertainty budget line by line with its arithmetic; nothing where it is not shown. */
export function BudgetPanel({ record }: { readonly record: TestRecord }) {
  const { language } = useLanguage();
  const view = budgetView(record, language);
  if (view === null) return null;
  const { title, columns, legend } = budgetWords(language);
  return (
    <Panel title={title}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{columns.component}</th>
              <th className={styles.figure}>{columns.value}</th>
              <th>{columns.distribution}</th>
              <th className={styles.figure}>{columns.divisor}</th>
              <th className={styles.figure}>{columns.sensitivity}</th>
              <th className={styles.figure}>{columns.uncertainty}</th>
              <th className={styles.figure}>{columns.degrees}</th>
              <th className={styles.figure}>{columns.factor}</th>
            </tr>
          </thead>
          <tbody>
            {view.lines.map((line) => (
              <Line key={line.name} line={line} />
            ))}
          </tbody>
        </table>
      </div>
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
