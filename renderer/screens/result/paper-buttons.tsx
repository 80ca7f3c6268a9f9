import type { Replacement } from '#core/record/amendment.ts';
import { Button } from '@mantine/core';
import type { TestRecord } from '#host/http/contract.ts';
import { papersOf } from '#core/report/paper-kind.ts';
import { paperWords, shortPaperWords } from '#core/words/paper-words.ts';
import { reportAddress } from '../../door/door.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { useReportTarget } from '../../parts/report-link.tsx';
import styles from './result.module.css';

/** Prints the shorter papers that this test may be given, in the language of the page. */
export function PaperButtons(properties: {
  readonly record: TestRecord;
  /** The newest record that took the place of this one. */
  readonly replacedBy: Replacement | null;
}) {
  const { record, replacedBy } = properties;
  const say = useSay();
  const { language } = useLanguage();
  const target = useReportTarget();
  const kinds = papersOf(record, replacedBy).filter((kind) => kind !== 'report');
  if (kinds.length === 0) return null;
  return (
    <div className={styles.buttons}>
      {kinds.map((kind) => (
        <Button
          key={kind}
          variant="default"
          component="a"
          href={reportAddress(record.id, language, kind)}
          rel="noopener"
          {...target}
        >
          {`${say(shortPaperWords.print)} ${say(paperWords[kind].title)}`}
        </Button>
      ))}
    </div>
  );
}
