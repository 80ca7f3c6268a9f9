import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { OwnProfileView } from '#host/http/contract.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useOwnName } from '../../door/people-queries.ts';
import { type UnseenWish, useProfileStep } from '../../door/profile-queries.ts';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { OwnName } from '../../people/own-name.tsx';
import { ErrorNotice } from './error-notice.tsx';
import styles from './profiles.module.css';

/** Asks why a step is done, and has the host carry it out for whoever is signed in. */
export function StepDialog(properties: {
  readonly profile: OwnProfileView;
  readonly title: InEachLanguage<string>;
  readonly explain: InEachLanguage<string> | null;
  readonly asksReason: boolean;
  readonly wish: (person: string, reason: string) => UnseenWish;
  readonly done: (profile: OwnProfileView) => void;
  readonly close: () => void;
}) {
  const { profile, title, explain, asksReason, wish, done, close } = properties;
  const say = useSay();
  const person = useOwnName();
  const [reason, setReason] = useState('');
  const step = useProfileStep(profile, done);
  const { profiles } = pageWords;
  const isComplete = person !== '' && (!asksReason || reason.trim().length > 2);
  return (
    <Dialog opened title={say(title).replace('…', '')} close={close}>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isComplete) return;
          step.mutate(wish(person, reason));
        }}
      >
        {explain === null ? null : <p className={styles.hint}>{say(explain)}</p>}
        <OwnName />
        {asksReason ? (
          <Textarea
            label={say(profiles.reason)}
            value={reason}
            rows={3}
            maxLength={500}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : null}
        <ErrorNotice error={step.error} />
        <div className={styles.buttons}>
          <Button type="submit" disabled={!isComplete} loading={step.isPending}>
            {say(title).replace('…', '')}
          </Button>
          <Button variant="default" onClick={close}>
            {say(profiles.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
