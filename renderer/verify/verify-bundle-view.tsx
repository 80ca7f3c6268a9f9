import type { ReactNode } from 'react';
import { bundleWords } from '#core/words/bundle-words.ts';
import { useSay } from '../language/language-context.tsx';
import { Notice } from '../parts/notice.tsx';
import { useFileDrop } from '../parts/use-file-drop.ts';
import { AnswerView } from './answer-view.tsx';
import { FileButton } from './file-button.tsx';
import { useVerification, type VerificationDesk } from './use-verification.ts';
import type { NoteOfVerified } from './verified.ts';
import { VerifyClaimView } from './verify-claim-view.tsx';
import styles from './verify.module.css';

function KeyChoice({ desk }: { readonly desk: VerificationDesk }) {
  const say = useSay();
  const count = desk.keys.length;
  return (
    <div className={styles.keys}>
      <span>
        <b>{say(bundleWords.keys)}:</b>{' '}
        {count === 0 ? say(bundleWords.noKeys) : `${count} ${say(bundleWords.keyCount)}`}
      </span>
      <FileButton
        label={say(bundleWords.chooseKeys)}
        accept=".json,application/json"
        isMain={false}
        choose={desk.chooseKeys}
      />
      <small>{say(bundleWords.keysHint)}</small>
    </div>
  );
}

function DropPlace({
  children,
  choose,
}: {
  readonly children: ReactNode;
  readonly choose: (file: File) => void;
}) {
  const { isOver, handlers } = useFileDrop(choose);
  return (
    <div className={`${styles.drop} ${isOver ? styles.over : ''}`} {...handlers}>
      {children}
    </div>
  );
}

/** How far the check of a bundle is, and the way to end it. */
function Checking({ desk: { progress, stop } }: { readonly desk: VerificationDesk }) {
  const say = useSay();
  return (
    <div className={styles.checking}>
      <b role="status">{say(bundleWords.checking)}</b>
      <progress max={1} value={progress} aria-label={say(bundleWords.checking)} />
      <button type="button" className={styles.button} onClick={stop}>
        {say(bundleWords.stop)}
      </button>
    </div>
  );
}

/** Checks evidence bundles: drop a file, see the answer. The same in the program and in the stand-alone verifier. */
export function VerifyBundleView(properties: {
  readonly Note?: NoteOfVerified;
  readonly children?: ReactNode;
}) {
  const { Note, children } = properties;
  const say = useSay();
  const desk = useVerification();
  return (
    <div className={styles.view}>
      <h1>{say(bundleWords.title)}</h1>
      <p className={styles.intro}>{say(bundleWords.intro)}</p>
      <DropPlace choose={desk.chooseBundle}>
        {desk.isChecking ? <Checking desk={desk} /> : <b>{say(bundleWords.drop)}</b>}
        <FileButton label={say(bundleWords.choose)} accept=".senyap" isMain choose={desk.chooseBundle} />
      </DropPlace>
      <Notice words={desk.isStopped ? bundleWords.stopped : null} kind="circle-dash" />
      <KeyChoice desk={desk} />
      <Notice words={desk.problem} />
      {desk.verification === null ? null : <AnswerView {...desk.verification} Note={Note} />}
      <VerifyClaimView keys={desk.keys} Note={Note} />
      {children}
    </div>
  );
}
