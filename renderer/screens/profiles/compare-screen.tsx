import { useParams } from 'react-router';
import { DRAFT_VERSION } from '#core/procedure/own-profile/copied-profile.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useOwnProfiles } from '../../door/profile-queries.ts';
import { useProfiles } from '../../door/queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { DifferencesTable } from './differences-table.tsx';
import { contentOf, type NamedContent } from './named-content.ts';
import { BackLink } from './profile-screen.tsx';
import styles from './profiles.module.css';

/** Any two profiles, versions or drafts side by side. */
export function CompareScreen() {
  const { before = '', after = '' } = useParams();
  const say = useSay();
  const known = useProfiles(null);
  const own = useOwnProfiles();
  const sides = [before, after].map((key) => contentOf(key, known.data ?? [], own.data ?? []));
  const [old, now] = sides;
  const failure = known.error ?? own.error;
  const isMissing = known.isSuccess && own.isSuccess && sides.includes(null);
  const { profiles } = pageWords;
  const named = ({ id, version }: NamedContent): string =>
    `${id} · ${version === DRAFT_VERSION ? say(profiles.draftVersion) : `${say(profiles.version)} ${version}`}`;
  return (
    <Frame>
      <div>
        <BackLink />
        <div className={styles.head}>
          <div>
            <h1>{say(profiles.compareTitle)}</h1>
            <p>{old == null || now == null ? '' : `${named(old)} → ${named(now)}`}</p>
          </div>
        </div>
      </div>
      <Notice words={failure === null ? null : wordsOfError(failure)} />
      <Notice words={isMissing ? profiles.unknown : null} />
      {old == null || now == null ? null : (
        <Panel title={say(profiles.changes)}>
          <DifferencesTable before={old.content} after={now.content} />
        </Panel>
      )}
    </Frame>
  );
}
