import type { GroupField, SchemaField } from './field-of-schema.ts';
import { type FieldPath, itemsOf, partsOf, variantOf } from './field-value.ts';
import { profileFields } from './profile-form.ts';

/** One field in which two profiles differ. Undefined is "not there": a field left out, an item added or taken away. */
export interface ProfileDifference {
  /** Place in the newer profile; of an item that was taken away, its place in the older one. */
  readonly path: FieldPath;
  readonly field: SchemaField;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Every field in which two profiles differ, in the order of the schema; what the bench itself sets (identifier, version) is
 * left out. Items of a list are matched from both ends, so that one put between others is one difference.
 */
export function profileDifferences(before: unknown, after: unknown): readonly ProfileDifference[] {
  return differencesOfFields(profileFields, before, after, []);
}

function differencesOfFields(
  fields: readonly SchemaField[],
  before: unknown,
  after: unknown,
  path: FieldPath,
): ProfileDifference[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return fields.flatMap((field) =>
    differencesAt(field, old[field.name], now[field.name], [...path, field.name]),
  );
}

function differencesAt(
  field: SchemaField,
  before: unknown,
  after: unknown,
  path: FieldPath,
): ProfileDifference[] {
  if (isSame(before, after)) return [];
  const isOnBothSides = before !== undefined && before !== null && after !== undefined && after !== null;
  const whole = [{ path, field, before, after }];
  if (!isOnBothSides) return whole;
  switch (field.kind) {
    case 'group':
      return differencesOfFields(field.fields, before, after, path);
    case 'variants':
      return differencesOfVariants(field.variants, { path, field, before, after });
    case 'list':
      return isOfGroups(field.item) ? differencesOfItems(field.item, before, after, path) : whole;
    default:
      return whole;
  }
}

function isOfGroups({ kind }: SchemaField): boolean {
  return kind === 'group' || kind === 'variants';
}

/** Of two shapes nothing can be compared part by part. */
function differencesOfVariants(
  variants: readonly GroupField[],
  difference: ProfileDifference,
): ProfileDifference[] {
  const { before, after, path } = difference;
  const shape = variantOf(variants, after);
  if (shape === null || variantOf(variants, before) !== shape) return [difference];
  return differencesOfFields(shape.fields, before, after, path);
}

function differencesOfItems(
  item: SchemaField,
  before: unknown,
  after: unknown,
  path: FieldPath,
): ProfileDifference[] {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const first = countSame(old, now);
  const last = countSame(old.slice(first).toReversed(), now.slice(first).toReversed());
  const [oldMiddle, nowMiddle] = [old.slice(first, old.length - last), now.slice(first, now.length - last)];
  const count = Math.max(oldMiddle.length, nowMiddle.length);
  return Array.from({ length: count }, (_item, index) =>
    differencesAt(item, oldMiddle[index], nowMiddle[index], [...path, first + index]),
  ).flat();
}

function countSame(one: readonly unknown[], other: readonly unknown[]): number {
  const different = one.findIndex((value, index) => index >= other.length || !isSame(value, other[index]));
  return different === -1 ? one.length : different;
}

/** The same whatever the order of their fields. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, index) => isSame(value, other[index]));
  }
  if (!isObject(one) || !isObject(other)) return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(partsOf(one)[name], partsOf(other)[name]));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
