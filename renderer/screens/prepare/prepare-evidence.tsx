import { Button } from '@mantine/core';
import type { Profile } from '#host/http/contract.ts';
import { profileGaps } from '#core/procedure/profile-gaps.ts';
import { verificationWord } from '#core/words/confidence-words.ts';
import { mannerSentence } from '#core/words/manner-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { gapSentence, informativeWord } from '#core/words/profile-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { VerdictShape } from '../../parts/verdict-shape.tsx';
import { LimitPanel } from '../bench/limit-panel.tsx';
import type { DraftProblem } from './draft-problems.ts';
import type { Draft } from './draft.ts';
import styles from './prepare.module.css';
import { targetWords } from './target-words.ts';

function TargetPanel({ draft, profile }: { readonly draft: Draft; readonly profile: Profile | null }) {
  const { language } = useLanguage();
  const say = useSay();
  if (profile === null) return null;
  const words = targetWords(profile, draft.vehicle, language, draft.declaredTargetSpeedRpm ?? null);
  return (
    <Panel title={say(pageWords.prepare.target)}>
      {'reason' in words ? (
        <p className={styles.text}>{words.reason}</p>
      ) : (
        <>
          <div className={styles.target}>{words.formula}</div>
          <div className={styles.window}>{words.window}</div>
        </>
      )}
    </Panel>
  );
}

/** The profile with how far it is verified, and before the test is begun what it leaves open. */
function ProfilePanel({ profile }: { readonly profile: Profile }) {
  const { language } = useLanguage();
  const gaps = gapSentence(profileGaps(profile), language);
  const { manner } = profile.targetSpeed;
  const say = useSay();
  return (
    <Panel title={say(pageWords.prepare.method)}>
      <p className={styles.text}>
        <b>{profile.title[language]}</b> · {verificationWord(profile, language)}
        {profile.informativeOnly ? ` · ${informativeWord(language)}` : null}
      </p>
      {manner === undefined ? null : <p className={styles.text}>{mannerSentence(manner, language)}</p>}
      {gaps === null ? null : <p className={styles.text}>{gaps}</p>}
    </Panel>
  );
}

function ProblemList({
  problems,
  blocks,
}: {
  readonly problems: readonly DraftProblem[];
  readonly blocks: boolean;
}) {
  const say = useSay();
  const own = problems.filter((problem) => problem.blocks === blocks);
  if (own.length === 0) return null;
  const { prepare } = pageWords;
  return (
    <Panel title={say(blocks ? prepare.blocked : prepare.warned)}>
      <ul className={styles.problems}>
        {own.map(({ words }) => (
          <li key={words.en}>
            <VerdictShape kind={blocks ? 'octagon-cross' : 'diamond'} size={16} />
            <span>{say(words)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What follows from the form: target speed, what is missing, legal basis; and the button that begins. */
export function PrepareEvidence(properties: {
  readonly draft: Draft;
  readonly profile: Profile | null;
  readonly problems: readonly DraftProblem[];
  readonly busy: boolean;
  readonly begin: () => void;
}) {
  const { draft, profile, problems, busy, begin } = properties;
  const say = useSay();
  const { prepare } = pageWords;
  const blocked = problems.some((problem) => problem.blocks);
  return (
    <>
      <TargetPanel draft={draft} profile={profile} />
      <ProblemList problems={problems} blocks />
      <ProblemList problems={problems} blocks={false} />
      {profile === null ? null : <ProfilePanel profile={profile} />}
      {profile === null ? null : <LimitPanel profile={profile} applied={null} plusDb={draft.plusDb} />}
      <div className={styles.begin}>
        <Button fullWidth size="md" disabled={blocked} loading={busy} onClick={begin}>
          {say(prepare.start)}
        </Button>
      </div>
    </>
  );
}
