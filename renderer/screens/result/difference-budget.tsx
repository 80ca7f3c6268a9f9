import type { DifferenceBudgetView, DifferenceLine } from '#core/report/difference-budget-view.ts';
import { differenceBudgetWords } from '#core/words/difference-budget-words.ts';
import { useLanguage } from '../../language/language-context.tsx';
import styles from './budget-panel.module.css';

function Line({ line }: { readonly line: DifferenceLine }) {
  return (
    <tr>
      <td>
        <span className={line.isLaboratory ? styles.laboratory : undefined}>{line.name}</span>
        <div className={styles.source}>{line.source}</div>
      </td>
      <td className={styles.figure}>{line.stock}</td>
      <td className={styles.figure}>{line.replacement}</td>
      <td className={styles.figure}>{line.correlation}</td>
      <td className={styles.uncertainty}>{line.difference}</td>
      <td className={styles.figure}>{line.expanded}</td>
    </tr>
  );
}

/** The budget of the difference between two exhausts line by line with its arithmetic. */
export function DifferenceBudget({ view }: { readonly view: DifferenceBudgetView }) {
  const { language } = useLanguage();
  const { title, columns, legend } = differenceBudgetWords(language);
  return (
    <>
      <h3>{title}</h3>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{columns.component}</th>
              <th className={styles.figure}>{columns.stock}</th>
              <th className={styles.figure}>{columns.replacement}</th>
              <th className={styles.figure}>{columns.correlation}</th>
              <th className={styles.figure}>{columns.difference}</th>
              <th className={styles.figure}>{columns.expanded}</th>
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
    </>
  );
}
