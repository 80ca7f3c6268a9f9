import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { OwnProfileView } from '#host/http/contract.ts';
import { formatInstant } from '#core/words/date-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { draftStateWord, profileStepWords, withdrawnSentence } from '#core/words/profile/state-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './profiles.module.css';
import { StepDialog } from './step-dialog.tsx';

type Version = OwnProfileView['versions'][number];

function VersionLine({ id, version }: { readonly id: string; readonly version: Version }) {
  const { language } = useLanguage();
  const say = useSay();
  const { profiles } = pageWords;
  const { withdrawn, approvedBy, submittedBy, approvedAt } = version;
  return (
    <li>
      <Link className={styles.back} to={`/profiles/${id}@${version.version}`}>
        {say(profiles.version)} {version.version}
      </Link>
      <div className={styles.quiet}>
        {say(profiles.submittedBy)} {submittedBy}, {say(profiles.approvedBy)} {approvedBy}
        <br />
        {formatInstant(approvedAt, language)}
        {withdrawn === null ? null : (
          <>
            <br />
            {withdrawnSentence(withdrawn, language)}
          </>
        )}
      </div>
    </li>
  );
}

function DraftButton({ profile }: { readonly profile: OwnProfileView }) {
  const say = useSay();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const { profiles } = pageWords;
  const place = `/profiles/${profile.id}/draft`;
  if (profile.draft !== null) {
    return (
      <Button component={Link} to={place} fullWidth>
        {say(profiles.openDraft)}
      </Button>
    );
  }
  if (profile.versions.length === 0) return null;
  return (
    <>
      <Button fullWidth onClick={() => setAsking(true)}>
        {say(profiles.newDraft)}
      </Button>
      {isAsking ? (
        <StepDialog
          profile={profile}
          title={profiles.newDraft}
          explain={null}
          asksReason={false}
          wish={(person) => ({ kind: 'begin', person })}
          done={() => void navigate(place)}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

/** The versions of an own profile, newest first, with the draft that may be under way. */
export function VersionsPanel({ profile }: { readonly profile: OwnProfileView }) {
  const { language } = useLanguage();
  const say = useSay();
  const { id, draft, versions } = profile;
  return (
    <Panel title={say(pageWords.profiles.versions)}>
      <ul className={styles.steps}>
        {draft === null ? null : (
          <li>
            <Link className={styles.back} to={`/profiles/${id}/draft`}>
              {draftStateWord(draft, language)}
            </Link>
          </li>
        )}
        {versions.toReversed().map((version) => (
          <VersionLine key={version.version} id={id} version={version} />
        ))}
      </ul>
      <div className={styles.buttons}>
        <DraftButton profile={profile} />
      </div>
    </Panel>
  );
}

/** Who did what to an own profile, when and why, latest first. */
export function StepsPanel({ profile }: { readonly profile: OwnProfileView }) {
  const { language } = useLanguage();
  const say = useSay();
  return (
    <Panel title={say(pageWords.profiles.history)}>
      <ol className={styles.steps}>
        {profile.steps.toReversed().map((step) => (
          <li key={step.sequence}>
            {profileStepWords[step.kind][language]}
            {step.version === null ? '' : ` · ${say(pageWords.profiles.version)} ${step.version}`}
            <div className={styles.quiet}>
              {step.person}, {formatInstant(step.at, language)}
              {step.reason === '' ? null : (
                <>
                  <br />
                  {step.reason}
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
