import { Button } from '@mantine/core';
import type { ChainedEvent } from '#core/record/audit-event.ts';
import { logWords } from '#core/words/log-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { type LogPages, newerPage, olderPage } from './log-pages.ts';
import styles from './log.module.css';

/** Turns the pages of the log, and says which events are shown. */
export function LogPager(properties: {
  readonly events: readonly ChainedEvent[];
  readonly goesOn: boolean;
  readonly pages: LogPages;
  readonly go: (pages: LogPages) => void;
}) {
  const { events, goesOn, pages, go } = properties;
  const say = useSay();
  const [newest, oldest] = [events[0]?.sequence, events.at(-1)?.sequence];
  const shown = say(logWords.shown).replace('{from}', String(oldest)).replace('{to}', String(newest));
  return (
    <div className={styles.pager}>
      <p role="status">{newest === undefined ? say(logWords.none) : shown}</p>
      <Button variant="default" disabled={pages.length === 1} onClick={() => go(newerPage(pages))}>
        {say(logWords.newer)}
      </Button>
      <Button variant="default" disabled={!goesOn} onClick={() => go(olderPage(pages, events))}>
        {say(logWords.older)}
      </Button>
    </div>
  );
}
