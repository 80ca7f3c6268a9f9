import { memo } from 'react';
import type { Profile, TestJudgement } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { reportSentences } from '#core/words/report-sentences.ts';
import { verdictText } from '#core/words/verdict-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { appliedLimitWords, profileLimitWords, type LimitWords } from '../../language/limit-words.ts';
import { Panel } from '../../parts/panel.tsx';
import styles from './limit-panel.module.css';

function LimitText({ limit }: { readonly limit: LimitWords }) {
  return (
    <p className={styles.text}>
      {limit.figure === null ? null : <span className={styles.figure}>{limit.figure} · </span>}
      {limit.kind}. {limit.basis}
    </p>
  );
}

function Applied({
  profile,
  applied,
}: {
  readonly profile: Profile;
  readonly applied: NonNullable<TestJudgement['limit']>;
}) {
  const { language } = useLanguage();
  return (
    <>
      <LimitText limit={appliedLimitWords(applied, language)} />
      {profile.bindingInIndonesia ? null : (
        <p className={styles.quiet}>{reportSentences(language).notBinding}</p>
      )}
    </>
  );
}

function Possible({ profile, plusDb }: { readonly profile: Profile; readonly plusDb: number | null }) {
  const { language } = useLanguage();
  const limits = profileLimitWords(profile, plusDb, language);
  if (limits.every((limit) => limit.open)) {
    return <p className={styles.text}>{verdictText('no_limit_applies', language).meaning}</p>;
  }
  return limits.filter((limit) => !limit.open).map((limit) => <LimitText key={limit.basis} limit={limit} />);
}

/** The limit with its legal basis in words, the one that would be built, or the sentence that none applies. */
export const LimitPanel = memo(function LimitPanel(properties: {
  readonly profile: Profile;
  readonly applied: TestJudgement['limit'];
  readonly plusDb: number | null;
}) {
  const { profile, applied, plusDb } = properties;
  const { language } = useLanguage();
  const say = useSay();
  return (
    <Panel title={say(pageWords.bench.limit)}>
      {applied === null ? (
        <Possible profile={profile} plusDb={plusDb} />
      ) : (
        <Applied profile={profile} applied={applied} />
      )}
      <p className={styles.quiet}>{profile.legalBasis[language]}</p>
    </Panel>
  );
});
