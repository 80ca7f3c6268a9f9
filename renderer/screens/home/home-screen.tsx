import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'react-router';
import type { TestSummary } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { sessionWords } from '#core/words/session-words.ts';
import { useLive } from '../../door/live-context.tsx';
import { useBench, useHistory } from '../../door/queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ControlNotice } from '../control/control-notice.tsx';
import { FirstTour } from '../../tour/first-tour.tsx';
import { CertificateNotices } from '../instruments/certificate-notices.tsx';
import { filterTests } from './history-filter.ts';
import { DamageNotice } from './damage-notice.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { HistoryTable } from './history-table.tsx';
import styles from './home-screen.module.css';
import { InstrumentStatus } from './instrument-status.tsx';
import { UnfinishedPanel } from './unfinished-panel.tsx';

function Head() {
  const say = useSay();
  const test = useLive((live) => live.steadyTest) ?? null;
  const { home } = pageWords;
  return (
    <section className={styles.head}>
      <div className={styles.headText}>
        <h1>{say(home.title)}</h1>
        <p>
          {test === null
            ? say(home.subtitle)
            : `${say(home.running)}: ${test.number} · ${test.vehicle.plate}`}
        </p>
      </div>
      {test === null ? (
        <Button component={Link} to="/prepare" size="lg">
          {say(home.newTest)}
        </Button>
      ) : (
        <Button component={Link} to="/test" size="lg">
          {say(home.continueTest)}
        </Button>
      )}
    </section>
  );
}

function Empty() {
  const say = useSay();
  return (
    <div className={styles.empty}>
      <b>{say(pageWords.home.emptyTitle)}</b>
      {say(pageWords.home.empty)}
    </div>
  );
}

/** How long a person may stop typing before the tests are searched, in milliseconds. */
const typingPauseMs = 200;

/** A test that runs is no part of what the bench searches: there are few, and all of them are at hand. */
const isRunning = ({ outcome }: TestSummary): boolean => outcome === 'running';

function History() {
  const say = useSay();
  const [wanted, setWanted] = useState('');
  const [text] = useDebouncedValue(wanted.trim(), typingPauseMs);
  const runningId = useLive((live) => live.test?.id ?? null);
  const latest = useHistory(runningId);
  const history = useHistory(runningId, text);
  const { home } = pageWords;
  const tests = latest.data?.pages.flat() ?? [];
  const running = filterTests(tests.filter(isRunning), text);
  const closed = (history.data?.pages.flat() ?? []).filter((test) => !isRunning(test));
  const found = [...running, ...closed];
  return (
    <Panel title={say(home.history)}>
      <div className={styles.tools}>
        <TextInput
          aria-label={say(home.search)}
          placeholder={say(home.search)}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          w={320}
        />
      </div>
      <Notice words={history.error === null ? null : wordsOfError(history.error)} />
      {latest.isSuccess && tests.length === 0 ? <Empty /> : null}
      {history.isSuccess && tests.length > 0 && found.length === 0 ? (
        <div className={styles.empty}>{say(home.nothingFound)}</div>
      ) : null}
      {found.length === 0 ? null : <HistoryTable tests={found} />}
      {history.hasNextPage ? (
        <Button variant="default" mt={12} onClick={() => void history.fetchNextPage()}>
          {say(home.more)}
        </Button>
      ) : null}
    </Panel>
  );
}

/** A bench that did not prove its arithmetic says so before anyone prepares a test. */
function SelfTestNotice() {
  const { data: bench } = useBench();
  const isProved = bench === undefined || bench.selfTest.passed;
  return <Notice words={isProved ? null : sessionWords.SELF_TEST_FAILED} />;
}

/** First screen: begin or go on with a test, see the instruments, open and print old tests. */
export function HomeScreen() {
  return (
    <Frame>
      <SelfTestNotice />
      <Head />
      <FirstTour />
      <DamageNotice />
      <FailureNotice />
      <UnfinishedPanel />
      <CertificateNotices withLink />
      <ControlNotice />
      <InstrumentStatus />
      <History />
    </Frame>
  );
}
