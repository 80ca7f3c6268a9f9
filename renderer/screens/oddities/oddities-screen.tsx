import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Oddity, OddityList } from '#core/record/oddity-list.ts';
import { formatInstant } from '#core/words/date-format.ts';
import { oddityEvidence, oddityPageWords, oddityWords } from '#core/words/oddity-words.ts';
import { useLook, useOddities } from '../../door/laboratory-door.ts';
import { useRights } from '../../door/people-queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './oddities.module.css';

/** Hints worth a visit, for whoever may read official results: each with its evidence and the tests behind it. */
export function OdditiesScreen() {
  const isAllowed = useRights().has('read-official');
  const { data, error } = useOddities(isAllowed);
  return (
    <Frame>
      <PageHead title={oddityPageWords.title} intro={oddityPageWords.intro} />
      {isAllowed ? null : <Notice words={oddityPageWords.notAllowed} kind="diamond" />}
      <Notice words={error === null ? null : wordsOfError(error)} />
      {data === undefined || !isAllowed ? null : <Hints list={data} />}
    </Frame>
  );
}

function Hints({ list }: { readonly list: OddityList }) {
  const { language } = useLanguage();
  const say = useSay();
  const looking = useLook();
  const { state, lines, records, endedAt, oddities } = list;
  const isRunning = state === 'running';
  return (
    <>
      <Panel
        title={say(oddityPageWords.hints)}
        aside={endedAt === null ? undefined : formatInstant(endedAt, language)}
      >
        <p className={styles.quiet}>{say(oddityPageWords.level)}</p>
        <Notice words={state === 'none' ? oddityPageWords.notYet : null} kind="circle-dash" />
        <Notice words={state === 'stopped' ? oddityPageWords.stopped : null} kind="diamond" />
        <Notice
          words={state === 'done' && oddities.length === 0 ? oddityPageWords.none : null}
          kind="circle-check"
        />
        <Notice words={looking.error === null ? null : wordsOfError(looking.error)} />
        {state === 'none' ? null : (
          <p role="status">
            {say(oddityPageWords.progress)
              .replace('{lines}', String(lines))
              .replace('{records}', String(records))}
          </p>
        )}
        <Button
          variant={isRunning ? 'default' : 'filled'}
          loading={looking.isPending}
          onClick={() => looking.mutate(isRunning ? 'DELETE' : 'POST')}
        >
          {say(isRunning ? oddityPageWords.stop : oddityPageWords.look)}
        </Button>
      </Panel>
      {oddities.map((oddity) => (
        <Hint key={`${oddity.kind} ${oddity.about} ${oddity.tests[0]?.testId}`} oddity={oddity} />
      ))}
    </>
  );
}

function Hint({ oddity }: { readonly oddity: Oddity }) {
  const { language } = useLanguage();
  const say = useSay();
  const { name, innocent } = oddityWords[oddity.kind];
  return (
    <Panel
      title={`${say(name)}: ${oddity.about}`}
      aside={<Chip kind="diamond">{say(oddityPageWords.hint)}</Chip>}
    >
      <p className={styles.evidence}>{oddityEvidence(oddity, language)}</p>
      <p className={styles.quiet}>
        <b>{say(oddityPageWords.innocent)}</b> {say(innocent)}
      </p>
      <details className={styles.tests} open={oddity.tests.length <= 2}>
        <summary>
          {say(oddityPageWords.tests)} ({oddity.tests.length})
        </summary>
        <ul>
          {oddity.tests.toReversed().map(({ testId, number }) => (
            <li key={testId}>
              <Link to={`/tests/${testId}`}>{number}</Link>
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
