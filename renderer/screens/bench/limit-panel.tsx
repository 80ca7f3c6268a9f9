import type { Profile, TestJudgement } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { reportSentences } from '#core/words/report-sentences.ts';
import { verdictText } from '#core/words/verdict-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { appliedLimitWords, profileLimitWords } from '../../language/limit-words.ts';
import { Panel } from '../../parts/panel.tsx';
import styles from './limit-panel.module.css';

/** The limit with its legal basis in words, or the sentence that none applies. */
export function LimitPanel(properties: {
  readonly profile: Profile;
  readonly applied: TestJudgement['limit'];
}) {
  const { profile, applied } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const limits =
    applied === null ? profileLimitWords(profile, language) : [appliedLimitWords(applied, language)];
  const binding = applied?.limit.jurisdiction === 'ID' && profile.bindingInIndonesia;
  return (
    <Panel title={say(pageWords.bench.limit)}>
      {limits.length === 0 ? (
        <p className={styles.text}>{verdictText('no_limit_applies', language).meaning}</p>
      ) : null}
      {limits.map(({ figure, kind, basis }) => (
        <p key={kind + basis} className={styles.text}>
          {figure === null ? null : <span className={styles.figure}>{figure} · </span>}
          {kind}. {basis}
        </p>
      ))}
      {binding || limits.length === 0 ? null : (
        <p className={styles.quiet}>{reportSentences(language).notBinding}</p>
      )}
      <p className={styles.quiet}>{profile.legalBasis[language]}</p>
    </Panel>
  );
}
