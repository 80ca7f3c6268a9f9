import type { GroupField, SchemaField } from './field-of-schema.ts';

/** Fields and places from the top of a profile, as `['limits', 0, 'maximumDb']`. */
export type FieldPath = readonly (string | number)[];

/** The parts of an object by name; empty for what is none. */
export function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** The items of a list; none for what is no list. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value at a place; undefined where there is none. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (within, step) => (typeof step === 'number' ? itemsOf(within)[step] : partsOf(within)[step]),
    value,
  );
}

/** The same with another value at a place; undefined takes a field away. */
export function withValueAt(value: unknown, path: FieldPath, changed: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return changed;
  if (typeof step === 'number') {
    return itemsOf(value).map((item, index) => (index === step ? withValueAt(item, rest, changed) : item));
  }
  const { [step]: before, ...others } = partsOf(value);
  const after = withValueAt(before, rest, changed);
  if (after === undefined) return others;
  // A field that is there keeps its place, so that a file reads as before.
  return before === undefined ? { ...others, [step]: after } : { ...partsOf(value), [step]: after };
}

/** Which of several shapes a value has: the one with all its parts and no other; null for none. */
export function variantOf(variants: readonly GroupField[], value: unknown): GroupField | null {
  return variants.find((variant) => hasShape(variant, value)) ?? null;
}

function hasShape({ fields }: GroupField, value: unknown): boolean {
  const parts = partsOf(value);
  const isKnown = Object.keys(parts).every((name) => fields.some((field) => field.name === name));
  return isKnown && fields.every((field) => field.optional || fits(field, parts[field.name]));
}

/** A single choice tells one shape from another; of everything else it is enough that it is there. */
function fits(field: SchemaField, value: unknown): boolean {
  if (field.kind === 'choice' && field.choices.length === 1) return field.choices[0] === value;
  return value !== undefined || field.name === 'when';
}

/** What tells a shape from the others: its kind, or the first part of its own. */
export function variantName({ fields }: GroupField): string {
  const kind = fields.find(({ name }) => name === 'kind');
  if (kind?.kind === 'choice') return String(kind.choices[0]);
  return fields.find(({ name }) => name !== 'when')?.name ?? '';
}

/** A value for a field that is new: open where it may be, empty where something must be entered. */
export function blankValue(field: SchemaField): unknown {
  if (field.mayBeNull) return null;
  switch (field.kind) {
    case 'text':
      return '';
    case 'yes-no':
      return false;
    case 'choice':
      return field.choices.length === 1 ? field.choices[0] : (usualChoice[field.name] ?? null);
    case 'list':
      return Array.from({ length: field.minimumCount }, () => blankValue(field.item));
    case 'group':
      return blankGroup(field);
    case 'variants':
      return field.variants[0] === undefined ? null : blankGroup(field.variants[0]);
    default:
      return null;
  }
}

/** What a laboratory adds is its own choice until it says where it was read. */
const usualChoice: Readonly<Record<string, string>> = { confidence: 'L', testType: 'stationary' };

function blankGroup({ fields }: GroupField): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.filter(({ optional }) => !optional).map((field) => [field.name, blankValue(field)]),
  );
}
