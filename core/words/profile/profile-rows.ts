import type { SchemaField } from '#core/procedure/own-profile/field-of-schema.ts';
import { type FieldPath, itemsOf, partsOf } from '#core/procedure/own-profile/field-value.ts';
import type { Language } from '../language.ts';
import { fieldLabel } from './field-words.ts';
import { fieldValueText } from './value-words.ts';

/** One field of a profile to be read: its name, its value, and how surely the value is known. */
export interface ProfileRow {
  readonly path: FieldPath;
  readonly label: string;
  readonly text: string;
  /** Mark of confidence of the rule that the field stands in; null where it has none. */
  readonly mark: string | null;
  readonly clause: string | null;
}

/** Fields that stand beside others as remarks. */
const remarks: ReadonlySet<string> = new Set(['confidence', 'clause']);

/** Fields of a profile as rows to be read, rules unfolded; what is left out of the profile is left out here. */
export function profileRows(
  fields: readonly SchemaField[],
  content: unknown,
  language: Language,
): readonly ProfileRow[] {
  const parts = partsOf(content);
  return fields.flatMap((field) => rowsOf(field, parts[field.name], language));
}

function rowsOf(field: SchemaField, value: unknown, language: Language): readonly ProfileRow[] {
  const path = [field.name];
  if (value === undefined) return [];
  if (field.kind !== 'group' || value === null) return [rowOf(field, value, path, language)];
  const parts = partsOf(value);
  if ('id' in parts && 'en' in parts) {
    return [{ ...plainRow(path, language), text: wordsIn(parts, language) }];
  }
  const mark = textOrNull(parts.confidence);
  const clause = textOrNull(parts.clause);
  return field.fields
    .filter(({ name }) => !remarks.has(name) && parts[name] !== undefined)
    .flatMap((inner) => innerRows(inner, parts[inner.name], [...path, inner.name], language))
    .map(({ path: place, label, text }) => ({ path: place, label, text, mark, clause }));
}

/** A list of rules has a row for each. */
function innerRows(field: SchemaField, value: unknown, path: FieldPath, language: Language): ProfileRow[] {
  if (field.kind !== 'list' || field.item.kind !== 'variants') {
    return [rowOf(field, value, path, language)];
  }
  const { item } = field;
  return itemsOf(value).map((one, index) => {
    const { label, ...row } = rowOf(item, one, [...path, index], language);
    return Object.assign(row, { label: `${label} ${index + 1}` });
  });
}

function rowOf(field: SchemaField, value: unknown, path: FieldPath, language: Language): ProfileRow {
  return { ...plainRow(path, language), text: fieldValueText(field, value, path, language) };
}

/** A single figure goes by the name of its rule, everything else by rule and field. */
function plainRow(path: FieldPath, language: Language): ProfileRow {
  const names = path.filter((step) => typeof step === 'string');
  const rule = fieldLabel(names.slice(0, 1), language);
  const isAlone = names.length === 1 || names.at(-1) === 'value';
  const label = isAlone ? rule : `${rule} › ${fieldLabel(path, language)}`;
  return { path, label, text: '', mark: null, clause: null };
}

function wordsIn(parts: Readonly<Record<string, unknown>>, language: Language): string {
  return textOrNull(parts[language]) ?? '';
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
