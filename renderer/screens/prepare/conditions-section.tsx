import { Checkbox } from '@mantine/core';
import type { Profile } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { NumberField, TextField } from '../../parts/fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { Draft } from './draft.ts';
import { GeometryPicture } from './geometry-picture.tsx';
import styles from './prepare.module.css';

type Conditions = Draft['conditions'];

interface ConditionsProperties {
  readonly conditions: Conditions;
  readonly profile: Profile | null;
  readonly change: (part: Partial<Conditions>) => void;
}

/** Ticking the check fills in the profile's distance and angle where nothing else was entered. */
export function confirmedGeometry(
  conditions: Conditions,
  profile: Profile | null,
  confirmed: boolean,
): Partial<Conditions> {
  if (!confirmed) return { geometryConfirmed: false };
  return {
    geometryConfirmed: true,
    distanceM: conditions.distanceM ?? profile?.geometry.distanceM ?? null,
    angleDeg: conditions.angleDeg ?? profile?.geometry.angleDeg ?? null,
  };
}

function Checks({ conditions, profile, change }: ConditionsProperties) {
  const say = useSay();
  const { field } = pageWords;
  return (
    <div className={styles.checks}>
      <Checkbox
        label={say(field.engineWarm)}
        checked={conditions.engineWarm === true}
        onChange={(event) => change({ engineWarm: event.currentTarget.checked })}
      />
      <Checkbox
        label={say(field.geometryConfirmed)}
        checked={conditions.geometryConfirmed === true}
        onChange={(event) => change(confirmedGeometry(conditions, profile, event.currentTarget.checked))}
      />
      <div className={styles.grid} style={{ gridTemplateColumns: 'repeat(3, 1fr)' }}>
        <NumberField
          label={say(field.distanceM)}
          value={conditions.distanceM}
          minimum={0}
          onChange={(distanceM) => change({ distanceM })}
        />
        <NumberField
          label={say(field.angleDeg)}
          value={conditions.angleDeg}
          minimum={0}
          onChange={(angleDeg) => change({ angleDeg })}
        />
        <NumberField
          label={say(field.heightM)}
          value={conditions.heightM}
          minimum={0}
          onChange={(heightM) => change({ heightM })}
        />
      </div>
    </div>
  );
}

/** Site, weather, engine and where the microphone stands. */
export function ConditionsSection({ conditions, profile, change }: ConditionsProperties) {
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
      <div className={styles.grid} style={{ marginBottom: 14 }}>
        <TextField
          label={say(field.site)}
          value={conditions.site}
          className={styles.wide}
          onChange={(site) => change({ site })}
        />
        <TextField
          label={say(field.operator)}
          value={conditions.operator}
          className={styles.wide}
          onChange={(operator) => change({ operator })}
        />
        {number('windMps')}
        {number('gustMps')}
        {number('temperatureC')}
        {number('humidityPercent')}
        {number('pressureHpa')}
      </div>
      <div className={styles.geometry}>
        <GeometryPicture />
        <Checks conditions={conditions} profile={profile} change={change} />
      </div>
    </Panel>
  );
}
