import { Button } from '@mantine/core';
import { type LogFilter, logGroups } from '#core/record/log-group.ts';
import { logGroupWords, logWords } from '#core/words/log-words.ts';
import { useLogPeople } from '../../door/log-door.ts';
import { useSay } from '../../language/language-context.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { ChoiceField, TextField } from '../../parts/fields.tsx';
import styles from './log.module.css';

/** Which events are wanted: by group, person, text and day. */
export function LogFilters(properties: {
  readonly filter: LogFilter;
  readonly change: (filter: LogFilter) => void;
}) {
  const { filter, change } = properties;
  const say = useSay();
  const { data: people = [] } = useLogPeople(true);
  const isAny = Object.values(filter).some((value) => value !== undefined && value !== '');
  return (
    <form className={styles.filters} onSubmit={(event) => event.preventDefault()} role="search">
      <ChoiceField
        label={say(logWords.group)}
        hint={say(logWords.all)}
        clearable
        value={filter.group ?? null}
        choices={logGroups.map((value) => ({ value, label: say(logGroupWords[value]) }))}
        onChange={(group) => change({ ...filter, group: group ?? undefined })}
      />
      <ChoiceField
        label={say(logWords.person)}
        hint={say(logWords.all)}
        clearable
        value={filter.who === undefined ? null : marked(filter.who)}
        choices={people.map((name) => ({
          value: marked(name),
          label: name === '' ? say(logWords.benchItself) : name,
        }))}
        onChange={(chosen) => change({ ...filter, who: chosen === null ? undefined : chosen.slice(1) })}
      />
      <TextField
        label={say(logWords.text)}
        value={filter.text ?? ''}
        onChange={(text) => change({ ...filter, text: text === '' ? undefined : text })}
      />
      <DayField
        label={say(logWords.from)}
        value={filter.from ?? null}
        onChange={(from) => change({ ...filter, from: from ?? undefined })}
      />
      <DayField
        label={say(logWords.to)}
        value={filter.to ?? null}
        onChange={(to) => change({ ...filter, to: to ?? undefined })}
      />
      <Button variant="default" disabled={!isAny} onClick={() => change({})}>
        {say(logWords.clear)}
      </Button>
    </form>
  );
}

/** A chooser takes an empty value for none, but the bench itself has an empty name. */
function marked(name: string): string {
  return `=${name}`;
}
