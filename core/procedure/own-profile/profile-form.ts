import { profileSchema } from '../profile.ts';
import { fieldsOfSchema, type SchemaField } from './field-of-schema.ts';

/** Parts of the form, in the order in which a procedure is read. */
export const profileGroupNames = [
  'identity',
  'speed',
  'level',
  'runs',
  'surroundings',
  'instruments',
  'limits',
  'further',
] as const;
/** One part of the form. */
export type ProfileGroupName = (typeof profileGroupNames)[number];

/** One part of the form with its fields. */
export interface ProfileGroup {
  readonly name: ProfileGroupName;
  readonly fields: readonly SchemaField[];
}

/** What the bench itself writes into a laboratory's profile; no form asks for it. */
export const setByBench: readonly string[] = ['schemaVersion', 'id', 'version', 'origin', 'methodReference'];

const groupOfField: Readonly<Record<string, ProfileGroupName>> = {
  title: 'identity',
  testType: 'identity',
  legalBasis: 'identity',
  bindingInIndonesia: 'identity',
  verified: 'identity',
  verifiedAgainst: 'identity',
  informativeOnly: 'identity',
  categories: 'identity',
  series: 'identity',
  targetSpeed: 'speed',
  speedTolerancePercent: 'speed',
  approachWithinSeconds: 'speed',
  holdSeconds: 'speed',
  sweep: 'speed',
  release: 'speed',
  reading: 'level',
  runs: 'runs',
  spreadDb: 'runs',
  aggregate: 'runs',
  resultRounding: 'runs',
  outlets: 'runs',
  background: 'surroundings',
  wind: 'surroundings',
  geometry: 'surroundings',
  site: 'surroundings',
  vehicleState: 'surroundings',
  warmUpMinutes: 'surroundings',
  instruments: 'instruments',
  calibration: 'instruments',
  controlCharts: 'instruments',
  limits: 'limits',
  signing: 'identity',
};

/** Every field of a profile that a laboratory can change, as the one schema describes it. */
export const profileFields: readonly SchemaField[] = fieldsOfSchema(profileSchema).filter(
  ({ name }) => !setByBench.includes(name),
);

/** The fields in their parts of the form; a field that has no part yet stands under `further`. */
export const profileGroups: readonly ProfileGroup[] = profileGroupNames
  .map((name) => ({ name, fields: profileFields.filter((field) => groupOf(field) === name) }))
  .filter(({ fields }) => fields.length > 0);

function groupOf({ name }: SchemaField): ProfileGroupName {
  return groupOfField[name] ?? 'further';
}
