import { Button } from '@mantine/core';
import type { SchemaField } from '#core/procedure/own-profile/field-of-schema.ts';
import { partsOf } from '#core/procedure/own-profile/field-value.ts';
import { pageWords } from '#core/words/page-words.ts';
import { declaredChoices, declaredWord, fieldLabel } from '#core/words/profile/field-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { ChoiceField } from '../../parts/fields.tsx';
import { errorAt, type FieldAt, useProfileForm } from './form-context.tsx';
import { PlainField } from './plain-field.tsx';
import styles from './profiles.module.css';

/** What a condition compares with: a day, one of what a vehicle can be declared to be, or what is typed. */
function ComparedField({ field, path, value, quantity }: FieldAt & { readonly quantity: string }) {
  const { language } = useLanguage();
  const { change, faults } = useProfileForm();
  const shown = { label: fieldLabel(path, language), error: errorAt(faults, path, language) };
  const text = typeof value === 'string' ? value : null;
  const choices = declaredChoices(quantity);
  if (quantity === 'builtOn') {
    return <DayField {...shown} value={text} onChange={(day) => change(path, day)} />;
  }
  if (choices.length > 0) {
    return (
      <ChoiceField
        {...shown}
        value={text}
        choices={choices.map((one) => ({ value: one, label: declaredWord(quantity, one, language) }))}
        onChange={(chosen) => change(path, chosen)}
      />
    );
  }
  return field.kind === 'number-or-text' ? <PlainField field={field} path={path} value={value} /> : null;
}

function isPlainChoice(field: SchemaField): field is SchemaField & { readonly kind: 'choice' } {
  return field.kind === 'choice';
}

/** One condition in one line: vehicle data, comparison, value. */
export function ConditionRow(properties: FieldAt & { readonly name: string; readonly remove: () => void }) {
  const { field, path, value, name, remove } = properties;
  const say = useSay();
  if (field.kind !== 'group') return null;
  const parts = partsOf(value);
  const { quantity, comparison } = parts;
  const compared = field.fields.find((part) => part.name === 'value');
  const isCompared = comparison !== 'known' && comparison !== 'unknown';
  return (
    <div className={styles.condition}>
      {field.fields.filter(isPlainChoice).map((part) => (
        <PlainField key={part.name} field={part} path={[...path, part.name]} value={parts[part.name]} />
      ))}
      {compared === undefined || !isCompared ? (
        <span />
      ) : (
        <ComparedField
          field={compared}
          path={[...path, compared.name]}
          value={parts[compared.name]}
          quantity={typeof quantity === 'string' ? quantity : ''}
        />
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        aria-label={`${say(pageWords.profiles.remove)}: ${name}`}
        onClick={remove}
      >
        {say(pageWords.profiles.remove)}
      </Button>
    </div>
  );
}
