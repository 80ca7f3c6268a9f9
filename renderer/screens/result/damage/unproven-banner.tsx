import type { TestRecord } from '#host/http/contract.ts';
import { reportBanner } from '#core/report/banner.ts';
import { reportContext } from '#core/report/report-context.ts';
import { damagedTestWords } from '#core/words/damaged-test-words.ts';
import { useLanguage, useSay } from '../../../language/language-context.tsx';
import { toneOfShape, VerdictShape } from '../../../parts/verdict-shape.tsx';
import styles from '../result.module.css';
import damageStyles from './damage.module.css';
import type { Standing } from './standing.ts';
import { ReadablePart } from './unproven-content.tsx';

/** Stands where the verdict would: a record that is not proven has none, whatever it says; what it says is quoted small. */
export function UnprovenBanner(properties: { readonly record: TestRecord; readonly standing: Standing }) {
  const { record, standing } = properties;
  const say = useSay();
  const { colour, wash } = toneOfShape.triangle;
  const isUnchecked = standing.kind === 'unchecked';
  return (
    <section
      className={`${styles.banner} ${damageStyles.unproven}`}
      style={{ background: wash, borderColor: colour }}
      data-testid="verdict"
    >
      <VerdictShape kind="triangle" size={78} />
      <div className={styles.text}>
        <h1 className={styles.word} style={{ color: colour }}>
          {say(damagedTestWords.word)}
        </h1>
        <p className={styles.sentence}>
          {say(isUnchecked ? damagedTestWords.unchecked : damagedTestWords.sentence)}
        </p>
        <ReadablePart>
          <Quoted record={record} />
        </ReadablePart>
      </div>
    </section>
  );
}

function Quoted({ record }: { readonly record: TestRecord }) {
  const { language } = useLanguage();
  const say = useSay();
  const { word, level } = reportBanner(reportContext(record, language));
  const figure = level === null ? '' : ` · ${level.value} ${level.unit}`;
  return (
    <p className={styles.quiet}>
      {say(damagedTestWords.written)}:{' '}
      <q>
        {word}
        {figure}
      </q>
    </p>
  );
}
