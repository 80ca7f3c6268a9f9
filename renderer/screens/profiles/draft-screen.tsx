import { memo } from 'react';
import { useParams } from 'react-router';
import type { OwnProfileView } from '#host/http/contract.ts';
import { partsOf } from '#core/procedure/own-profile/field-value.ts';
import { checkedProfile } from '#core/procedure/own-profile/profile-faults.ts';
import { profileGroups } from '#core/procedure/own-profile/profile-form.ts';
import { pageWords } from '#core/words/page-words.ts';
import { draftStateWord } from '#core/words/profile/state-words.ts';
import { useOwnProfiles } from '../../door/profile-queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { DecisionPanel, DeedLine } from './decision-panel.tsx';
import { DifferencesTable } from './differences-table.tsx';
import { DiscardButton, DraftEvidence } from './draft-evidence.tsx';
import { useDraftOrigin } from './draft-origin.ts';
import { useDraftState } from './draft-state.ts';
import { FieldEditor, wordsFirst } from './field-editor.tsx';
import { ProfileFormContext } from './form-context.tsx';
import { LimitsTable } from './limits-table.tsx';
import { BackLink } from './profile-screen.tsx';
import { DemandsPanel, FieldsPanel } from './profile-words-panel.tsx';
import styles from './profiles.module.css';
import { StepsPanel } from './versions-panel.tsx';

interface Properties {
  readonly profile: OwnProfileView;
  readonly draft: NonNullable<OwnProfileView['draft']>;
}

function Head({ profile, draft }: Properties) {
  const { language } = useLanguage();
  const say = useSay();
  const { profiles } = pageWords;
  return (
    <div>
      <BackLink />
      <div className={styles.head}>
        <div>
          <h1>
            {say(profiles.draftTitle)}: {profile.id}
          </h1>
          <p>
            {draftStateWord(draft, language)}
            {draft.copiedFrom === null ? '' : ` · ${say(profiles.copiedFrom)} ${draft.copiedFrom}`}
          </p>
        </div>
      </div>
      {draft.sentBack === null ? null : <DeedLine word={say(profiles.sentBack)} deed={draft.sentBack} />}
    </div>
  );
}

/** What a draft changes of what it began from. */
function Changes({ profile, content }: { readonly profile: OwnProfileView; readonly content: unknown }) {
  const say = useSay();
  const origin = useDraftOrigin(profile);
  if (origin === null) return null;
  return (
    <Panel title={say(pageWords.profiles.changes)} aside={origin.key}>
      <DifferencesTable before={origin.content} after={content} />
    </Panel>
  );
}

/** The fields of the form with their places, made once, so that only a field that changes is drawn again. */
const formGroups = profileGroups.map(({ name, fields }) => ({
  name,
  fields: wordsFirst(fields).map((field) => ({ field, path: [field.name] })),
}));

const TopField = memo(FieldEditor);

/** The form of a draft that is being written. */
function DraftForm({ profile, draft }: Properties) {
  const say = useSay();
  const state = useDraftState(profile);
  const { content, form } = state;
  const parts = partsOf(content);
  return (
    <Frame
      evidence={
        <>
          <DraftEvidence profile={profile} state={state} />
          <StepsPanel profile={profile} />
        </>
      }
    >
      <Head profile={profile} draft={draft} />
      <ProfileFormContext value={form}>
        {formGroups.map(({ name, fields }) => (
          <Panel key={name} title={say(pageWords.profiles.group[name])}>
            <div className={styles.grid}>
              {fields.map(({ field, path }) => (
                <TopField key={field.name} field={field} path={path} value={parts[field.name]} />
              ))}
            </div>
          </Panel>
        ))}
      </ProfileFormContext>
      <Changes profile={profile} content={content} />
    </Frame>
  );
}

/** A submitted draft with its changes, for the second person. */
function SubmittedDraft({ profile, draft }: Properties) {
  const checked = checkedProfile(draft.content);
  return (
    <Frame
      evidence={
        <>
          <DecisionPanel profile={profile} />
          <DiscardButton profile={profile} />
          <StepsPanel profile={profile} />
        </>
      }
    >
      <Head profile={profile} draft={draft} />
      <Changes profile={profile} content={draft.content} />
      {checked.state === 'whole' ? (
        <>
          <LimitsTable profile={checked.profile} />
          <DemandsPanel profile={checked.profile} />
        </>
      ) : null}
      <FieldsPanel content={draft.content} />
    </Frame>
  );
}

function NoDraft({ isKnown, error }: { readonly isKnown: boolean; readonly error: Error | null }) {
  return (
    <Frame>
      <BackLink />
      <Notice words={error === null ? null : wordsOfError(error)} />
      <Notice words={isKnown ? pageWords.profiles.unknown : null} />
    </Frame>
  );
}

/** The draft of an own profile: written by one person, approved by another. */
export function DraftScreen() {
  const { key = '' } = useParams();
  const own = useOwnProfiles();
  const profile = own.data?.find(({ id }) => id === key) ?? null;
  if (profile === null || profile.draft === null) {
    return <NoDraft isKnown={own.isSuccess} error={own.error} />;
  }
  const { draft, steps } = profile;
  return draft.submitted === null ? (
    // A saved step of somebody else begins the form anew: nobody overwrites what they did not see.
    <DraftForm key={`${key} ${steps.length}`} profile={profile} draft={draft} />
  ) : (
    <SubmittedDraft profile={profile} draft={draft} />
  );
}
