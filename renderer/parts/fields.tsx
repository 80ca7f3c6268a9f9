import { Autocomplete, NumberInput, Select, TextInput } from '@mantine/core';
import { useLanguage } from '../language/language-context.tsx';

/** What every field has. */
export interface FieldProperties<Value> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: Value;
  readonly className?: string | undefined;
  /** Why the value cannot be used; shown under the field and read out with it. */
  readonly error?: string | undefined;
  readonly onChange: (value: Value) => void;
}

/** One line of text. */
export function TextField({ label, hint, value, className, error, onChange }: FieldProperties<string>) {
  return (
    <TextInput
      label={label}
      placeholder={hint}
      value={value}
      className={className}
      error={error}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** So many are shown; more are found by typing. */
const mostOffered = 8;

/** One line of text for which some are offered; another can be typed. `onChosen` hears of one that was taken as it stands. */
export function OfferingField(
  properties: Pick<FieldProperties<string>, 'label' | 'value' | 'onChange'> & {
    readonly offered: readonly string[];
    readonly onChosen: (value: string) => void;
  },
) {
  const { label, value, offered, onChange, onChosen } = properties;
  return (
    <Autocomplete
      label={label}
      value={value}
      data={offered}
      limit={mostOffered}
      onChange={onChange}
      onOptionSubmit={onChosen}
    />
  );
}

/** A number with the language's decimal mark; an empty field is null, never zero. */
export function NumberField(properties: FieldProperties<number | null> & { readonly minimum?: number }) {
  const { label, hint, value, className, error, onChange, minimum } = properties;
  const { language } = useLanguage();
  return (
    <NumberInput
      label={label}
      placeholder={hint}
      value={value ?? ''}
      className={className}
      error={error}
      hideControls
      allowNegative={minimum === undefined}
      decimalSeparator={language === 'id' ? ',' : '.'}
      thousandSeparator={language === 'id' ? '.' : ','}
      onChange={(entered) => onChange(typeof entered === 'number' ? entered : null)}
    />
  );
}

/** A whole number such as a year, without thousands marks. */
export function YearField({ label, hint, value, onChange }: FieldProperties<number | null>) {
  return (
    <NumberInput
      label={label}
      placeholder={hint}
      value={value ?? ''}
      hideControls
      allowDecimal={false}
      allowNegative={false}
      onChange={(entered) => onChange(typeof entered === 'number' ? entered : null)}
    />
  );
}

/** One of a few choices; null is "not chosen". */
export function ChoiceField<Value extends string>(
  properties: FieldProperties<Value | null> & {
    readonly choices: readonly { readonly value: Value; readonly label: string }[];
    readonly clearable?: boolean;
  },
) {
  const { label, hint, value, className, error, onChange, choices, clearable = false } = properties;
  return (
    <Select
      label={label}
      placeholder={hint ?? ''}
      value={value}
      className={className}
      error={error}
      data={[...choices]}
      allowDeselect={clearable}
      clearable={clearable}
      onChange={(chosen) => onChange(choices.find((choice) => choice.value === chosen)?.value ?? null)}
    />
  );
}
