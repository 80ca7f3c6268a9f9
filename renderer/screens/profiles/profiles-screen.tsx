import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '#core/words/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useOwnProfiles } from '../../door/profile-queries.ts';
import { useBench, useProfiles } from '../../door/queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { NewProfileDialog } from './new-profile-dialog.tsx';
import styles from './profiles.module.css';
import { filteredShelf, shelfEntries, type ShelfFilter } from './shelf.ts';
import { ShelfFilters } from './shelf-filters.tsx';
import { ShelfTable } from './shelf-table.tsx';

const noFilter: ShelfFilter = { text: '', testType: null, jurisdiction: null, verified: null, source: null };

function Head({ importFile }: { readonly importFile: () => void }) {
  const say = useSay();
  const { profiles } = pageWords;
  return (
    <div className={styles.head}>
      <div>
        <h1>{say(profiles.title)}</h1>
        <p>{say(profiles.intro)}</p>
      </div>
      <Button variant="default" onClick={importFile}>
        {say(profiles.import)}
      </Button>
    </div>
  );
}

/** Files of the laboratory that could not be used, one sentence each. */
function FileProblems() {
  const problems = useBench().data?.profileProblems ?? [];
  const { id, en } = pageWords.prepare.profileProblem;
  return problems.map((problem) => (
    <Notice key={problem} words={{ id: `${id} ${problem}`, en: `${en} ${problem}` }} kind="triangle" />
  ));
}

/** All procedures, to be looked up, filtered and opened. */
export function ProfilesScreen() {
  const { language } = useLanguage();
  const say = useSay();
  const [filter, setFilter] = useState(noFilter);
  const [isImporting, setImporting] = useState(false);
  const known = useProfiles(null);
  const own = useOwnProfiles();
  const entries = shelfEntries(known.data ?? [], own.data ?? []);
  const found = filteredShelf(entries, filter);
  const failure = known.error ?? own.error;
  const { profiles } = pageWords;
  return (
    <Frame>
      <Head importFile={() => setImporting(true)} />
      <FileProblems />
      <Notice words={failure === null ? null : wordsOfError(failure)} />
      <Panel
        title={say(profiles.menu)}
        aside={`${formatNumber(found.length, 0, language)} ${say(found.length === 1 ? profiles.countOne : profiles.countMany)}`}
      >
        <ShelfFilters
          entries={entries}
          filter={filter}
          change={(part) => setFilter((before) => ({ ...before, ...part }))}
        />
        {entries.length > 0 && found.length === 0 ? (
          <p className={styles.hint}>{say(profiles.nothing)}</p>
        ) : (
          <ShelfTable entries={found} />
        )}
      </Panel>
      {isImporting ? <NewProfileDialog from={null} close={() => setImporting(false)} /> : null}
    </Frame>
  );
}
