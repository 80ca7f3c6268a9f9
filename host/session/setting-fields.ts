import { z } from 'zod';
import type { InstrumentDriver } from '#drivers/instrument.ts';
import type { SettingField } from '../http/contract.ts';

/** A part of a JSON Schema, as far as a form looks at it. */
const partSchema = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
  anyOf: z.array(z.unknown()).optional(),
});
type Part = z.output<typeof partSchema>;

/** What can be set on a driver, in the order of its settings; anything that no form can show is of the kind `other`. */
export function settingFields(driver: InstrumentDriver): readonly SettingField[] {
  const usual = asRecord(driver.settingsSchema.parse({}));
  const schema = z.toJSONSchema(driver.settingsSchema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(asRecord(schema.properties)).map(([name, part]) =>
    Object.assign({ name, usual: usual[name] ?? null }, fieldOf(part)),
  );
}

type ShapeOf<Field> = Field extends unknown ? Omit<Field, 'name' | 'usual'> : never;
type Shape = ShapeOf<SettingField>;

function fieldOf(raw: unknown): Shape {
  const parsed = partSchema.safeParse(raw);
  if (!parsed.success) return { kind: 'other' };
  const options = (parsed.data.anyOf ?? []).map((one) => partSchema.safeParse(one).data);
  const mayBeNull = options.some((option) => option?.type === 'null');
  const only = options.find((option) => option?.type !== 'null');
  const part = mayBeNull && options.length === 2 ? only : parsed.data;
  return part === undefined ? { kind: 'other' } : plainField(part, mayBeNull);
}

function plainField(part: Part, mayBeNull: boolean): Shape {
  if (part.enum !== undefined) return { kind: 'choice', choices: part.enum, mayBeNull };
  if (part.type === 'boolean') return { kind: 'yes-no' };
  if (part.type === 'string' && !mayBeNull) return { kind: 'text' };
  if (part.type !== 'number' && part.type !== 'integer') return { kind: 'other' };
  const minimum = bound(part.minimum ?? part.exclusiveMinimum);
  const maximum = bound(part.maximum);
  return { kind: 'number', minimum, maximum, whole: part.type === 'integer', mayBeNull };
}

/** Whole numbers without a bound of their own carry that of the machine. */
function bound(value: number | undefined): number | null {
  return value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? null : value;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
