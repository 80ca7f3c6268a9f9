import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { ChoiceField, NumberField, TextField, YearField } from '../../parts/fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { Profile } from '#host/http/contract.ts';
import { AskedVehicle, type ClearableDatum } from './asked-vehicle.tsx';
import type { Draft } from './draft.ts';
import styles from './prepare.module.css';

const categories = [
  'L3',
  'L1',
  'L2',
  'L4',
  'L5',
  'L6',
  'L7',
  'M1',
  'M2',
  'M3',
  'N1',
  'N2',
  'N3',
  'competition_motorcycle',
] as const;

type Vehicle = Draft['vehicle'];

interface VehicleProperties {
  readonly vehicle: Vehicle;
  readonly change: (part: Partial<Vehicle>) => void;
}

function MoreVehicle({ vehicle, change }: VehicleProperties) {
  const say = useSay();
  const { field, hint, prepare, choice } = pageWords;
  const strokes = vehicle.strokes === null ? null : vehicle.strokes === 2 ? 'two' : 'four';
  return (
    <details className={styles.more}>
      <summary>{say(prepare.moreVehicle)}</summary>
      <div className={styles.grid}>
        <NumberField
          label={say(field.displacementCc)}
          value={vehicle.displacementCc}
          minimum={0}
          onChange={(displacementCc) => change({ displacementCc })}
        />
        <YearField
          label={say(field.cylinders)}
          value={vehicle.cylinders}
          onChange={(cylinders) => change({ cylinders })}
        />
        <ChoiceField
          label={say(field.strokes)}
          value={strokes}
          clearable
          choices={[
            { value: 'two', label: say(choice.twoStroke) },
            { value: 'four', label: say(choice.fourStroke) },
          ]}
          onChange={(chosen) => change({ strokes: chosen === null ? null : chosen === 'two' ? 2 : 4 })}
        />
        <TextField label={say(field.owner)} value={vehicle.owner} onChange={(owner) => change({ owner })} />
        <NumberField
          label={say(field.registeredSpeedRpm)}
          value={vehicle.registeredSpeedRpm}
          minimum={0}
          onChange={(registeredSpeedRpm) => change({ registeredSpeedRpm })}
        />
        <NumberField
          label={say(field.maximumSpeedAtRestRpm)}
          value={vehicle.maximumSpeedAtRestRpm}
          minimum={0}
          onChange={(maximumSpeedAtRestRpm) => change({ maximumSpeedAtRestRpm })}
        />
        <NumberField
          label={say(field.registeredLevelDb)}
          hint={say(hint.registeredLevel)}
          value={vehicle.registeredLevelDb}
          minimum={0}
          onChange={(registeredLevelDb) => change({ registeredLevelDb })}
        />
        <TextField
          label={say(field.chassisNumber)}
          value={vehicle.chassisNumber}
          onChange={(chassisNumber) => change({ chassisNumber })}
        />
      </div>
    </details>
  );
}

/** What is declared of the vehicle; the usual fields and what the profile asks for first, the rest folded away. */
export function VehicleSection(
  properties: VehicleProperties & {
    readonly profile: Profile | null;
    readonly clear: (name: ClearableDatum) => void;
  },
) {
  const { vehicle, profile, change, clear } = properties;
  const say = useSay();
  const { field, hint, section, choice } = pageWords;
  return (
    <Panel title={say(section.vehicle)}>
      <div className={styles.grid}>
        <TextField label={say(field.plate)} value={vehicle.plate} onChange={(plate) => change({ plate })} />
        <TextField label={say(field.make)} value={vehicle.make} onChange={(make) => change({ make })} />
        <TextField label={say(field.model)} value={vehicle.model} onChange={(model) => change({ model })} />
        <YearField
          label={say(field.modelYear)}
          value={vehicle.modelYear}
          onChange={(modelYear) => change({ modelYear })}
        />
        <ChoiceField
          label={say(field.category)}
          value={categories.find((known) => known === vehicle.category) ?? null}
          className={styles.wide}
          choices={categories.map((value) => ({ value, label: say(choice[value]) }))}
          onChange={(category) => change({ category })}
        />
        <NumberField
          label={say(field.ratedSpeedRpm)}
          hint={say(hint.ratedSpeed)}
          value={vehicle.ratedSpeedRpm}
          minimum={0}
          className={styles.wide}
          onChange={(ratedSpeedRpm) => change({ ratedSpeedRpm })}
        />
        {profile === null ? null : (
          <AskedVehicle profile={profile} vehicle={vehicle} change={change} clear={clear} />
        )}
      </div>
      <MoreVehicle vehicle={vehicle} change={change} />
    </Panel>
  );
}
