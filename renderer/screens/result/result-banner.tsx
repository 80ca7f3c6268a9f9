import type { Replacement } from '#core/record/amendment.ts';
import type { TestRecord } from '#host/http/contract.ts';
import { reportBanner } from '#core/report/banner.ts';
import { reportContext } from '#core/report/report-context.ts';
import { pageWords } from '#core/words/page-words.ts';
import { recordWords } from '#core/words/record-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { toneOfShape, VerdictShape } from '../../parts/verdict-shape.tsx';
import styles from './result.module.css';

/** Verdict as shape, word and colour; the level reported, unrounded and against what; the same words as on paper. */
export function ResultBanner(properties: {
  readonly record: TestRecord;
  /** The newest record that took the place of this one. */
  readonly replacedBy: Replacement | null;
}) {
  const { record, replacedBy } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const banner = reportBanner(reportContext(record, language, [], replacedBy));
  const { colour, wash } = toneOfShape[banner.sign];
  const rule = replacedBy === null ? record.judgement.limit?.rule : undefined;
  return (
    <section
      className={styles.banner}
      style={{ background: wash, borderColor: colour }}
      data-testid="verdict"
    >
      <VerdictShape kind={banner.sign} size={78} />
      <div className={styles.text}>
        <h1 className={styles.word} style={{ color: colour }}>
          {banner.word}
        </h1>
        <p className={styles.sentence}>{banner.sentence}</p>
        {rule === undefined ? null : (
          <p className={styles.quiet}>
            {say(pageWords.result.decisionRule)}: {recordWords(language).decisionRule[rule]}
          </p>
        )}
      </div>
      <div className={styles.level}>
        {banner.level === null ? (
          <div className={styles.noLevel}>{replacedBy === null ? say(pageWords.result.noResult) : null}</div>
        ) : (
          <div className={styles.levelNumber}>
            {banner.level.value} {banner.level.unit}
          </div>
        )}
        <p className={styles.quiet}>{banner.levelNotes.join(' · ')}</p>
      </div>
    </section>
  );
}
