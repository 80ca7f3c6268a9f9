import { z } from 'zod';

/** What a choice can be: a word of the schema, or a number or yes where the schema allows only some. */
export type Choice = string | number | boolean;

/** What every field has. An optional field may be left out, another one may be left open (null). */
interface FieldHead {
  readonly name: string;
  readonly optional: boolean;
  readonly mayBeNull: boolean;
}

/** One field of a form, as a schema describes it. */
export type SchemaField = FieldHead &
  (
    | { readonly kind: 'number'; readonly minimum: number | null; readonly whole: boolean }
    | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
    | { readonly kind: 'yes-no' | 'text' | 'day' | 'number-or-text' }
    | { readonly kind: 'group'; readonly fields: readonly SchemaField[] }
    | { readonly kind: 'list'; readonly item: SchemaField; readonly minimumCount: number }
    | { readonly kind: 'variants'; readonly variants: readonly GroupField[] }
  );

/** A field that holds further fields. */
export type GroupField = SchemaField & { readonly kind: 'group' };

/** A part of a JSON Schema, as far as a form looks at it. */
const partSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.string()).optional(),
  const: z.union([z.string(), z.number(), z.boolean()]).optional(),
  format: z.string().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  minItems: z.number().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
});
type Part = z.output<typeof partSchema>;

/** The fields of a schema in its order, with all that they hold. @throws Error for a shape that no form can show */
export function fieldsOfSchema(schema: z.ZodType): readonly SchemaField[] {
  return fieldsOf(partSchema.parse(z.toJSONSchema(schema)));
}

function fieldsOf({ properties = {}, required = [] }: Part): SchemaField[] {
  return Object.entries(properties).map(([name, raw]) => fieldOf(name, raw, !required.includes(name)));
}

function fieldOf(name: string, raw: unknown, optional: boolean): SchemaField {
  const options = optionsOf(partSchema.parse(raw));
  const kept = options.filter(({ type }) => type !== 'null');
  const head: FieldHead = { name, optional, mayBeNull: kept.length < options.length };
  return shaped(head, kept);
}

/** The alternatives of a part, nested ones unfolded; null is one of them. */
function optionsOf(part: Part): readonly Part[] {
  const nested = part.anyOf ?? part.oneOf;
  if (nested !== undefined) return nested.flatMap((one) => optionsOf(partSchema.parse(one)));
  return Array.isArray(part.type) ? part.type.map((type) => ({ ...part, type })) : [part];
}

function shaped(head: FieldHead, options: readonly Part[]): SchemaField {
  const [only] = options;
  if (only === undefined) throw new Error(`no form can show the field ${head.name}`);
  const choices = options.flatMap(choicesOf);
  if (choices.length > 0) return { ...head, kind: 'choice', choices };
  if (options.length === 1) return plain(head, only);
  if (options.every(({ properties }) => properties !== undefined)) {
    return { ...head, kind: 'variants', variants: options.map((one) => group({ ...head }, one)) };
  }
  return { ...head, kind: 'number-or-text' };
}

function choicesOf(part: Part): readonly Choice[] {
  return part.const === undefined ? (part.enum ?? []) : [part.const];
}

function group(head: FieldHead, part: Part): GroupField {
  return { ...head, kind: 'group', fields: fieldsOf(part) };
}

function plain(head: FieldHead, part: Part): SchemaField {
  switch (part.type) {
    case 'object':
      return group(head, part);
    case 'array': {
      const item = fieldOf(head.name, part.items, false);
      return { ...head, kind: 'list', item, minimumCount: part.minItems ?? 0 };
    }
    case 'boolean':
      return { ...head, kind: 'yes-no' };
    case 'string':
      return { ...head, kind: part.format === 'date' ? 'day' : 'text' };
    default:
      return number(head, part);
  }
}

function number(head: FieldHead, part: Part): SchemaField {
  if (part.type !== 'number' && part.type !== 'integer') {
    throw new Error(`no form can show the field ${head.name}`);
  }
  const minimum = part.minimum ?? part.exclusiveMinimum ?? null;
  const isMachines = minimum !== null && Math.abs(minimum) >= Number.MAX_SAFE_INTEGER;
  return { ...head, kind: 'number', minimum: isMachines ? null : minimum, whole: part.type === 'integer' };
}
