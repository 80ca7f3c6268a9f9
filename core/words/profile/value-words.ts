import type { SchemaField } from '#core/procedure/own-profile/field-of-schema.ts';
import { type FieldPath, itemsOf, partsOf, variantOf } from '#core/procedure/own-profile/field-value.ts';
import { formatDay } from '../date-format.ts';
import { detailWord } from '../detail-words.ts';
import type { InEachLanguage, Language } from '../language.ts';
import { formatAsGiven } from '../number-format.ts';
import { choiceLabel, declaredWord, fieldLabel, fieldUnit } from './field-words.ts';

interface ValueWords {
  readonly open: string;
  readonly absent: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly and: string;
}

const words: InEachLanguage<ValueWords> = {
  id: {
    open: 'dibiarkan terbuka',
    absent: 'tidak ada',
    none: 'kosong',
    yes: 'ya',
    no: 'tidak',
    and: ' dan ',
  },
  en: { open: 'left open', absent: 'not there', none: 'none', yes: 'yes', no: 'no', and: ' and ' },
};

/** Units of vehicle data that a condition compares. */
const quantityUnits: Readonly<Record<string, string>> = {
  ratedSpeedRpm: ' rpm',
  registeredSpeedRpm: ' rpm',
  displacementCc: ' cc',
  registeredLevelDb: ' dB',
  grossVehicleMassKg: ' kg',
  ratedPowerKw: ' kW',
};

/** The value of a field in words, with its unit; what is open or not there is said in words too. */
export function fieldValueText(
  field: SchemaField,
  value: unknown,
  path: FieldPath,
  language: Language,
): string {
  const { open, absent } = words[language];
  if (value === undefined) return absent;
  if (value === null) return open;
  if (Array.isArray(value)) return listText(field, value, path, language);
  switch (typeof value) {
    case 'boolean':
      return field.kind === 'choice'
        ? choiceLabel(field.name, value, language)
        : words[language][value ? 'yes' : 'no'];
    case 'number':
      return numberText(field, value, path, language);
    case 'string':
      return textOf(field, value, language);
    default:
      return partsText(field, value, path, language);
  }
}

function numberText(field: SchemaField, value: number, path: FieldPath, language: Language): string {
  if (field.kind === 'choice') return choiceLabel(field.name, value, language);
  const unit = fieldUnit(path, language);
  const shown = Number.isFinite(value) ? formatAsGiven(value, language) : String(value);
  return unit === '' || unit === '°' ? `${shown}${unit}` : `${shown} ${unit}`;
}

function textOf(field: SchemaField, value: string, language: Language): string {
  if (field.kind === 'choice') return choiceLabel(field.name, value, language);
  if (field.kind === 'day') return formatDay(value, language);
  return value === '' ? words[language].none : value;
}

function listText(
  field: SchemaField,
  values: readonly unknown[],
  path: FieldPath,
  language: Language,
): string {
  if (field.kind !== 'list' || values.length === 0) return words[language].none;
  if (field.name === 'when') return conditionsText(values, language);
  const { item } = field;
  const separator = item.kind === 'group' || item.kind === 'variants' ? '; ' : ', ';
  return values
    .map((value, index) => fieldValueText(item, value, [...path, index], language))
    .join(separator);
}

/** The parts of a rule in one line; parts that are left open or empty are left out. */
function partsText(field: SchemaField, value: unknown, path: FieldPath, language: Language): string {
  const shape = field.kind === 'variants' ? variantOf(field.variants, value) : field;
  if (shape?.kind !== 'group') return JSON.stringify(value);
  const parts = partsOf(value);
  const shown = shape.fields.filter(({ name }) => !isEmpty(parts[name]));
  return shown
    .map((part) => {
      const place = [...path, part.name];
      return `${fieldLabel(place, language)}: ${fieldValueText(part, parts[part.name], place, language)}`;
    })
    .join('; ');
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** Conditions in one line: `isi silinder paling banyak 80 cc dan ...`; empty for none. */
export function conditionsText(conditions: unknown, language: Language): string {
  return itemsOf(conditions)
    .map((condition) => conditionText(partsOf(condition), language))
    .join(words[language].and);
}

function conditionText(condition: Readonly<Record<string, unknown>>, language: Language): string {
  const quantity = textOr(condition.quantity);
  const comparison = textOr(condition.comparison);
  const name = detailWord(quantity, language);
  const relation = choiceLabel(kindOfQuantity(quantity, condition.value), comparison, language);
  if (comparison === 'known' || comparison === 'unknown') return `${name} ${relation}`;
  return `${name} ${relation} ${comparedText(quantity, condition.value, language)}`;
}

/** Days and years come before and after, names are or are not, amounts are more or less. */
function kindOfQuantity(quantity: string, value: unknown): string {
  if (quantity === 'builtOn' || quantity === 'modelYear') return 'day';
  return typeof value === 'string' ? 'named' : 'comparison';
}

function comparedText(quantity: string, value: unknown, language: Language): string {
  if (typeof value === 'number') {
    // Years are no amounts: they carry no mark of thousands.
    const shown = quantity === 'modelYear' ? String(value) : formatAsGiven(value, language);
    return `${shown}${quantityUnits[quantity] ?? ''}`;
  }
  const text = textOr(value);
  if (quantity === 'builtOn') return formatDay(text, language);
  return declaredWord(quantity, text, language);
}

/** A text of a condition; a question mark while none is entered. */
function textOr(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : '?';
}

/** The name of a shape by what tells it apart: the kind of a limit, or the first part of a target rule. */
export function shapeName(listName: string, variant: string, language: Language): string {
  return choiceLabel(listName === 'pieces' ? 'pieces' : 'kind', variant, language);
}
