import { Checkbox, TextInput } from '@mantine/core';
import type { Profile } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { siteCheckLabels } from '#core/words/site-check-labels.ts';
import { useSay } from '../../language/language-context.tsx';
import { NumberField, TextField } from '../../parts/fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { Draft } from './draft.ts';
import styles from './prepare.module.css';

type Conditions = Draft['conditions'];

interface ConditionsProperties {
  readonly conditions: Conditions;
  readonly profile: Profile | null;
  /** Name of whoever carries the official test out with their account; empty where the name is typed. */
  readonly accountName: string;
  readonly change: (part: Partial<Conditions>) => void;
}

/** Place, person and weather. */
export function ConditionsSection({ conditions, profile, accountName, change }: ConditionsProperties) {
  const say = useSay();
  const { field, section } = pageWords;
  const number = (key: 'windMps' | 'gustMps' | 'temperatureC' | 'humidityPercent' | 'pressureHpa') => (
    <NumberField
      label={say(field[key])}
      value={conditions[key]}
      {...(key === 'temperatureC' ? {} : { minimum: 0 })}
      onChange={(value) => change({ [key]: value })}
    />
  );
  return (
    <Panel title={say(section.conditions)}>
      <div className={styles.grid}>
        <TextField
          label={say(field.site)}
          value={conditions.site}
          className={styles.wide}
          onChange={(site) => change({ site })}
        />
        {accountName === '' ? (
          <TextField
            label={say(field.operator)}
            value={conditions.operator}
            className={styles.wide}
            onChange={(operator) => change({ operator })}
          />
        ) : (
          <TextInput label={say(field.operator)} value={accountName} className={styles.wide} readOnly />
        )}
        {number('windMps')}
        {number('gustMps')}
        {number('temperatureC')}
        {number('humidityPercent')}
        {number('pressureHpa')}
        {profile?.instruments.meterClassInUse === undefined ? null : (
          <Checkbox
            label={say(siteCheckLabels.inUse)}
            checked={conditions.inUse === true}
            className={styles.wide}
            onChange={(event) => change({ inUse: event.currentTarget.checked })}
          />
        )}
      </div>
    </Panel>
  );
}
