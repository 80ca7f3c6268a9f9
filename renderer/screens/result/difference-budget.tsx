import type { DifferenceBudgetView, DifferenceLine } from '#core/report/difference-budget-view.ts';
import { differenceBudgetWords } from '#core/words/difference-budget-words.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import styles from './budget-panel.module.css';

function Line({ line }: { readonly line: DifferenceLine }) {
  return (
    <tr>
      <td>
        <span className={line.isLaboratory ? styles.laboratory : undefined}>{line.name}</span>
        <div className={styles.source}>{line.source}</div>
      </td>
      <td className={cell.figure}>{line.stock}</td>
      <td className={cell.figure}>{line.replacement}</td>
      <td className={cell.figure}>{line.correlation}</td>
      <td className={`${cell.figure} ${cell.strong}`}>{line.difference}</td>
      <td className={cell.figure}>{line.expanded}</td>
    </tr>
  );
}

/** The budget of the difference between two exhausts line by line with its arithmetic. */
export function DifferenceBudget({ view }: { readonly view: DifferenceBudgetView }) {
  const { language } = useLanguage();
  const { title, columns, legend } = differenceBudgetWords(language);
  const heads = [
    columns.component,
    { text: columns.stock, isFigure: true },
    { text: columns.replacement, isFigure: true },
    { text: columns.correlation, isFigure: true },
    { text: columns.difference, isFigure: true },
    { text: columns.expanded, isFigure: true },
  ];
  return (
    <>
      <h3>{title}</h3>
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
    </>
  );
}
