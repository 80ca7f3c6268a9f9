import type { Profile } from '#host/http/contract.ts';
import { profileGroups } from '#core/procedure/own-profile/profile-form.ts';
import { profileGaps } from '#core/procedure/profile-gaps.ts';
import { profileDemands } from '#core/report/profile-demand.ts';
import { confidenceWord } from '#core/words/confidence-words.ts';
import { detailWord } from '#core/words/detail-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { gapSentence } from '#core/words/profile-words.ts';
import { profileRows } from '#core/words/profile/profile-rows.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './profiles.module.css';

/** What keeps a profile for vehicles at rest from a verdict; draws nothing where nothing does. */
export function GapsPanel({ profile }: { readonly profile: Profile }) {
  const { language } = useLanguage();
  const say = useSay();
  const gaps = profile.testType === 'stationary' ? profileGaps(profile) : [];
  if (gaps.length === 0) return null;
  return (
    <Panel title={say(pageWords.profiles.gaps)}>
      <ul className={styles.gaps}>
        {gaps.map((gap) => (
          <li key={gap}>
            <Chip kind="triangle">{detailWord(gap, language)}</Chip>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{gapSentence(gaps, language)}</p>
    </Panel>
  );
}

/** What a profile asks of a test, rule by rule, in the sentences of the report. */
export function DemandsPanel({ profile }: { readonly profile: Profile }) {
  const { language } = useLanguage();
  const say = useSay();
  return (
    <Panel title={say(pageWords.profiles.asks)}>
      <ul className={styles.demands}>
        {profileDemands(profile, language).map(({ rule, sentence, isSet, confidence, clause }) => (
          <li key={rule} className={isSet ? '' : styles.open}>
            <span>{sentence}</span>
            <span className={styles.mark} title={confidenceWord(confidence, language)}>
              {isSet ? [clause, confidence].filter((part) => part !== null).join(' · ') : ''}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Every field of a profile with its value, folded away until it is wanted. */
export function FieldsPanel({ content }: { readonly content: unknown }) {
  const { language } = useLanguage();
  const say = useSay();
  const { profiles } = pageWords;
  const groups = profileGroups.filter(({ name }) => name !== 'limits');
  return (
    <Panel title={say(profiles.fields)}>
      <details className={styles.more}>
        <summary>{groups.map(({ name }) => say(profiles.group[name])).join(', ')}</summary>
        {groups.map(({ name, fields }) => (
          <section key={name}>
            <h3 className={styles.groupTitle}>{say(profiles.group[name])}</h3>
            <dl className={styles.facts}>
              {profileRows(fields, content, language).map(({ path, label, text, mark, clause }) => (
                <div key={path.join('.')} style={{ display: 'contents' }}>
                  <dt>{label}</dt>
                  <dd>
                    {text}
                    {mark === null ? null : (
                      <span className={styles.quiet}>
                        {' '}
                        · {clause === null ? mark : `${clause} · ${mark}`}
                      </span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </details>
    </Panel>
  );
}
