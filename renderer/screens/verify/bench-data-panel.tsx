import { Button, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { IntegrityState } from '#core/record/integrity-state.ts';
import { integritySentence, integrityWords } from '#core/words/integrity-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { door } from '../../door/door.ts';
import { keyCopyWords } from '#core/words/bench-key-words.ts';
import { useRights } from '../../door/people-queries.ts';
import { useIntegrity } from '../../door/queries.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { KeyCopyDialog } from './key-copy-dialog.tsx';
import styles from './bench-data-panel.module.css';

/** Whether what this bench keeps is as it was stored: how the newest check stands, a check of everything, the public key. */
export function BenchDataPanel() {
  const say = useSay();
  const { data: state } = useIntegrity();
  const { refusal, begin, stop } = useCheck();
  if (state === undefined) return null;
  const isChecking = state.kind === 'checking';
  return (
    <Panel title={say(integrityWords.title)}>
      <div className={styles.rows}>
        <p>{say(integrityWords.intro)}</p>
        <Notice words={refusal} kind="diamond" />
        <Findings state={state} />
        {isChecking ? (
          <Progress
            value={(100 * state.done) / Math.max(1, state.of)}
            aria-label={say(wordsOfState(state))}
            transitionDuration={0}
          />
        ) : null}
        <p role="status">{say(wordsOfState(state))}</p>
        <div className={styles.buttons}>
          {isChecking ? (
            <Button variant="default" onClick={stop}>
              {say(integrityWords.stop)}
            </Button>
          ) : (
            <Button variant="default" onClick={begin}>
              {say(integrityWords.check)}
            </Button>
          )}
          <a href="./api/key" download="senyap-public-key.json">
            {say(integrityWords.key)}
          </a>
          <KeyCopyButton />
        </div>
        <small>{say(integrityWords.keyHint)}</small>
      </div>
    </Panel>
  );
}

/** Draws nothing for whoever may not take the key away. */
function KeyCopyButton() {
  const say = useSay();
  const rights = useRights();
  const [isOpen, setOpen] = useState(false);
  if (!rights.has('copy-key')) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {say(keyCopyWords.save)}
      </Button>
      {isOpen ? <KeyCopyDialog close={() => setOpen(false)} /> : null}
    </>
  );
}

/** What was found, one sentence a line; draws nothing where all is sound. */
export function Findings({ state }: { readonly state: IntegrityState }) {
  const { language } = useLanguage();
  if (state.findings.length === 0) return null;
  return (
    <>
      <Notice words={integrityWords.damaged} />
      <ul className={styles.findings}>
        {state.findings.map((one) => (
          <li key={`${one.code} ${one.testId} ${one.what}`}>{integritySentence(one, language)}</li>
        ))}
      </ul>
    </>
  );
}

function useCheck() {
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<InEachLanguage<string> | null>(null);
  const take = (asked: Promise<IntegrityState>): void => {
    asked
      .then((state) => queries.setQueryData(['integrity'], state))
      .then(() => setRefusal(null))
      .catch((error: unknown) => setRefusal(wordsOfError(error)));
  };
  return {
    refusal,
    begin: () => take(door.checkEverything()),
    stop: () => take(door.stopCheck()),
  };
}

function wordsOfState({ kind, scope, findings }: IntegrityState): InEachLanguage<string> {
  if (kind === 'waiting') return integrityWords.waiting;
  if (kind === 'stopped') return integrityWords.stopped;
  if (kind === 'checking') {
    return scope === 'whole' ? integrityWords.checkingWhole : integrityWords.checkingSample;
  }
  if (findings.length > 0) return integrityWords.finished;
  return scope === 'whole' ? integrityWords.soundWhole : integrityWords.soundSample;
}
