import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { OwnProfileView, Profile } from '#host/http/contract.ts';
import { checkedProfile } from '#core/procedure/own-profile/profile-faults.ts';
import { pageWords } from '#core/words/page-words.ts';
import { withdrawnSentence } from '#core/words/profile/state-words.ts';
import { useOwnProfiles } from '../../door/profile-queries.ts';
import { useProfiles } from '../../door/queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { ChoiceField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { LimitsTable } from './limits-table.tsx';
import { contentOf, namedContents } from './named-content.ts';
import { ProfileActions } from './profile-actions.tsx';
import { DemandsPanel, FieldsPanel, GapsPanel } from './profile-words-panel.tsx';
import styles from './profiles.module.css';
import { VerificationChip } from './shelf-table.tsx';
import { StepsPanel, VersionsPanel } from './versions-panel.tsx';

/** The way back to the list. */
export function BackLink() {
  const say = useSay();
  return (
    <Link className={styles.back} to="/profiles">
      ← {say(pageWords.profiles.back)}
    </Link>
  );
}

function Warnings({ profile }: { readonly profile: Profile }) {
  const { profiles } = pageWords;
  const { testType, informativeOnly } = profile;
  return (
    <>
      <Notice words={testType === 'pass-by' ? profiles.passBy : null} kind="circle-dash" />
      <Notice words={informativeOnly ? profiles.informative : null} kind="circle-dash" />
    </>
  );
}

function Basis({ profile }: { readonly profile: Profile }) {
  const { language } = useLanguage();
  const say = useSay();
  const { profiles } = pageWords;
  const { legalBasis, categories, methodReference, verifiedAgainst, bindingInIndonesia } = profile;
  return (
    <Panel title={say(profiles.legalBasis)} aside={<VerificationChip verified={profile.verified} />}>
      <p className={styles.basis}>{legalBasis[language]}</p>
      <dl className={styles.facts}>
        <dt>{say(profiles.categories)}</dt>
        <dd>{categories.join(', ')}</dd>
        {methodReference === null ? null : (
          <>
            <dt>{say(profiles.method)}</dt>
            <dd>
              <Link className={styles.back} to={`/profiles/${methodReference}`}>
                {methodReference}
              </Link>
            </dd>
          </>
        )}
      </dl>
      {verifiedAgainst === null ? null : <p className={styles.hint}>{verifiedAgainst}</p>}
      {bindingInIndonesia ? null : <p className={styles.hint}>{say(profiles.notBinding)}</p>}
    </Panel>
  );
}

/** Of a profile with a method for each category of vehicles, which one is shown. */
function CategoryChoice(properties: {
  readonly profile: Profile;
  readonly value: string | null;
  readonly choose: (category: string | null) => void;
}) {
  const { profile, value, choose } = properties;
  const say = useSay();
  if (profile.methodReference === null || profile.categories.length < 2) return null;
  return (
    <ChoiceField
      label={say(pageWords.profiles.category)}
      value={value ?? profile.categories[0] ?? null}
      choices={profile.categories.map((category) => ({ value: category, label: category }))}
      onChange={choose}
    />
  );
}

/** That the version which is shown was withdrawn: nobody tests by it any more. */
function WithdrawnNotice({ made, version }: { readonly made: OwnProfileView; readonly version: string }) {
  const withdrawn = made.versions.find((one) => String(one.version) === version)?.withdrawn ?? null;
  if (withdrawn === null) return null;
  const words = { id: withdrawnSentence(withdrawn, 'id'), en: withdrawnSentence(withdrawn, 'en') };
  return <Notice words={words} kind="circle-dash" />;
}

/** One profile in words: what it stands on, what it asks, its limits, and what keeps it from a verdict. */
export function ProfileScreen() {
  const { key = '' } = useParams();
  const { language } = useLanguage();
  const say = useSay();
  const [category, setCategory] = useState<string | null>(null);
  const known = useProfiles(category);
  const own = useOwnProfiles();
  const profiles = known.data ?? [];
  const made = own.data ?? [];
  const shown = contentOf(key, profiles, made);
  const checked = checkedProfile(shown?.content);
  const profile = checked.state === 'whole' ? checked.profile : null;
  const ownOne = made.find(({ id }) => id === shown?.id) ?? null;
  const failure = known.error ?? own.error;
  const isMissing = known.isSuccess && own.isSuccess && shown === null;
  const title = profile?.title[language] ?? shown?.id ?? '';
  return (
    <Frame
      evidence={
        shown === null ? null : (
          <>
            <ProfileActions
              shown={shown}
              profile={profile}
              made={ownOne}
              all={namedContents(profiles, made)}
            />
            {ownOne === null ? null : <VersionsPanel profile={ownOne} />}
            {ownOne === null ? null : <StepsPanel profile={ownOne} />}
          </>
        )
      }
    >
      <div>
        <BackLink />
        <div className={styles.head}>
          <div>
            <h1>{title}</h1>
            <p>{shown === null ? '' : `${shown.id} · ${say(pageWords.profiles.version)} ${shown.version}`}</p>
          </div>
          {profile === null ? null : (
            <CategoryChoice profile={profile} value={category} choose={setCategory} />
          )}
        </div>
      </div>
      <Notice words={failure === null ? null : wordsOfError(failure)} />
      <Notice words={isMissing ? pageWords.profiles.unknown : null} />
      {ownOne === null || shown === null ? null : <WithdrawnNotice made={ownOne} version={shown.version} />}
      {profile === null ? null : (
        <>
          <Warnings profile={profile} />
          <Basis profile={profile} />
          <GapsPanel profile={profile} />
          <LimitsTable profile={profile} />
          {profile.testType === 'stationary' ? <DemandsPanel profile={profile} /> : null}
          <FieldsPanel content={profile} />
        </>
      )}
    </Frame>
  );
}
