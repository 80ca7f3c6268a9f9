import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { Choice } from '#core/procedure/own-profile/field-of-schema.ts';
import { pageWords } from '#core/words/page-words.ts';
import { choiceLabel } from '#core/words/profile/field-words.ts';
import { reportWords } from '#core/words/report-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { ChoiceField, NumberField } from '../../parts/fields.tsx';
import { errorAt, type FieldAt, labelOf, useProfileForm } from './form-context.tsx';

/** What an emptied field becomes: left out where it may be, else open. */
function emptied({ optional }: { readonly optional: boolean }): null | undefined {
  return optional ? undefined : null;
}

/** What every plain field shows: its name with the unit, and what is wrong with it. */
function useFrame({ field, path }: FieldAt) {
  const { language } = useLanguage();
  const say = useSay();
  const { change, faults } = useProfileForm();
  const canBeOpen = field.optional || field.mayBeNull;
  return {
    language,
    set: (value: unknown) => change(path, value ?? emptied(field)),
    shown: {
      label: labelOf(path, language),
      error: errorAt(faults, path, language),
      hint: canBeOpen ? say(pageWords.profiles.open) : undefined,
    },
  };
}

function NumberAt(at: FieldAt<'number'>) {
  const { set, shown } = useFrame(at);
  const { minimum } = at.field;
  return (
    <NumberField
      {...shown}
      value={typeof at.value === 'number' ? at.value : null}
      {...(minimum === null ? {} : { minimum })}
      onChange={set}
    />
  );
}

function ChoiceAt(at: FieldAt<'choice'>) {
  const { language, set, shown } = useFrame(at);
  const { field, value } = at;
  const known = new Map<string, Choice>(field.choices.map((choice) => [String(choice), choice]));
  return (
    <ChoiceField
      {...shown}
      value={known.has(String(value)) ? String(value) : null}
      clearable={field.optional || field.mayBeNull}
      choices={[...known].map(([key, choice]) => ({
        value: key,
        label: choiceLabel(field.name, choice, language),
      }))}
      onChange={(key) => set(key === null ? null : known.get(key))}
    />
  );
}

function YesNoAt(at: FieldAt<'yes-no' | 'text' | 'day' | 'number-or-text'>) {
  const { language, set, shown } = useFrame(at);
  const { field, value } = at;
  const { yes, no } = reportWords(language);
  if (!field.mayBeNull && !field.optional) {
    return (
      <Checkbox
        label={shown.label}
        checked={value === true}
        onChange={(event) => set(event.currentTarget.checked)}
      />
    );
  }
  return (
    <ChoiceField
      {...shown}
      value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
      clearable
      choices={[
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ]}
      onChange={(chosen) => set(chosen === null ? null : chosen === 'yes')}
    />
  );
}

function TextAt(at: FieldAt<'yes-no' | 'text' | 'day' | 'number-or-text'>) {
  const { set, shown } = useFrame(at);
  const { field, value } = at;
  return (
    <Textarea
      label={shown.label}
      placeholder={shown.hint}
      error={shown.error}
      autosize
      minRows={1}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => {
        const text = event.currentTarget.value;
        set(text === '' && field.mayBeNull ? null : text);
      }}
    />
  );
}

function DayAt(at: FieldAt<'yes-no' | 'text' | 'day' | 'number-or-text'>) {
  const { set, shown } = useFrame(at);
  return <DayField {...shown} value={typeof at.value === 'string' ? at.value : null} onChange={set} />;
}

/** A text that is a number is kept as one: `2016` is a year, `L3` a name. */
function asNumberOrText(text: string): number | string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^-?\d+([.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : text;
}

function NumberOrTextAt(at: FieldAt<'yes-no' | 'text' | 'day' | 'number-or-text'>) {
  const { language, set, shown } = useFrame(at);
  const { value } = at;
  const text = typeof value === 'number' && language === 'id' ? String(value).replace('.', ',') : value;
  return (
    <TextInput
      key={String(value)}
      label={shown.label}
      placeholder={shown.hint}
      error={shown.error}
      defaultValue={typeof text === 'string' || typeof text === 'number' ? text : ''}
      onBlur={(event) => {
        const entered = asNumberOrText(event.currentTarget.value);
        if (entered !== (value ?? null)) set(entered);
      }}
    />
  );
}

type PlainKind = 'number' | 'choice' | 'yes-no' | 'text' | 'day' | 'number-or-text';

/** A field of one value. */
export function PlainField({ field, path, value }: FieldAt<PlainKind>) {
  switch (field.kind) {
    case 'number':
      return <NumberAt field={field} path={path} value={value} />;
    case 'choice':
      return <ChoiceAt field={field} path={path} value={value} />;
    case 'yes-no':
      return <YesNoAt field={field} path={path} value={value} />;
    case 'day':
      return <DayAt field={field} path={path} value={value} />;
    case 'number-or-text':
      return <NumberOrTextAt field={field} path={path} value={value} />;
    default:
      return <TextAt field={field} path={path} value={value} />;
  }
}
