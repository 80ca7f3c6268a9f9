import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { OwnProfileView } from '#host/http/contract.ts';
import { formatInstant } from '#core/words/date-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useOwnName } from '../../door/people-queries.ts';
import { useProfileStep } from '../../door/profile-queries.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { OwnName } from '../../people/own-name.tsx';
import { ErrorNotice } from './error-notice.tsx';
import styles from './profiles.module.css';

type Deed = NonNullable<NonNullable<OwnProfileView['draft']>['submitted']>;

/** Who submitted a draft or sent it back, when and why. */
export function DeedLine({ word, deed }: { readonly word: string; readonly deed: Deed }) {
  const { language } = useLanguage();
  return (
    <p className={styles.basis}>
      {word} <b>{deed.by}</b>, {formatInstant(deed.at, language)}
      <br />
      {deed.reason}
    </p>
  );
}

/** Where a second person, signed in with an account of their own, approves a submitted draft or sends it back. */
export function DecisionPanel({ profile }: { readonly profile: OwnProfileView }) {
  const say = useSay();
  const navigate = useNavigate();
  const person = useOwnName();
  const [reason, setReason] = useState('');
  const step = useProfileStep(profile, ({ draft }) => {
    if (draft === null) void navigate(`/profiles/${profile.id}`);
  });
  const { profiles } = pageWords;
  const submitted = profile.draft?.submitted ?? null;
  const isNamed = person !== '';
  return (
    <Panel title={say(profiles.decide)}>
      {submitted === null ? null : <DeedLine word={say(profiles.submitted)} deed={submitted} />}
      <div className={styles.stack}>
        <p className={styles.hint}>{say(profiles.decideExplain)}</p>
        <OwnName />
        <Textarea
          label={say(profiles.reason)}
          placeholder={say(profiles.sendBackNeedsReason)}
          value={reason}
          rows={3}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ErrorNotice error={step.error} />
        <Button
          fullWidth
          disabled={!isNamed}
          loading={step.isPending}
          onClick={() => step.mutate({ kind: 'approve', person, reason })}
        >
          {say(profiles.approve)}
        </Button>
        <Button
          variant="default"
          fullWidth
          disabled={!isNamed || reason.trim().length < 3}
          onClick={() => step.mutate({ kind: 'send-back', person, reason })}
        >
          {say(profiles.sendBack)}
        </Button>
      </div>
    </Panel>
  );
}
