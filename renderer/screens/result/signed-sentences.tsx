import type { ReportSentence } from '#core/report/report-model.ts';
import { VerdictShape } from '../../parts/verdict-shape.tsx';
import styles from './result.module.css';

/** Short sentences, each with its sign; nothing where there are none. */
export function SignedSentences({ sentences }: { readonly sentences: readonly ReportSentence[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className={styles.signed}>
      {sentences.map(({ sign, text }) => (
        <li key={text}>
          {sign === null ? null : <VerdictShape kind={sign} size={13} />}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
