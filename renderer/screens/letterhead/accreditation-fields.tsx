import { Checkbox, MultiSelect } from '@mantine/core';
import { letterheadWords } from '#core/words/letterhead-words.ts';
import { useProfiles } from '../../door/queries.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { TextField } from '../../parts/fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { blankAccreditation, type LetterheadDraft } from './letterhead-draft.ts';
import styles from './letterhead.module.css';

type Entered = LetterheadDraft['accreditation'];

/** Every profile once, by its identifier; what was chosen before stays even where its profile is gone. */
function useScopeChoices(chosen: readonly string[]) {
  const { language } = useLanguage();
  const profiles = useProfiles(null).data ?? [];
  const titles = new Map(chosen.map((id) => [id, id]));
  for (const { id, title } of profiles) titles.set(id, title[language]);
  return [...titles].map(([value, label]) => ({ value, label }));
}

function Entries({
  entered,
  change,
}: {
  readonly entered: NonNullable<Entered>;
  readonly change: (entered: Entered) => void;
}) {
  const say = useSay();
  const choices = useScopeChoices(entered.profileIds);
  const set = (part: Partial<NonNullable<Entered>>): void => change({ ...entered, ...part });
  return (
    <div className={styles.grid}>
      <TextField
        label={say(letterheadWords.number)}
        value={entered.number}
        onChange={(number) => set({ number })}
      />
      <TextField label={say(letterheadWords.body)} value={entered.body} onChange={(body) => set({ body })} />
      <DayField
        label={say(letterheadWords.validUntil)}
        value={entered.validUntil}
        onChange={(validUntil) => set({ validUntil })}
      />
      <MultiSelect
        className={styles.wide}
        label={say(letterheadWords.scope)}
        data={choices}
        value={entered.profileIds}
        searchable
        onChange={(profileIds) => set({ profileIds })}
      />
    </div>
  );
}

/** The accreditation of the laboratory with its scope and its last day; most laboratories have none. */
export function AccreditationFields(properties: {
  readonly entered: Entered;
  readonly change: (entered: Entered) => void;
}) {
  const { entered, change } = properties;
  const say = useSay();
  return (
    <Panel title={say(letterheadWords.accreditation)}>
      <p className={styles.hint}>{say(letterheadWords.accreditationHint)}</p>
      <Checkbox
        label={say(letterheadWords.isAccredited)}
        checked={entered !== null}
        onChange={(event) => change(event.currentTarget.checked ? blankAccreditation : null)}
      />
      {entered === null ? null : <Entries entered={entered} change={change} />}
    </Panel>
  );
}
