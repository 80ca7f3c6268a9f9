import { Button, CloseButton, Select, Switch } from '@mantine/core';
import { useState } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import { useHistory, useTestRecord } from '../../door/queries.ts';
import { useSay } from '../../language/language-context.tsx';
import { recordedRuns } from '../result/recorded-run.ts';
import { mostRuns, runKey, type ShownRun } from './shown-run.ts';
import { RunSwatch } from './run-swatch.tsx';
import styles from './sound.module.css';

/** What can be done with the runs shown. */
export interface RunBarProperties {
  readonly runs: readonly ShownRun[];
  readonly isDifference: boolean;
  readonly add: (key: string) => void;
  readonly remove: (key: string) => void;
  readonly showDifference: (wanted: boolean) => void;
}

function Chip({ shown, remove }: { readonly shown: ShownRun; readonly remove: (() => void) | null }) {
  const say = useSay();
  return (
    <li className={styles.chip}>
      <RunSwatch look={shown.look} />
      {shown.name}
      {remove === null ? null : (
        <CloseButton
          size="xs"
          aria-label={`${say(pageWords.sound.remove)}: ${shown.name}`}
          onClick={remove}
        />
      )}
    </li>
  );
}

function AddRun({ runs, add }: Pick<RunBarProperties, 'runs' | 'add'>) {
  const say = useSay();
  const { sound } = pageWords;
  const own = runs[0]?.record.id ?? '';
  const [testId, setTestId] = useState(own);
  const history = useHistory(null);
  const { data: record } = useTestRecord(testId);
  const listed = (history.data?.pages.flat() ?? []).filter(({ outcome }) => outcome !== 'running');
  const tests = listed.map(({ id, number, plate, vehicle }) => ({
    value: id,
    label: [number, plate, vehicle].filter((part) => part !== '').join(' · '),
  }));
  const ownTest = { value: own, label: runs[0]?.record.number ?? '' };
  const shownKeys = new Set(runs.map(({ key }) => key));
  const many = (record?.evidence.series.length ?? 1) > 1;
  const choices = (record === undefined ? [] : recordedRuns(record)).flatMap(({ series, evidence }) => {
    const key = runKey({ testId, series, number: evidence.number });
    if (shownKeys.has(key)) return [];
    const name = `${say(sound.run)} ${evidence.number}`;
    return [{ value: key, label: many ? `${say(sound.series)} ${series + 1}, ${name}` : name }];
  });
  return (
    <div className={styles.add}>
      <Select
        size="xs"
        searchable
        allowDeselect={false}
        aria-label={say(sound.fromTest)}
        data={tests.some(({ value }) => value === own) ? tests : [ownTest, ...tests]}
        value={testId}
        onChange={(chosen) => setTestId(chosen ?? own)}
        nothingFoundMessage={say(sound.noTest)}
      />
      <Select
        size="xs"
        aria-label={say(sound.addRun)}
        placeholder={say(sound.addRun)}
        data={choices}
        value={null}
        disabled={runs.length >= mostRuns}
        onChange={(chosen) => {
          if (chosen !== null) add(chosen);
        }}
        nothingFoundMessage={say(sound.noTest)}
      />
      {history.hasNextPage ? (
        <Button variant="subtle" size="compact-xs" onClick={() => void history.fetchNextPage()}>
          {say(sound.olderTests)}
        </Button>
      ) : null}
    </div>
  );
}

/** Which runs are shown, in which look; others can be laid over them, and two be compared by their difference. */
export function RunBar({ runs, isDifference, add, remove, showDifference }: RunBarProperties) {
  const say = useSay();
  const { sound } = pageWords;
  return (
    <div className={styles.runs}>
      <ul className={styles.chips} aria-label={say(sound.shownRuns)}>
        {runs.map((shown, index) => (
          <Chip key={shown.key} shown={shown} remove={index === 0 ? null : () => remove(shown.key)} />
        ))}
      </ul>
      <AddRun runs={runs} add={add} />
      <Switch
        size="sm"
        checked={isDifference}
        disabled={runs.length < 2}
        label={
          runs.length < 2
            ? say(sound.difference)
            : `${say(sound.difference)} ${runs[0]?.name ?? ''} − ${runs[1]?.name ?? ''}`
        }
        onChange={(event) => showDifference(event.currentTarget.checked)}
      />
    </div>
  );
}
