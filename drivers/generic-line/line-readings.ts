import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { Measured, Reading, Stated } from '#core/reading/reading.ts';
import type { LineFields } from './line-fields.ts';
import { fieldWords, unitOf } from './line-words.ts';
import { parseQuantity, type QuantityText } from './quantity-text.ts';
import type { GenericLineSettings, NumberStyle } from './settings.ts';

/** When a line arrived and what it looked like; common to all its readings. */
export interface LineOrigin {
  readonly timeSeconds: number;
  readonly rawHex: string;
}

/** One reading of a line, or why a piece of it was refused. */
export type LineReading = Reading | { readonly rejected: RejectionCode };

/** Turns the pieces of one line into its readings, level before speed; an empty list when it held no value. */
export function readingsOf(
  fields: LineFields,
  settings: GenericLineSettings,
  origin: LineOrigin,
): readonly LineReading[] {
  const readings: LineReading[] = [];
  if (fields.level !== undefined)
    readings.push(quantityReading(fields.level, 'level', fields, settings, origin));
  if (fields.value !== undefined)
    readings.push(quantityReading(fields.value, 'value', fields, settings, origin));
  if (fields.withUnit !== undefined)
    readings.push(quantityReading(fields.withUnit, 'withUnit', fields, settings, origin));
  if (fields.speed !== undefined)
    readings.push(quantityReading(fields.speed, 'speed', fields, settings, origin));
  return readings;
}

const jsonNumberStyle: NumberStyle = { decimalMark: '.', thousandsSeparator: 'none' };

const declaredInvalid: Measured = { state: 'none', why: 'invalid' };

type Expected = 'level' | 'speed' | 'value' | 'withUnit';

function quantityReading(
  text: string | null,
  expected: Expected,
  fields: LineFields,
  settings: GenericLineSettings,
  origin: LineOrigin,
): LineReading {
  const style = fields.ownNumberStyle === true ? jsonNumberStyle : settings.number;
  const outcome = parseQuantity(text ?? 'null', style);
  if ('rejected' in outcome) return outcome;
  const isValid = read(fields.validity, fieldWords.validity);
  if (isValid === unknownText) return { rejected: 'validity-unknown' };
  const believed = isValid === false ? { ...outcome.quantity, measured: declaredInvalid } : outcome.quantity;
  const quantity = withUnitField(believed, expected, fields);
  if ('rejected' in quantity) return quantity;
  const kind = kindOf(quantity, expected, settings);
  if (kind === null) return { rejected: quantity.unit === null ? 'unit-missing' : 'unit-mismatch' };
  return kind === 'spl'
    ? levelReading(quantity, fields, settings, origin)
    : speedReading(quantity, settings, origin);
}

function withUnitField(
  quantity: QuantityText,
  expected: Expected,
  fields: LineFields,
): QuantityText | { rejected: RejectionCode } {
  const { unit: text } = fields;
  if (expected === 'speed' || text === undefined || text === null || text === '') return quantity;
  const unit = unitOf(text);
  if (unit === null) return { rejected: 'unit-unknown' };
  const frequencyWeighting = unit.kind === 'spl' ? unit.frequencyWeighting : null;
  return { ...quantity, unit, frequencyWeighting: quantity.frequencyWeighting ?? frequencyWeighting };
}

/** Level or speed, as the unit says where it may; null where the unit is missing or says something else. */
function kindOf(
  quantity: QuantityText,
  expected: Expected,
  settings: GenericLineSettings,
): 'spl' | 'rpm' | null {
  const byUnit = quantity.unit?.kind ?? null;
  if (expected === 'withUnit') return byUnit;
  if (expected === 'value') return byUnit ?? (settings.unlabelled === 'level' ? 'spl' : 'rpm');
  const wanted = expected === 'level' ? 'spl' : 'rpm';
  return byUnit === null || byUnit === wanted ? wanted : null;
}

