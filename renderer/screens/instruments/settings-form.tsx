import { Textarea } from '@mantine/core';
import type { DriverChoice, SettingField } from '#host/http/contract.ts';
import { formatAsGiven } from '#core/words/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { settingWordsOf } from '#core/words/setting-words.ts';
import type { SettingWords } from '#core/words/settings/setting-words-part.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { ChoiceField, NumberField, TextField } from '../../parts/fields.tsx';
import styles from './instruments.module.css';
import {
  baseValues,
  enteredSettings,
  formFields,
  otherFields,
  withValue,
  type SettingsDraft,
} from './settings-draft.ts';

/** A choice of "nothing": the list of choices carries texts only. */
const nothing = '(null)';

/** Longer values are told by their beginning. */
const mostLetters = 28;

const shortened = (text: string): string => (text.length > mostLetters ? '…' : text);

interface OneProperties {
  readonly field: SettingField;
  readonly words: SettingWords;
  readonly value: unknown;
  readonly base: unknown;
  readonly set: (value: unknown) => void;
}

function Choice({
  field,
  words,
  value,
  set,
}: OneProperties & { readonly field: SettingField & { kind: 'choice' } }) {
  const say = useSay();
  const wordsOf = (choice: string): string => say(words.choices?.[choice] ?? { id: choice, en: choice });
  const choices = field.choices.map((choice) => ({ value: choice, label: wordsOf(choice) }));
  const none = { value: nothing, label: say(pageWords.settings.notDeclared) };
  return (
    <ChoiceField
      label={say(words.label)}
      value={typeof value === 'string' ? value : nothing}
      choices={field.mayBeNull ? [none, ...choices] : choices}
      onChange={(chosen) => set(chosen === nothing ? null : chosen)}
    />
  );
}

function One({ field, words, value, base, set }: OneProperties) {
  const { language } = useLanguage();
  const say = useSay();
  const { label } = words;
  if (field.kind === 'choice')
    return <Choice field={field} words={words} value={value} base={base} set={set} />;
  if (field.kind === 'number') {
    const number = typeof value === 'number' ? value : null;
    return (
      <NumberField
        label={say(label)}
        hint={`${say(pageWords.settings.usual)}: ${typeof base === 'number' ? formatAsGiven(base, language) : say(pageWords.settings.notDeclared)}`}
        value={number}
        minimum={0}
        onChange={(entered) => set(entered ?? base)}
      />
    );
  }
  if (field.kind === 'yes-no') {
    const { yes, no } = pageWords.settings;
    return (
      <ChoiceField
        label={say(label)}
        value={value === true ? 'yes' : 'no'}
        choices={[
          { value: 'yes', label: say(yes) },
          { value: 'no', label: say(no) },
        ]}
        onChange={(chosen) => set(chosen === 'yes')}
      />
    );
  }
  return <TextField label={say(label)} value={typeof value === 'string' ? value : ''} onChange={set} />;
}

function Hint({ words: { hint } }: { readonly words: SettingWords }) {
  const say = useSay();
  return hint === undefined ? null : <p className={styles.hint}>{say(hint)}</p>;
}

function More(properties: {
  readonly driver: DriverChoice;
  readonly draft: SettingsDraft;
  readonly change: (draft: SettingsDraft) => void;
}) {
  const { driver, draft, change } = properties;
  const say = useSay();
  const others = otherFields(driver);
  if (others.length === 0 && draft.more === '') return null;
  const entered = enteredSettings(draft);
  const { settings } = pageWords;
  return (
    <>
      <Textarea
        label={say(settings.more)}
        className={styles.json}
        value={draft.more}
        rows={8}
        spellCheck={false}
        placeholder={'{ }'}
        error={entered.state === 'wrong' ? say(entered.words) : null}
        onChange={(event) => change({ ...draft, more: event.currentTarget.value })}
      />
      <p className={styles.known}>{say(settings.moreHint)}</p>
      <ul className={`${styles.known} ${styles.knownList}`}>
        {others.map(({ name, usual }) => (
          <li key={name}>
            {say(settingWordsOf(driver.id, name)?.label ?? { id: name, en: name })}: {name} (
            {shortened(JSON.stringify(usual))})
          </li>
        ))}
      </ul>
    </>
  );
}

/** What can be set on an instrument: the usual settings as fields, all others as JSON. */
export function SettingsForm(properties: {
  readonly driver: DriverChoice;
  readonly preset: string | null;
  readonly draft: SettingsDraft;
  readonly change: (draft: SettingsDraft) => void;
}) {
  const { driver, preset, draft, change } = properties;
  const say = useSay();
  const base = baseValues(driver, preset);
  if (driver.settings.length === 0) return <p className={styles.hint}>{say(pageWords.settings.none)}</p>;
  return (
    <div className={styles.fields}>
      {formFields(driver).map(({ field, words }) => (
        <div key={field.name}>
          <One
            field={field}
            words={words}
            value={field.name in draft.form ? draft.form[field.name] : base[field.name]}
            base={base[field.name]}
            set={(value) => change(withValue(draft, field.name, value, base))}
          />
          <Hint words={words} />
        </div>
      ))}
      <More driver={driver} draft={draft} change={change} />
    </div>
  );
}
