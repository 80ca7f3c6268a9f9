import { useState, type ReactNode } from 'react';
import type { OperatorAction } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { DemoBanner } from '../demo/demo-banner.tsx';
import { useLive } from '../door/live-context.tsx';
import { useBenchKeys } from '../keys/use-bench-keys.ts';
import { noMoment, type KeyCommand, type KeyMoment, type Pausing } from '../keys/key-map.ts';
import { useSay } from '../language/language-context.tsx';
import { AbortDialog } from './abort-dialog.tsx';
import styles from './frame.module.css';
import { HelpDialog } from './help-dialog.tsx';
import { KeyBar } from './key-bar.tsx';
import { LeftColumn } from './left-column.tsx';
import { TopBar, type NamedTest } from './top-bar.tsx';

function LostBanner() {
  const say = useSay();
  const connection = useLive((live) => live.connection);
  if (connection !== 'lost') return null;
  const { lostShort, lostDetail } = pageWords.door;
  return (
    <div className={styles.lost} role="alert">
      {say(lostShort)}: {say(lostDetail)}
    </div>
  );
}

/** What every screen stands in. `act` carries out an operator's wish, `report` prints the open test. */
export interface FrameProperties {
  readonly named?: NamedTest | null;
  readonly steps?: ReactNode;
  readonly evidence?: ReactNode;
  readonly children: ReactNode;
  /** Which keys mean something now; left out none do but help. */
  readonly moment?: KeyMoment;
  readonly act?: (action: OperatorAction) => void;
  /** Marks this moment of the running test. */
  readonly mark?: () => void;
  readonly report?: () => void;
  /** Carries out what can be done about a pause now. */
  readonly pause?: (wanted: Pausing) => void;
  /** True while the screen asks something of its own, so that keys do nothing else. */
  readonly asking?: boolean;
}

/** A column that scrolls must be reachable by keyboard, although nothing in it can be pressed. */
const keyboardScrollable = { tabIndex: 0 } as const;

/** Dark bar on top, steps at the left, work in the middle, evidence at the right, keys at the bottom. */
export function Frame(properties: FrameProperties) {
  const { named, steps, evidence, children, moment = noMoment, act, report, asking = false } = properties;
  const say = useSay();
  const running = useLive((live) => live.steadyTest) ?? null;
  const [dialog, setDialog] = useState<'none' | 'help' | 'abort'>('none');
  const run = (command: KeyCommand): void => {
    if (command === 'help') setDialog('help');
    else if (command === 'ask-abort') setDialog('abort');
    else if (command === 'report') report?.();
    else if (command === 'mark') properties.mark?.();
    else if (command === 'ask-pause' || command === 'resume') properties.pause?.(command);
    else act?.(command);
  };
  useBenchKeys(moment, dialog === 'none' && !asking, run);
  return (
    <div className={styles.frame}>
      <TopBar test={named === undefined ? running : named} />
      <div className={styles.banners}>
        <DemoBanner />
        <LostBanner />
      </div>
      <div className={`${styles.body} ${evidence === undefined ? '' : styles.withEvidence}`}>
        <LeftColumn steps={steps} />
        <main className={styles.work} tabIndex={-1}>
          {children}
        </main>
        {evidence === undefined ? null : (
          <aside className={styles.right} aria-label={say(pageWords.frame.evidence)} {...keyboardScrollable}>
            {evidence}
          </aside>
        )}
      </div>
      <div className={styles.keys}>
        <KeyBar test={running} moment={moment} canReport={report !== undefined} run={run} />
      </div>
      <HelpDialog opened={dialog === 'help'} onClose={() => setDialog('none')} />
      <AbortDialog
        opened={dialog === 'abort'}
        actions={moment.actions}
        onClose={() => setDialog('none')}
        act={(action) => {
          setDialog('none');
          act?.(action);
        }}
      />
    </div>
  );
}
