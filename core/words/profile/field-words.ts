import type { Choice } from '#core/procedure/own-profile/field-of-schema.ts';
import type { FieldPath } from '#core/procedure/own-profile/field-value.ts';
import type { Confidence } from '#core/procedure/profile.ts';
import { confidenceWord } from '../confidence-words.ts';
import { detailWord } from '../detail-words.ts';
import type { InEachLanguage, Language } from '../language.ts';
import type { Unit } from '../number-format.ts';
import { unitWord } from '../unit-words.ts';
import { vehicleChoiceWords } from '../vehicle-words.ts';
import { choiceLabels } from './choice-labels.ts';
import { fieldLabels } from './field-labels.ts';

const minutes: InEachLanguage<string> = { id: 'menit', en: 'min' };

/** Endings of field names and their units, longer ones first. */
const unitOfEnding: readonly (readonly [ending: string, unit: Unit | 'minutes'])[] = [
  ['RpmPerSecond', 'rpm/s'],
  ['Milliseconds', 'ms'],
  ['Seconds', 's'],
  ['Minutes', 'minutes'],
  ['Months', 'months'],
  ['Percent', '%'],
  ['RpmBelow1000', 'rpm'],
  ['Rpm', 'rpm'],
  ['Mps', 'm/s'],
  ['Deg', 'deg'],
  ['Db', 'dB'],
  ['M', 'm'],
];

/** Fields without an ending, which have the unit of the rule that they stand in. */
const withUnitOfRule: ReadonlySet<string> = new Set(['value', 'L', 'N', 'byCategory']);

/** The unit of a field as it is written after a number; empty where it has none. */
export function fieldUnit(path: FieldPath, language: Language): string {
  const names = path.filter((step) => typeof step === 'string');
  const carrying = names.findLast((name) => !withUnitOfRule.has(name) && name !== 'M') ?? '';
  const unit = unitOfEnding.find(([ending]) => carrying.endsWith(ending))?.[1] ?? '';
  return unit === 'minutes' ? minutes[language] : unitWord(unit, language);
}

/** The name of a field by its place; a field without words is shown by its own name. */
export function fieldLabel(path: FieldPath, language: Language): string {
  const names = path.filter((step) => typeof step === 'string');
  const name = names.at(-1) ?? '';
  const known = fieldLabels[`${names.at(-2) ?? ''}.${name}`] ?? fieldLabels[name];
  return known?.[language] ?? name;
}

/** All names from the top to a field, with the numbers of list items: `Batas 2 › Nilai batas`. */
export function fieldPlace(path: FieldPath, language: Language): string {
  const shown = path.map((step, index) =>
    typeof step === 'number' ? String(step + 1) : fieldLabel(path.slice(0, index + 1), language),
  );
  return shown.reduce((text, word, index) =>
    typeof path[index] === 'number' ? `${text} ${word}` : `${text} › ${word}`,
  );
}

/** A choice of a field in words. */
export function choiceLabel(name: string, choice: Choice, language: Language): string {
  const key = String(choice);
  if (isMark(name)) return markLabel(key, language);
  const known = choiceLabels[`${name}.${key}`] ?? choiceLabels[key];
  return known?.[language] ?? detailWord(key, language);
}

function isMark(name: string): boolean {
  return name.toLowerCase().endsWith('confidence');
}

const marks: readonly Confidence[] = ['C', 'C2', 'K', 'U', 'L'];

function markLabel(key: string, language: Language): string {
  const mark = marks.find((one) => one === key);
  return mark === undefined ? key : `${mark}: ${confidenceWord(mark, language)}`;
}

type DeclaredWords = Readonly<Record<string, Readonly<Record<string, InEachLanguage<string>>>>>;

const declaredWords: DeclaredWords = vehicleChoiceWords;

/** What a vehicle's datum can be declared to be; none where anything can be entered. */
export function declaredChoices(quantity: string): readonly string[] {
  return Object.keys(declaredWords[quantity] ?? {});
}

/** What a vehicle's datum can be declared to be, in words; any other text as it stands. */
export function declaredWord(quantity: string, value: string, language: Language): string {
  return declaredWords[quantity]?.[value]?.[language] ?? value;
}