function speedReading(
  quantity: QuantityText,
  settings: GenericLineSettings,
  origin: LineOrigin,
): LineReading {
  const { scale, offset } = settings.speed;
  const perMinute = quantity.unit?.kind === 'rpm' && quantity.unit.perSecond ? 60 : 1;
  const noSignal = quantity.measured.state === 'value' && quantity.measured.value === -1;
  const value: Measured = noSignal
    ? { state: 'none', why: '-1' }
    : changed(
        quantity.measured,
        (number) => ((number * scale + offset) * perMinute) / settings.pulsesPerRevolution,
      );
  if (!isPlausible(value, settings.plausibleSpeedRpm)) return { rejected: 'implausible' };
  return { kind: 'rpm', unit: 'rpm', value, ...origin, batteryLow: quantity.batteryLow ? true : 'unknown' };
}

function levelReading(
  quantity: QuantityText,
  fields: LineFields,
  settings: GenericLineSettings,
  origin: LineOrigin,
): LineReading {
  const { scale, offset } = settings.level;
  const value = changed(quantity.measured, (number) => number * scale + offset);
  if (!isPlausible(value, settings.plausibleLevelDb)) return { rejected: 'implausible' };
  const facts = levelFacts(quantity, fields, settings);
  return 'rejected' in facts ? facts : { kind: 'spl', unit: 'dB', value, ...origin, ...facts };
}

type LevelFacts = Omit<Extract<Reading, { kind: 'spl' }>, 'kind' | 'unit' | 'value' | keyof LineOrigin>;

function levelFacts(
  quantity: QuantityText,
  fields: LineFields,
  settings: GenericLineSettings,
): LevelFacts | { readonly rejected: RejectionCode } {
  const frequency = read(fields.frequencyWeighting, fieldWords.frequencyWeighting);
  const time = read(fields.timeWeighting, fieldWords.timeWeighting);
  const hold = read(fields.hold, fieldWords.hold);
  const flags = [
    read(fields.overload, fieldWords.overload),
    read(fields.underRange, fieldWords.underRange),
    read(fields.batteryLow, fieldWords.batteryLow),
  ] as const;
  if (frequency === unknownText || time === unknownText) return { rejected: 'weighting-unknown' };
  if (hold === unknownText) return { rejected: 'hold-unknown' };
  const [overload, underRange, batteryLow] = flags;
  if (overload === unknownText || underRange === unknownText || batteryLow === unknownText) {
    return { rejected: 'flag-unknown' };
  }
  const frequencies = [quantity.frequencyWeighting, frequency, fields.namedFrequencyWeighting ?? null];
  const times = [quantity.timeWeighting, time, fields.namedTimeWeighting ?? null];
  if (!agree(frequencies) || !agree(times)) return { rejected: 'weighting-conflict' };
  return {
    frequencyWeighting: stated(frequencies, settings.frequencyWeighting),
    timeWeighting: stated(times, settings.timeWeighting),
    hold: hold ?? quantity.hold ?? 'unknown',
    overload: flagOf(quantity.overload, overload),
    underRange: flagOf(quantity.underRange, underRange),
    rangeDb: null,
    maximum: null,
    batteryLow: quantity.batteryLow ? true : (batteryLow ?? 'unknown'),
  };
}

/** Stands for a field whose text nobody understands: refused, because it may say that the value is bad. */
const unknownText = Symbol('unknown text');

function read<T>(
  text: string | null | undefined,
  reader: (text: string) => T | null,
): T | null | typeof unknownText {
  if (text === undefined || text === null) return null;
  return reader(text) ?? unknownText;
}

function agree(values: readonly (string | null)[]): boolean {
  return new Set(values.filter((value) => value !== null)).size <= 1;
}

function stated<T>(reported: readonly (T | null)[], declared: T | null): Stated<T> {
  const value = reported.find((candidate) => candidate !== null) ?? null;
  if (value !== null) return { origin: 'reported', value };
  return declared === null ? { origin: 'unknown' } : { origin: 'declared', value: declared };
}

function flagOf(word: boolean, field: boolean | null): 'now' | 'no' | 'unknown' {
  if (word || field === true) return 'now';
  return field === false ? 'no' : 'unknown';
}

function changed(measured: Measured, change: (number: number) => number): Measured {
  return measured.state === 'none' ? measured : { state: 'value', value: change(measured.value) };
}

function isPlausible(measured: Measured, [low, high]: readonly [number, number]): boolean {
  return measured.state === 'none' || (measured.value >= low && measured.value <= high);
}
