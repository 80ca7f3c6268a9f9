import {
  anything,
  array,
  boolean,
  constant,
  constantFrom,
  dictionary,
  double,
  integer,
  oneof,
  option,
  record,
  string,
  stringMatching,
  tuple,
  uuid,
  type Arbitrary,
} from 'fast-check';

/** A JSON Schema as the OpenAPI document of the door holds it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Schemas by the name under which others refer to them. */
export type NamedSchemas = Readonly<Record<string, JsonSchema>>;

const deepest = 8;

/**
 * Any value that a schema describes, as far as it is described by type, bounds, form and choice. What it does not know
 * (a rule that no schema carries) the door itself has to refuse.
 */
export function valueOfSchema(schema: JsonSchema, named: NamedSchemas, depth = 0): Arbitrary<unknown> {
  if (depth > deepest) return constant(null);
  const inner = (part: unknown): Arbitrary<unknown> => valueOfSchema(asSchema(part), named, depth + 1);
  const { $ref, enum: choices, const: only, anyOf, oneOf, allOf } = schema;
  if (typeof $ref === 'string') return inner(named[$ref.split('/').at(-1) ?? ''] ?? {});
  if (Array.isArray(choices)) return constantFrom<unknown>(...(choices as unknown[]));
  if (only !== undefined) return constant(only);
  const parts = anyOf ?? oneOf;
  if (Array.isArray(parts)) return oneof(...parts.map(inner));
  if (Array.isArray(allOf)) return tuple(...allOf.map(inner)).map((values) => Object.assign({}, ...values));
  return valueOfType(schema, inner);
}

type Inner = (part: unknown) => Arbitrary<unknown>;

function valueOfType(schema: JsonSchema, inner: Inner): Arbitrary<unknown> {
  const { type } = schema;
  if (Array.isArray(type))
    return oneof(...type.map((one) => valueOfType({ ...schema, type: one as unknown }, inner)));
  if (type === 'object') return objectOf(schema, inner);
  if (type === 'array') return arrayOf(schema, inner);
  if (type === 'string') return textOf(schema);
  if (type === 'integer' || type === 'number') return numberOf(schema);
  if (type === 'boolean') return boolean();
  return type === 'null' ? constant(null) : anything({ maxDepth: 2 });
}

function objectOf(
  { properties, required, additionalProperties }: JsonSchema,
  inner: Inner,
): Arbitrary<unknown> {
  if (properties === undefined) {
    return typeof additionalProperties === 'object'
      ? dictionary(string({ maxLength: 12 }), inner(additionalProperties), { maxKeys: 4 })
      : dictionary(string({ maxLength: 12 }), anything({ maxDepth: 1 }), { maxKeys: 3 });
  }
  const fields = Object.entries(asSchema(properties)).map(([name, part]) => [name, inner(part)] as const);
  return record(Object.fromEntries(fields), {
    requiredKeys: Array.isArray(required) ? (required as string[]) : [],
  });
}

function arrayOf({ items, prefixItems, minItems, maxItems }: JsonSchema, inner: Inner): Arbitrary<unknown> {
  if (Array.isArray(prefixItems)) return tuple(...prefixItems.map(inner));
  const minLength = Math.min(numberIn(minItems) ?? 0, 5);
  return array(inner(items ?? {}), {
    minLength,
    maxLength: Math.max(minLength, Math.min(numberIn(maxItems) ?? 4, 4)),
  });
}

function textOf({ pattern, format, minLength, maxLength }: JsonSchema): Arbitrary<string> {
  if (format === 'uuid') return uuid();
  if (format === 'date') return integer({ min: 0, max: 40_000 }).map(dayNumber);
  if (format === 'date-time')
    return integer({ min: 0, max: 40_000 }).map((day) => `${dayNumber(day)}T08:00:00+07:00`);
  if (typeof pattern === 'string') return stringMatching(new RegExp(pattern, 'u'));
  const shortest = numberIn(minLength) ?? 0;
  const longest = Math.max(shortest, Math.min(numberIn(maxLength) ?? 40, shortest + 40));
  return string({ minLength: shortest, maxLength: longest, unit: 'grapheme' });
}

function dayNumber(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function numberOf(schema: JsonSchema): Arbitrary<number> {
  const above = numberIn(schema['exclusiveMinimum']);
  const below = numberIn(schema['exclusiveMaximum']);
  const isWhole = schema['type'] === 'integer';
  const step = isWhole ? 1 : Number.EPSILON;
  const lowest = numberIn(schema['minimum']) ?? (above === null ? -1e6 : above + step);
  const highest = numberIn(schema['maximum']) ?? (below === null ? Math.max(1e6, lowest) : below - step);
  return isWhole
    ? integer({ min: Math.ceil(lowest), max: Math.min(Math.floor(highest), Number.MAX_SAFE_INTEGER) })
    : double({ min: lowest, max: highest, noNaN: true });
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function asSchema(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? (value as JsonSchema) : {};
}

/** The value or, now and then, nothing at all. */
export function orNothing<T>(value: Arbitrary<T>): Arbitrary<T | null> {
  return option(value, { freq: 6 });
}
