import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { historyWords } from '#core/words/history-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './history.module.css';

/** A chart with the table of the same numbers behind a button. */
export function ChartPanel(properties: {
  readonly title: string;
  readonly tools?: ReactNode;
  readonly note?: ReactNode;
  readonly chart: ReactNode;
  readonly table: ReactNode;
}) {
  const say = useSay();
  const [isTable, setTable] = useState(false);
  const { title, tools, note, chart, table } = properties;
  return (
    <Panel
      title={title}
      className={styles.chartPanel}
      aside={
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${title}: ${say(isTable ? historyWords.asChart : historyWords.asTable)}`}
          onClick={() => setTable(!isTable)}
        >
          {say(isTable ? historyWords.asChart : historyWords.asTable)}
        </Button>
      }
    >
      {tools}
      <div className={styles.chartBody}>{isTable ? table : chart}</div>
      {note === undefined ? null : <p className={styles.note}>{note}</p>}
    </Panel>
  );
}
