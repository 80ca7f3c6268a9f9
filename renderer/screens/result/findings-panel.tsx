import type { TestRecord } from '#host/http/contract.ts';
import { reportFindings } from '#core/report/findings.ts';
import { reportContext } from '#core/report/report-context.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { VerdictShape } from '../../parts/verdict-shape.tsx';
import styles from './result.module.css';

/** What a reader must know at once: why invalid, what the limit is worth, simulated or unverified; as on paper. */
export function FindingsPanel({ record }: { readonly record: TestRecord }) {
  const { language } = useLanguage();
  const say = useSay();
  const findings = reportFindings(reportContext(record, language));
  return (
    <Panel title={say(pageWords.result.findings)}>
      <ul className={styles.findings}>
        {findings.map(({ sign, text }) => (
          <li key={text}>
            {sign === null ? <span className={styles.plain} /> : <VerdictShape kind={sign} size={16} />}
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
