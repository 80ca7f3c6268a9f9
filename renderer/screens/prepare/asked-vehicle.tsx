import { askedQuantities, type AskedQuantity } from '#core/procedure/asked-quantities.ts';
import type { Profile } from '#host/http/contract.ts';
import { detailWord } from '#core/words/detail-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { vehicleChoiceWords as words } from '#core/words/vehicle-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { ChoiceField, NumberField } from '../../parts/fields.tsx';
import type { Draft } from './draft.ts';

type Vehicle = Draft['vehicle'];
/** Vehicle data that is left out while it is not declared. */
export type ClearableDatum = Extract<
  AskedQuantity,
  { [Name in keyof Vehicle]-?: undefined extends Vehicle[Name] ? Name : never }[keyof Vehicle]
>;

interface AskedProperties {
  readonly profile: Profile;
  readonly vehicle: Vehicle;
  readonly change: (part: Partial<Vehicle>) => void;
  readonly clear: (name: ClearableDatum) => void;
}

type FieldsProperties = AskedProperties & { readonly asked: ReadonlySet<AskedQuantity> };

/** The name of a datum as a label, with its unit. */
function useLabel(name: string, unit: string): string {
  const { language } = useLanguage();
  const word = detailWord(name, language);
  return word.charAt(0).toUpperCase() + word.slice(1) + (unit === '' ? '' : ` (${unit})`);
}

function Figure(properties: {
  readonly name: ClearableDatum;
  readonly unit: string;
  readonly value: number | undefined;
  readonly change: (value: number) => void;
  readonly clear: () => void;
}) {
  const { name, unit, value, change, clear } = properties;
  return (
    <NumberField
      label={useLabel(name, unit)}
      value={value ?? null}
      minimum={0}
      onChange={(entered) => (entered === null || entered <= 0 ? clear() : change(entered))}
    />
  );
}

function Figures({ asked, vehicle, change, clear }: FieldsProperties) {
  const figures = [
    ['grossVehicleMassKg', 'kg', (value: number) => change({ grossVehicleMassKg: value })],
    ['ratedPowerKw', 'kW', (value: number) => change({ ratedPowerKw: value })],
    ['powerToMassRatio', 'kW/t', (value: number) => change({ powerToMassRatio: value })],
    ['redlineRpm', 'rpm', (value: number) => change({ redlineRpm: value })],
    ['maximumEngineSpeedRpm', 'rpm', (value: number) => change({ maximumEngineSpeedRpm: value })],
  ] as const;
  return figures
    .filter(([name]) => asked.has(name))
    .map(([name, unit, set]) => (
      <Figure
        key={name}
        name={name}
        unit={unit}
        value={vehicle[name]}
        change={set}
        clear={() => clear(name)}
      />
    ));
}

function Choice<Value extends string>(properties: {
  readonly name: ClearableDatum;
  readonly value: Value | undefined;
  readonly options: readonly Value[];
  readonly named: Readonly<Record<Value, InEachLanguage<string>>>;
  readonly change: (value: Value) => void;
  readonly clear: () => void;
}) {
  const { name, value, options, named, change, clear } = properties;
  const say = useSay();
  return (
    <ChoiceField
      label={useLabel(name, '')}
      value={value ?? null}
      clearable
      choices={options.map((option) => ({ value: option, label: say(named[option]) }))}
      onChange={(chosen) => (chosen === null ? clear() : change(chosen))}
    />
  );
}

const kinds = ['two-wheeler', 'moped-class-1', 'moped-class-2', 'passenger-car', 'kei', 'truck'] as const;

function KindChoices({ asked, vehicle, change, clear }: FieldsProperties) {
  return (
    <>
      {asked.has('vehicleKind') ? (
        <Choice
          name="vehicleKind"
          value={vehicle.vehicleKind}
          options={kinds}
          named={words.vehicleKind}
          change={(vehicleKind) => change({ vehicleKind })}
          clear={() => clear('vehicleKind')}
        />
      ) : null}
      {asked.has('enginePosition') ? (
        <Choice
          name="enginePosition"
          value={vehicle.enginePosition}
          options={['rear', 'not-rear']}
          named={words.enginePosition}
          change={(enginePosition) => change({ enginePosition })}
          clear={() => clear('enginePosition')}
        />
      ) : null}
      {asked.has('activity') ? (
        <Choice
          name="activity"
          value={vehicle.activity}
          options={['before', 'after']}
          named={words.activity}
          change={(activity) => change({ activity })}
          clear={() => clear('activity')}
        />
      ) : null}
    </>
  );
}

function RuleChoices({ profile, asked, vehicle, change, clear }: FieldsProperties) {
  return (
    <>
      {asked.has('certifiedTo') ? (
        <Choice
          name="certifiedTo"
          value={vehicle.certifiedTo}
          options={['adr-83-00', 'jp-2016']}
          named={words.certifiedTo}
          change={(certifiedTo) => change({ certifiedTo })}
          clear={() => clear('certifiedTo')}
        />
      ) : null}
      {asked.has('muffler') ? (
        <Choice
          name="muffler"
          value={vehicle.muffler}
          options={['original', 'replacement']}
          named={words.muffler}
          change={(muffler) => change({ muffler })}
          clear={() => clear('muffler')}
        />
      ) : null}
      {asked.has('registrationCountry') ? (
        <CountryChoice profile={profile} vehicle={vehicle} change={change} clear={clear} />
      ) : null}
    </>
  );
}

/** The countries that the profile knows a rule of. */
function CountryChoice({ profile, vehicle, change, clear }: AskedProperties) {
  const { language } = useLanguage();
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const codes = profile.limits.flatMap(({ when }) =>
    when.flatMap(({ quantity, value }) => (quantity === 'registrationCountry' ? [String(value)] : [])),
  );
  return (
    <ChoiceField
      label={useLabel('registrationCountry', '')}
      value={vehicle.registrationCountry ?? null}
      clearable
      choices={codes.map((code) => ({ value: code, label: names.of(code) ?? code }))}
      onChange={(country) =>
        country === null ? clear('registrationCountry') : change({ registrationCountry: country })
      }
    />
  );
}

/** Vehicle data that only some rules ask for: a field for each that the chosen profile depends on. */
export function AskedVehicle(properties: AskedProperties) {
  const { vehicle, change, clear } = properties;
  const fields = { ...properties, asked: askedQuantities(properties.profile) };
  const dayLabel = useLabel('builtOn', '');
  return (
    <>
      {fields.asked.has('builtOn') ? (
        <DayField
          label={dayLabel}
          value={vehicle.builtOn ?? null}
          onChange={(builtOn) => (builtOn === null ? clear('builtOn') : change({ builtOn }))}
        />
      ) : null}
      <KindChoices {...fields} />
      <RuleChoices {...fields} />
      <Figures {...fields} />
    </>
  );
}
