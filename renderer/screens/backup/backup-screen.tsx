import { backupPageWords as words } from '#core/words/backup-page-words.ts';
import { useBackup } from '../../door/backup-door.ts';
import { useRights } from '../../door/people-queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './backup.module.css';
import { PlanPanel } from './plan-panel.tsx';
import { StatePanel } from './state-panel.tsx';

/** Backups of the bench: the newest one, one more now, the plan, and what the key of the bench means in one. */
export function BackupScreen() {
  const may = useRights();
  const isAllowed = may.has('make-backup');
  const { data: state, error } = useBackup(isAllowed);
  if (!isAllowed) {
    return (
      <Frame>
        <PageHead title={words.title} intro={words.intro} />
        <Notice words={words.notAllowed} kind="diamond" />
      </Frame>
    );
  }
  return (
    <Frame>
      <PageHead title={words.title} intro={words.intro} />
      <Notice words={error === null ? null : wordsOfError(error)} />
      {state === undefined ? null : (
        <>
          <StatePanel state={state} />
          <PlanPanel plan={state.plan} mayChange={may.has('plan-backups')} />
          <KeyPanel />
        </>
      )}
    </Frame>
  );
}

function KeyPanel() {
  const say = useSay();
  return (
    <Panel title={say(words.keyTitle)}>
      <p className={styles.hint}>{say(words.keyLeftOut)}</p>
      <p className={styles.hint}>{say(words.withKey)}</p>
    </Panel>
  );
}
