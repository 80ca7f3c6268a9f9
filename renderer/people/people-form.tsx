import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { DoorError } from '../door/door-error.ts';
import { wordsOfError } from '../keys/use-operator.ts';
import { useSay } from '../language/language-context.tsx';
import { Notice } from '../parts/notice.tsx';
import styles from './people.module.css';

/** Words of a refusal, with the time to wait where there is one. */
export function refusalWords(error: unknown): InEachLanguage<string> {
  const words = wordsOfError(error);
  const details = error instanceof DoorError ? error.details : null;
  const isDelay = typeof details === 'object' && details !== null && 'waitSeconds' in details;
  if (!isDelay) return words;
  const { wait } = pageWords.people;
  const seconds = String(details.waitSeconds);
  return {
    id: `${words.id} ${wait.id.replace('{seconds}', seconds)}`,
    en: `${words.en} ${wait.en.replace('{seconds}', seconds)}`,
  };
}

/** Fields with one thing to do, and why it was refused. */
export function PeopleForm(properties: {
  readonly explain: InEachLanguage<string>;
  readonly action: InEachLanguage<string>;
  readonly isComplete: boolean;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly submit: () => void;
  readonly children: ReactNode;
}) {
  const { explain, action, isComplete, isPending, error, submit, children } = properties;
  const say = useSay();
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) submit();
      }}
    >
      <p className={styles.hint}>{say(explain)}</p>
      {children}
      <Notice words={error === null ? null : refusalWords(error)} />
      <Button type="submit" disabled={!isComplete} loading={isPending}>
        {say(action)}
      </Button>
    </form>
  );
}
