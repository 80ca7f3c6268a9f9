import { TextInput } from '@mantine/core';
import { pageWords } from '#core/words/page-words.ts';
import { choiceLabel } from '#core/words/profile/field-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { ChoiceField } from '../../parts/fields.tsx';
import { regionName } from './region-name.ts';
import styles from './profiles.module.css';
import type { ShelfEntry, ShelfFilter } from './shelf.ts';

const sources = ['shipped', 'file', 'made'] as const;
const testTypes = ['stationary', 'pass-by'] as const;

/** What the list can be narrowed by; an empty choice narrows nothing. */
export function ShelfFilters(properties: {
  readonly entries: readonly ShelfEntry[];
  readonly filter: ShelfFilter;
  readonly change: (part: Partial<ShelfFilter>) => void;
}) {
  const { entries, filter, change } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const { profiles } = pageWords;
  const { column } = profiles;
  const codes = [...new Set(entries.flatMap(({ jurisdictions }) => jurisdictions))];
  const all = { hint: say(profiles.all), clearable: true };
  return (
    <div className={styles.filters}>
      <TextInput
        className={styles.search}
        aria-label={say(profiles.search)}
        placeholder={say(profiles.search)}
        value={filter.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <ChoiceField
        {...all}
        label={say(column.testType)}
        value={testTypes.find((type) => type === filter.testType) ?? null}
        choices={testTypes.map((value) => ({ value, label: choiceLabel('testType', value, language) }))}
        onChange={(testType) => change({ testType })}
      />
      <ChoiceField
        {...all}
        label={say(column.jurisdiction)}
        value={filter.jurisdiction}
        choices={codes
          .map((value) => ({ value, label: regionName(value, language) }))
          .toSorted((one, other) => one.label.localeCompare(other.label, language))}
        onChange={(jurisdiction) => change({ jurisdiction })}
      />
      <ChoiceField
        {...all}
        label={say(column.verified)}
        value={filter.verified}
        choices={[
          { value: 'yes', label: say(profiles.verified) },
          { value: 'no', label: say(profiles.unverified) },
        ]}
        onChange={(verified) => change({ verified })}
      />
      <ChoiceField
        {...all}
        label={say(column.source)}
        value={filter.source}
        choices={sources.map((value) => ({ value, label: say(profiles.source[value]) }))}
        onChange={(source) => change({ source })}
      />
    </div>
  );
}
