import { approvalWords } from '#core/words/approval-words.ts';
import { useRights } from '../../door/people-queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ControlNotice } from '../control/control-notice.tsx';
import styles from './approvals.module.css';
import { CertificatesPanel, FailuresPanel, PapersPanel, ProfilesPanel } from './other-panels.tsx';
import { TestsPanel } from './tests-panel.tsx';
import { useStepKeys } from './use-step-keys.ts';
import { useWaiting } from './use-waiting.ts';
import { countForPerson, type Waiting } from './waiting-view.ts';

/** Everything that waits for a person with a right, each with the next step one click away. */
export function ApprovalsScreen() {
  const isAllowed = useRights().has('read-official');
  return (
    <Frame>
      <PageHead title={approvalWords.title} intro={approvalWords.intro} />
      {isAllowed ? <Queue /> : <Notice words={approvalWords.notAllowed} kind="diamond" />}
    </Frame>
  );
}

function Queue() {
  const { waiting, error } = useWaiting();
  return (
    <>
      <Notice words={error === null ? null : wordsOfError(error)} />
      {waiting === null ? null : <Panels waiting={waiting} />}
    </>
  );
}

function Panels({ waiting }: { readonly waiting: Waiting }) {
  const say = useSay();
  const may = useRights();
  useStepKeys();
  const count = countForPerson(waiting, may);
  const { tests, papers, profiles, failures, certificates } = waiting;
  const isEmpty = tests.length + papers.length + profiles.length + failures.count + certificates.length === 0;
  return (
    <div className={styles.stack}>
      <div>
        <Chip kind={count === 0 ? 'circle-check' : 'current'}>
          {isEmpty
            ? say(approvalWords.nothing)
            : say(approvalWords.waitingCount).replace('{count}', String(count))}
        </Chip>
      </div>
      <ControlNotice />
      <TestsPanel waiting={waiting} />
      <ProfilesPanel waiting={waiting} />
      <PapersPanel waiting={waiting} />
      <FailuresPanel waiting={waiting} />
      <CertificatesPanel waiting={waiting} />
    </div>
  );
}
