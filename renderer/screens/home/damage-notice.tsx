import { Link } from 'react-router';
import type { IntegrityCode, IntegrityFinding } from '#core/record/integrity-finding.ts';
import { damagedTestWords } from '#core/words/damaged-test-words.ts';
import { integritySentence, integrityWords } from '#core/words/integrity-words.ts';
import { useIntegrity } from '../../door/queries.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { toneOfShape, VerdictShape } from '../../parts/verdict-shape.tsx';
import styles from './damage-notice.module.css';

/** How many findings are named on the first screen; all of them stand where the link leads. */
const mostNamed = 4;

/** Says on the first screen what is not as it was stored, and where all of it is told; draws nothing where all is sound. */
export function DamageNotice() {
  const say = useSay();
  const { data: state } = useIntegrity();
  if (state === undefined || state.findings.length === 0) return null;
  const { wash, text } = toneOfShape['octagon-cross'];
  const more = state.findings.length - mostNamed;
  return (
    <section className={styles.notice} style={{ background: wash, color: text }} role="alert">
      <VerdictShape kind="octagon-cross" size={20} />
      <div className={styles.words}>
        <p className={styles.lead}>{say(integrityWords.damaged)}</p>
        <ul className={styles.findings}>
          {state.findings.slice(0, mostNamed).map((one) => (
            <Named key={`${one.code} ${one.testId} ${one.what} ${one.notedAt}`} finding={one} />
          ))}
          {more > 0 ? <li>{say(damagedTestWords.more).replace('{count}', String(more))}</li> : null}
        </ul>
        <Link to="/verify">{say(damagedTestWords.allData)}</Link>
      </div>
    </section>
  );
}

/** Findings about tests of which there is nothing to open. */
const withoutPage: ReadonlySet<IntegrityCode> = new Set(['TEST_MISSING', 'RECORD_MISSING']);

/** A finding in words; one about a test leads to it. */
function Named({ finding }: { readonly finding: IntegrityFinding }) {
  const { language } = useLanguage();
  const sentence = integritySentence(finding, language);
  const testId = withoutPage.has(finding.code) ? null : finding.testId;
  return <li>{testId === null ? sentence : <Link to={`/tests/${testId}`}>{sentence}</Link>}</li>;
}
