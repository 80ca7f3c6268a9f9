import { Button } from '@mantine/core';
import type { OperatorAction } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../language/language-context.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { colour } from '../theme/colour.ts';
import styles from './dialog.module.css';

/** Asks before anything is aborted; a run in progress and the whole test are two different buttons. */
export function AbortDialog(properties: {
  readonly opened: boolean;
  readonly actions: readonly OperatorAction[];
  readonly onClose: () => void;
  readonly act: (action: OperatorAction) => void;
}) {
  const { opened, actions, onClose, act } = properties;
  const say = useSay();
  const { abort, action: words } = pageWords;
  return (
    <Dialog opened={opened} close={onClose} title={say(abort.title)}>
      {actions.includes('abort-run') ? (
        <div className={styles.choice}>
          <p>{say(abort.explainRun)}</p>
          <Button color={colour.violetFill} onClick={() => act('abort-run')}>
            {say(words['abort-run'])}
          </Button>
        </div>
      ) : null}
      {actions.includes('abort-test') ? (
        <div className={styles.choice}>
          <p>{say(abort.explainTest)}</p>
          <Button variant="outline" color={colour.red} onClick={() => act('abort-test')}>
            {say(words['abort-test'])}
          </Button>
        </div>
      ) : null}
      <Button variant="default" fullWidth onClick={onClose} data-autofocus>
        {say(abort.keepGoing)}
      </Button>
    </Dialog>
  );
}
