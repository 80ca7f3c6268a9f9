import { Link } from 'react-router';
import type { OpenFailures } from '#core/record/open-failures.ts';
import { openFailureWords } from '#core/words/approval-words.ts';
import { formatInstant } from '#core/words/date-format.ts';
import { auditAbout } from '#core/words/log-details.ts';
import { auditKindWords } from '#core/words/log-words.ts';
import { useOpenFailures } from '../../door/laboratory-door.ts';
import { useRights } from '../../door/people-queries.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { toneOfShape, VerdictShape } from '../../parts/verdict-shape.tsx';
import styles from './damage-notice.module.css';

type Failure = OpenFailures['newest'][number];

/** How many failures are named on the first screen; all of them wait where the link leads. */
const mostNamed = 3;

/**
 * Says on the first screen which failures nobody has acted on, cut tests that could not be read first: what happened, what is
 * safe, what to do. What a check found stands in a notice of its own.
 */
export function FailureNotice() {
  const say = useSay();
  const may = useRights();
  const { data } = useOpenFailures();
  const failures = (data?.newest ?? []).filter(({ kind }) => kind !== 'integrity-problem');
  if (failures.length === 0) return null;
  const isGrave = failures.some(isCutTest);
  const { wash, text } = toneOfShape[isGrave ? 'octagon-cross' : 'diamond'];
  const named = [...failures.filter(isCutTest), ...failures.filter((one) => !isCutTest(one))];
  return (
    <section
      className={styles.notice}
      style={{ background: wash, color: text }}
      role={isGrave ? 'alert' : 'status'}
    >
      <VerdictShape kind={isGrave ? 'octagon-cross' : 'diamond'} size={20} />
      <div className={styles.words}>
        <p className={styles.lead}>{say(openFailureWords.title)}</p>
        <ul className={styles.findings}>
          {named.slice(0, mostNamed).map((failure) => (
            <Named key={failure.sequence} failure={failure} />
          ))}
        </ul>
        <span>{say(isGrave ? openFailureWords.cutTest : openFailureWords.others)}</span>
        {isGrave ? <Link to="/verify">{say(openFailureWords.toEvidence)}</Link> : null}
        {may.has('read-official') ? (
          <Link to="/approvals">
            {say(openFailureWords.more).replace('{count}', String(data?.count ?? failures.length))}
          </Link>
        ) : null}
      </div>
    </section>
  );
}

function isCutTest({ what }: Failure): boolean {
  return what === 'CUT_TEST_NOT_READ';
}

/** A failure in words, with the way to its event for whoever may read the log. */
function Named({ failure }: { readonly failure: Failure }) {
  const { language } = useLanguage();
  const say = useSay();
  const may = useRights();
  const { sequence, at, kind } = failure;
  return (
    <li>
      {formatInstant(at, language)} · {kind === 'program-failed' ? '' : `${say(auditKindWords[kind])}: `}
      {auditAbout(failure, language)}{' '}
      {may.has('read-official') ? (
        <Link to={`/log?event=${sequence}`}>
          {say(openFailureWords.toLog).replace('{number}', String(sequence))}
        </Link>
      ) : null}
    </li>
  );
}
