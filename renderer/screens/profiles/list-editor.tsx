import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState, type ComponentType } from 'react';
import { blankValue, itemsOf } from '#core/procedure/own-profile/field-value.ts';
import { pageWords } from '#core/words/page-words.ts';
import { choiceLabel, fieldLabel } from '#core/words/profile/field-words.ts';
import { isFaultAt } from '#core/words/profile/fault-words.ts';
import { fieldValueText } from '#core/words/profile/value-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { ConditionRow } from './condition-row.tsx';
import { errorAt, type FieldAt, fieldElementId, useProfileForm } from './form-context.tsx';
import styles from './profiles.module.css';

/** Draws the fields of one item; handed in, since the fields of an item may be lists again. */
type ItemEditor = ComponentType<FieldAt>;

function moved(items: readonly unknown[], index: number, by: -1 | 1): readonly unknown[] {
  return items.toSpliced(index, 1).toSpliced(index + by, 0, items[index]);
}

function ItemButtons(properties: {
  readonly name: string;
  readonly index: number;
  readonly items: readonly unknown[];
  readonly set: (items: readonly unknown[]) => void;
}) {
  const { name, index, items, set } = properties;
  const say = useSay();
  const { profiles } = pageWords;
  const button = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <div className={styles.buttons}>
      <Button
        {...button}
        aria-label={`${say(profiles.up)}: ${name}`}
        disabled={index === 0}
        onClick={() => set(moved(items, index, -1))}
      >
        ↑ {say(profiles.up)}
      </Button>
      <Button
        {...button}
        aria-label={`${say(profiles.down)}: ${name}`}
        disabled={index === items.length - 1}
        onClick={() => set(moved(items, index, 1))}
      >
        ↓ {say(profiles.down)}
      </Button>
      <Button
        {...button}
        variant="subtle"
        color="red"
        aria-label={`${say(profiles.remove)}: ${name}`}
        onClick={() => set(items.toSpliced(index, 1))}
      >
        {say(profiles.remove)}
      </Button>
    </div>
  );
}

/** One rule of a list: a line that says what it is, and its fields once it is opened; open while it is faulty at first. */
function Item(
  properties: FieldAt & {
    readonly index: number;
    readonly items: readonly unknown[];
    readonly set: (items: readonly unknown[]) => void;
    readonly Editor: ItemEditor;
  },
) {
  const { field, path, value, index, items, set, Editor } = properties;
  const { language } = useLanguage();
  const { faults } = useProfileForm();
  const [isOpen, setOpen] = useState(() => faults.some((fault) => isFaultAt(fault, path)));
  const name = `${fieldLabel(path, language)} ${index + 1}`;
  return (
    <details
      className={styles.item}
      id={fieldElementId(path)}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <b>{name}</b>
        {isOpen ? null : <span className={styles.quiet}>{fieldValueText(field, value, path, language)}</span>}
      </summary>
      {isOpen ? <Editor field={field} path={path} value={value} /> : null}
      {isOpen ? <ItemButtons name={name} index={index} items={items} set={set} /> : null}
    </details>
  );
}

/** A list of rules, each of which can be added, changed, moved and removed. */
export function RuleList({ field, path, value, Editor }: FieldAt<'list'> & { readonly Editor: ItemEditor }) {
  const { language } = useLanguage();
  const say = useSay();
  const { change } = useProfileForm();
  const items = itemsOf(value);
  const name = fieldLabel(path, language);
  const set = (changed: readonly unknown[]): void => change(path, changed);
  return (
    <fieldset className={styles.rule}>
      <legend>{name}</legend>
      {items.map((item, index) => {
        const place = [...path, index];
        const at = { field: field.item, path: place, value: item };
        return field.name === 'when' ? (
          <ConditionRow
            key={fieldElementId(place)}
            {...at}
            name={`${name} ${index + 1}`}
            remove={() => set(items.toSpliced(index, 1))}
          />
        ) : (
          <Item key={fieldElementId(place)} {...at} index={index} items={items} set={set} Editor={Editor} />
        );
      })}
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${say(pageWords.profiles.add)}: ${name}`}
        onClick={() => set([...items, blankValue(field.item)])}
      >
        + {say(pageWords.profiles.add)}
      </Button>
    </fieldset>
  );
}

/** A list of free words, separated by commas. */
function FreeWords({ field: _field, path, value }: FieldAt<'list'>) {
  const { language } = useLanguage();
  const say = useSay();
  const { change, faults } = useProfileForm();
  const words = itemsOf(value).filter((word) => typeof word === 'string');
  return (
    <TextInput
      key={words.join(',')}
      label={fieldLabel(path, language)}
      error={errorAt(faults, path, language)}
      placeholder={say(pageWords.profiles.wholeNames)}
      defaultValue={words.join(', ')}
      onBlur={(event) => {
        const entered = event.currentTarget.value.split(',').map((word) => word.trim());
        const kept = entered.filter((word) => word !== '');
        if (kept.join(',') !== words.join(',')) change(path, kept);
      }}
    />
  );
}

/** A list of words: free ones, or some of a few. */
export function WordList({ field, path, value }: FieldAt<'list'>) {
  const { language } = useLanguage();
  const { change } = useProfileForm();
  const { item } = field;
  if (item.kind !== 'choice') return <FreeWords field={field} path={path} value={value} />;
  const chosen = itemsOf(value);
  return (
    <fieldset className={styles.choices}>
      <legend>{fieldLabel(path, language)}</legend>
      {item.choices.map((choice) => (
        <Checkbox
          key={String(choice)}
          label={choiceLabel(field.name, choice, language)}
          checked={chosen.includes(choice)}
          onChange={(event) => {
            const isChosen = event.currentTarget.checked;
            change(
              path,
              item.choices.filter((one) => (one === choice ? isChosen : chosen.includes(one))),
            );
          }}
        />
      ))}
    </fieldset>
  );
}
