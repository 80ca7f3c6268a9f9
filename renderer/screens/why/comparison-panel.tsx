import { Link } from 'react-router';
import type { DiagnosedTestRun, TestDiagnosis } from '#core/diagnosis/test-diagnosis.ts';
import type { FoundPattern } from '#core/diagnosis/pattern.ts';
import { changeFigures, referenceName, referenceReason } from '#core/words/diagnosis-facts.ts';
import { evidenceText } from '#core/words/diagnosis-text.ts';
import { noReferenceWords, sureWords } from '#core/words/diagnosis-words.ts';
import { patternWords } from '#core/words/diagnosis-pattern-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ChangePlot } from './change-plot.tsx';
import { confidenceShapes } from './confidence-shapes.ts';
import styles from './why.module.css';

function Pattern({ number, pattern }: { readonly number: number; readonly pattern: FoundPattern }) {
  const { language } = useLanguage();
  const say = useSay();
  const { why } = pageWords;
  const { name, alternatives } = patternWords[pattern.kind];
  return (
    <li className={styles.pattern}>
      <div className={styles.patternHead}>
        <span>
          <span className={styles.number}>{number}</span> {say(why.fits)} <b>{say(name)}</b>
        </span>
        <Chip kind={confidenceShapes[pattern.confidence]}>{say(sureWords[pattern.confidence])}</Chip>
      </div>
      <div className={styles.small}>
        {say(why.seenBy)}: {pattern.evidence.map((one) => evidenceText(one, language)).join('; ')}
      </div>
      <div className={styles.small}>
        {say(why.alsoFits)}: {alternatives[language].join(', ')}
      </div>
    </li>
  );
}

function Found({ run }: { readonly run: DiagnosedTestRun }) {
  const { language } = useLanguage();
  const say = useSay();
  const { why } = pageWords;
  const { comparison } = run;
  if (comparison === null) return null;
  if (comparison.state === 'none') return <p>{say(noReferenceWords[comparison.reason])}</p>;
  const { bands, patterns } = comparison;
  return (
    <>
      <Facts facts={changeFigures(comparison, language)} />
      <p className={styles.small}>{say(why.lowFrequencyHelp)}</p>
      <ChangePlot bands={bands} patterns={patterns} />
      {patterns.length === 0 ? <p>{say(why.noPattern)}</p> : null}
      <ul className={styles.patterns}>
        {patterns.map((pattern, index) => (
          <Pattern key={pattern.kind} number={index + 1} pattern={pattern} />
        ))}
      </ul>
    </>
  );
}

/** The run beside the reference of its model: what the differences would fit, or why there is none to compare with. */
export function ComparisonPanel({
  test,
  run,
}: {
  readonly test: TestDiagnosis;
  readonly run: DiagnosedTestRun;
}) {
  const { language } = useLanguage();
  const say = useSay();
  const { why } = pageWords;
  const { reference, noReference } = test;
  return (
    <Panel title={say(why.comparison)}>
      {reference === null ? null : (
        <p className={styles.reference}>
          {say(why.reference)}:{' '}
          <Link to={`/tests/${encodeURIComponent(reference.testId)}`}>
            {referenceName(reference, language)}
          </Link>
          . {referenceReason(reference, language)}
        </p>
      )}
      {noReference === null ? <Found run={run} /> : <p>{say(noReferenceWords[noReference])}</p>}
    </Panel>
  );
}
