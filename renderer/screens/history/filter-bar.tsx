import { Button, SegmentedControl, Select, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { type HistoryGroup, historyGroups, historyKinds } from '#core/record/history-filter.ts';
import type { HistoryChoices } from '#core/record/history-view.ts';
import { historyGroupWords, historyKindWords, historyWords, signWords } from '#core/words/history-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { ChoiceField } from '../../parts/fields.tsx';
import { countText } from './share-text.ts';
import type { HistoryAddress } from './use-history-filter.ts';
import { signs, verdictsOf } from './verdict-signs.ts';
import styles from './history.module.css';

/** How long a person may stop typing before the history is searched, in milliseconds. */
const typingPauseMs = 200;
/** Stands in a field of choices for tests where nothing was entered. */
const unnamed = '\u0000';

interface BarProperties {
  readonly address: HistoryAddress;
  readonly choices: HistoryChoices | undefined;
  readonly nameOf: (by: HistoryGroup, name: string) => string;
}

/** What of the history is wanted: the usual filters at once, the others behind a button. */
export function FilterBar(properties: BarProperties) {
  const say = useSay();
  const { address } = properties;
  const [isOpen, setOpen] = useState(false);
  const { filter, narrow } = address;
  const sign = signs.find((one) => verdictsOf(one) === filter.verdict) ?? null;
  return (
    <section className={styles.filters} aria-label={say(historyWords.active)}>
      <div className={styles.kind}>
        <KindChoice address={address} />
        <Button
          variant="default"
          size="xs"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className={styles.moreButton}
        >
          {say(isOpen ? historyWords.fewer : historyWords.more)}
        </Button>
      </div>
      <div className={styles.fields}>
        <SearchField address={address} />
        <ChoiceField
          label={say(historyWords.verdict)}
          hint={say(historyWords.all)}
          value={sign}
          clearable
          choices={signs.map((one) => ({ value: one, label: say(signWords[one]) }))}
          onChange={(chosen) => narrow({ verdict: chosen === null ? undefined : verdictsOf(chosen) })}
        />
        <GroupField by="client" {...properties} />
        <DayField
          label={say(historyWords.from)}
          value={filter.from ?? null}
          onChange={(day) => narrow({ from: day ?? undefined })}
        />
        <DayField
          label={say(historyWords.to)}
          value={filter.to ?? null}
          onChange={(day) => narrow({ to: day ?? undefined })}
        />
      </div>
      {isOpen ? <MoreFields {...properties} /> : null}
    </section>
  );
}

function KindChoice({ address: { filter, narrow } }: Pick<BarProperties, 'address'>) {
  const say = useSay();
  return (
    <>
      <SegmentedControl
        aria-label={say(historyWords.kind)}
        value={filter.kind}
        data={historyKinds.map((kind) => ({ value: kind, label: say(historyKindWords[kind]) }))}
        onChange={(chosen) => narrow({ kind: historyKinds.find((kind) => kind === chosen) })}
      />
      <span className={styles.quiet}>{say(historyWords.kindHint)}</span>
    </>
  );
}

function SearchField({ address: { filter, narrow } }: Pick<BarProperties, 'address'>) {
  const say = useSay();
  // What is being typed; otherwise what the address says.
  const [typed, setTyped] = useState<string | null>(null);
  const search = useDebouncedCallback((wanted: string) => {
    narrow({ text: wanted === '' ? undefined : wanted });
  }, typingPauseMs);
  return (
    <TextInput
      label={say(historyWords.text)}
      placeholder={say(historyWords.textHint)}
      value={typed ?? filter.text ?? ''}
      onBlur={() => setTyped(null)}
      maxLength={100}
      className={styles.search}
      autoComplete="off"
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}

function MoreFields(properties: BarProperties) {
  const say = useSay();
  const { filter, narrow } = properties.address;
  return (
    <div className={styles.fields}>
      {historyGroups
        .filter((by) => by !== 'client')
        .map((by) => (
          <GroupField key={by} by={by} {...properties} />
        ))}
      <Switch
        label={say(historyWords.replaced)}
        checked={filter.replaced !== undefined}
        className={styles.replaced}
        onChange={(event) => narrow({ replaced: event.currentTarget.checked ? '1' : undefined })}
      />
    </div>
  );
}

function GroupField({ by, address, choices, nameOf }: BarProperties & { readonly by: HistoryGroup }) {
  const say = useSay();
  const { language } = useLanguage();
  const chosen = address.filter[by];
  const names = choices?.[by] ?? [];
  const isListed = chosen === undefined || names.some(({ name }) => name === chosen);
  const all = isListed ? names : [...names, { name: chosen, tests: 0 }];
  return (
    <Select
      label={say(historyGroupWords[by])}
      placeholder={say(historyWords.all)}
      value={chosen === undefined ? null : chosen || unnamed}
      data={all.map(({ name, tests }) => ({
        value: name || unnamed,
        label: `${nameOf(by, name)} (${countText(tests, language)})`,
      }))}
      limit={100}
      searchable
      clearable
      onChange={(name) => address.narrow({ [by]: name === null ? undefined : name === unnamed ? '' : name })}
    />
  );
}
