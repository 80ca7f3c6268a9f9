import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { OwnProfileView, Profile } from '#host/http/contract.ts';
import { DRAFT_VERSION } from '#core/procedure/own-profile/copied-profile.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { ChoiceField } from '../../parts/fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { NamedContent } from './named-content.ts';
import { NewProfileDialog } from './new-profile-dialog.tsx';
import styles from './profiles.module.css';
import { saveJson } from './save-json.ts';
import { StepDialog } from './step-dialog.tsx';

/** Chooses what a profile is compared with, and opens the comparison. */
export function CompareField({
  shown,
  all,
}: {
  readonly shown: NamedContent;
  readonly all: readonly NamedContent[];
}) {
  const { language } = useLanguage();
  const say = useSay();
  const navigate = useNavigate();
  const others = all.filter(({ key }) => key !== shown.key);
  const nearest = others.toSorted(
    (one, other) => Number(other.id === shown.id) - Number(one.id === shown.id),
  );
  const versionWord = (version: string): string =>
    version === DRAFT_VERSION ? pageWords.profiles.draftVersion[language] : version;
  return (
    <ChoiceField
      label={say(pageWords.profiles.compareWith)}
      value={null}
      choices={nearest.map(({ key, id, version }) => ({
        value: key,
        label: `${id} · ${versionWord(version)}`,
      }))}
      onChange={(key) => {
        if (key !== null) void navigate(`/profiles/compare/${key}/${shown.key}`);
      }}
    />
  );
}

function WithdrawButton({ made, shown }: { readonly made: OwnProfileView; readonly shown: NamedContent }) {
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  const { profiles } = pageWords;
  const version = made.versions.find((one) => String(one.version) === shown.version);
  if (version === undefined || version.withdrawn !== null) return null;
  return (
    <>
      <Button variant="subtle" color="red" fullWidth onClick={() => setAsking(true)}>
        {say(profiles.withdraw)}
      </Button>
      {isAsking ? (
        <StepDialog
          profile={made}
          title={profiles.withdraw}
          explain={profiles.withdrawExplain}
          asksReason
          wish={(person, reason) => ({ kind: 'withdraw', person, reason, version: version.version })}
          done={() => setAsking(false)}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

/** What can be done with the profile that is shown. */
export function ProfileActions(properties: {
  readonly shown: NamedContent;
  readonly profile: Profile | null;
  readonly made: OwnProfileView | null;
  readonly all: readonly NamedContent[];
}) {
  const { shown, profile, made, all } = properties;
  const say = useSay();
  const [isCopying, setCopying] = useState(false);
  const { profiles } = pageWords;
  return (
    <Panel title={say(profiles.actions)}>
      <div className={styles.stack}>
        {profile === null ? null : (
          <Button variant={made === null ? 'filled' : 'default'} fullWidth onClick={() => setCopying(true)}>
            {say(profiles.copy)}
          </Button>
        )}
        <Button
          variant="default"
          fullWidth
          onClick={() => saveJson(`${shown.id}-${shown.version}.json`, shown.content)}
        >
          {say(profiles.export)}
        </Button>
        <CompareField shown={shown} all={all} />
        {made === null ? null : <WithdrawButton made={made} shown={shown} />}
      </div>
      {isCopying ? <NewProfileDialog from={profile} close={() => setCopying(false)} /> : null}
    </Panel>
  );
}
