import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { OwnProfileView } from '#host/http/contract.ts';
import type { FieldPath } from '#core/procedure/own-profile/field-value.ts';
import type { CheckedProfile } from '#core/procedure/own-profile/profile-faults.ts';
import { limitGap, type LimitGap } from '#core/procedure/limit-gap.ts';
import { profileGaps } from '#core/procedure/profile-gaps.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { detailWord } from '#core/words/detail-words.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { faultSentence } from '#core/words/profile/fault-words.ts';
import { fieldLabel } from '#core/words/profile/field-words.ts';
import { useOwnName } from '../../door/people-queries.ts';
import { useProfileStep } from '../../door/profile-queries.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { OwnName } from '../../people/own-name.tsx';
import type { DraftState } from './draft-state.ts';
import { ErrorNotice } from './error-notice.tsx';
import { goToField } from './form-context.tsx';
import styles from './profiles.module.css';
import { StepDialog } from './step-dialog.tsx';

/** A sentence that leads to its field. */
function FieldLink({ path, text }: { readonly path: FieldPath; readonly text: string }) {
  return (
    <li>
      <UnstyledButton className={styles.fieldLink} onClick={() => goToField(path)}>
        {text}
      </UnstyledButton>
    </li>
  );
}

function FaultsPanel({ checked }: { readonly checked: CheckedProfile }) {
  const { language } = useLanguage();
  const say = useSay();
  const { profiles } = pageWords;
  if (checked.state === 'whole') return <Notice words={profiles.noFaults} kind="circle-check" />;
  return (
    <Panel title={say(profiles.faults)}>
      <ul className={styles.faults}>
        {checked.faults.map((fault) => (
          <FieldLink
            key={`${fault.path.join('.')} ${fault.kind}`}
            path={fault.path}
            text={faultSentence(fault, language)}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface PlacedGap {
  readonly path: FieldPath;
  readonly text: string;
}

/** What keeps the draft from a verdict, each with the place where it is filled in. */
function placedGaps(profile: Profile, language: Language): readonly PlacedGap[] {
  if (profile.testType !== 'stationary') return [];
  const rules = profileGaps(profile).map((gap) => ({ path: [gap], text: detailWord(gap, language) }));
  return [...rules, ...limitGaps.flatMap((gap) => gapOfLimits(gap, profile, language))];
}

const limitGaps = ['limit', 'validity', 'maximumDb', 'plusDb'] as const;

/** Limits that lack the same are named together: `Batas 1, 2, 3: masa berlaku`; the first one is where to begin. */
function gapOfLimits(gap: LimitGap, profile: Profile, language: Language): readonly PlacedGap[] {
  const lacking = profile.limits.flatMap((limit, index) => (limitGap(limit, profile) === gap ? [index] : []));
  const [first] = lacking;
  if (first === undefined) return [];
  const numbers = lacking.map((index) => index + 1).join(', ');
  const text = `${fieldLabel(['limits'], language)} ${numbers}: ${detailWord(gap, language)}`;
  const name = gap === 'validity' ? 'validFrom' : gap === 'limit' ? 'confidence' : gap;
  return [{ path: ['limits', first, name], text }];
}

function DraftGaps({ checked }: { readonly checked: CheckedProfile }) {
  const { language } = useLanguage();
  const say = useSay();
  const { profiles } = pageWords;
  if (checked.state === 'faulty') return null;
  const gaps = placedGaps(checked.profile, language);
  if (gaps.length === 0) return <Notice words={profiles.noGaps} kind="circle-check" />;
  return (
    <Panel title={say(profiles.gaps)}>
      <ul className={styles.faults}>
        {gaps.map(({ path, text }) => (
          <FieldLink key={path.join('.')} path={path} text={`${say(profiles.fillGap)}: ${text}`} />
        ))}
      </ul>
      <p className={styles.hint}>{say(profiles.gapHint)}</p>
    </Panel>
  );
}

function SaveButton({ profile, state, person }: Properties & { readonly person: string }) {
  const say = useSay();
  const step = useProfileStep(profile, () => undefined);
  const { profiles } = pageWords;
  const { content, isChanged } = state;
  return (
    <>
      <Notice words={isChanged ? profiles.unsaved : null} kind="diamond" />
      <ErrorNotice error={step.error} />
      <Button
        fullWidth
        disabled={!isChanged || person === ''}
        loading={step.isPending}
        onClick={() => step.mutate({ kind: 'change', person, content: { ...(content as object) } })}
      >
        {say(profiles.save)}
      </Button>
    </>
  );
}

/** Gives a draft up, with a reason; its history stays. */
export function DiscardButton({ profile }: { readonly profile: OwnProfileView }) {
  const say = useSay();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const { profiles } = pageWords;
  return (
    <>
      <Button variant="subtle" color="red" fullWidth onClick={() => setAsking(true)}>
        {say(profiles.discard)}
      </Button>
      {isAsking ? (
        <StepDialog
          profile={profile}
          title={profiles.discard}
          explain={profiles.discardExplain}
          asksReason
          wish={(person, reason) => ({ kind: 'discard', person, reason })}
          done={() => void navigate(`/profiles/${profile.id}`)}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

interface Properties {
  readonly profile: OwnProfileView;
  readonly state: DraftState;
}

/** What is still wrong with a draft, what it leaves open, and how it is saved and submitted. */
export function DraftEvidence({ profile, state }: Properties) {
  const say = useSay();
  const person = useOwnName();
  const [isSubmitting, setSubmitting] = useState(false);
  const { profiles } = pageWords;
  const canSubmit = state.checked.state === 'whole' && !state.isChanged;
  return (
    <>
      <Panel title={say(profiles.actions)}>
        <div className={styles.stack}>
          <OwnName />
          <SaveButton profile={profile} state={state} person={person} />
          <Button variant="default" fullWidth disabled={!canSubmit} onClick={() => setSubmitting(true)}>
            {say(profiles.submit)}
          </Button>
          <DiscardButton profile={profile} />
        </div>
      </Panel>
      <FaultsPanel checked={state.checked} />
      <DraftGaps checked={state.checked} />
      {isSubmitting ? (
        <StepDialog
          profile={profile}
          title={profiles.submit}
          explain={profiles.submitExplain}
          asksReason
          wish={(who, reason) => ({ kind: 'submit', person: who, reason })}
          done={() => setSubmitting(false)}
          close={() => setSubmitting(false)}
        />
      ) : null}
    </>
  );
}
