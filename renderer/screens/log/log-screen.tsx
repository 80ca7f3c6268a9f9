import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { LogFilter } from '#core/record/log-group.ts';
import { logWords } from '#core/words/log-words.ts';
import { useLog } from '../../door/log-door.ts';
import { useRights } from '../../door/people-queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { LogExport } from './log-export.tsx';
import { LogFilters } from './log-filters.tsx';
import { LogPager } from './log-pager.tsx';
import { LogTable } from './log-table.tsx';
import { firstPage, pagesFrom, shownEvents } from './log-pages.ts';
import styles from './log.module.css';

/** How long a person may stop typing before the log is read, in milliseconds. */
const typingPauseMs = 250;

/** What happened on the bench, for everybody who may read official results. */
export function LogScreen() {
  const isAllowed = useRights().has('read-official');
  if (isAllowed) return <Log />;
  return (
    <Frame>
      <PageHead title={logWords.title} intro={logWords.intro} />
      <Notice words={logWords.notAllowed} kind="diamond" />
    </Frame>
  );
}

function Log() {
  const say = useSay();
  const [filter, setFilter] = useState<LogFilter>({});
  const [wanted] = useDebouncedValue(filter, typingPauseMs);
  const [address] = useSearchParams();
  const [pages, setPages] = useState(() => pagesFrom(address.get('event')));
  const before = pages.at(-1) ?? null;
  const { data, error, isPlaceholderData } = useLog(wanted, before, true);
  const { events, goesOn } = shownEvents(data ?? []);
  const change = (next: LogFilter): void => {
    setFilter(next);
    setPages(firstPage);
  };
  return (
    <Frame>
      <PageHead title={logWords.title} intro={logWords.intro} />
      <Panel title={say(logWords.events)}>
        <LogFilters filter={filter} change={change} />
        <LogExport filter={wanted} />
        <Notice words={error === null ? null : wordsOfError(error)} />
        {data === undefined ? null : (
          <div className={isPlaceholderData ? styles.stale : ''} aria-busy={isPlaceholderData}>
            <LogPager events={events} goesOn={goesOn} pages={pages} go={setPages} />
            {events.length === 0 ? null : <LogTable events={events} />}
          </div>
        )}
      </Panel>
    </Frame>
  );
}
