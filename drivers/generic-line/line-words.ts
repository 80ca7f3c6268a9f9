import type { FrequencyWeighting, HoldState, TimeWeighting } from '#core/reading/reading.ts';

/** What a unit says about a value. `perSecond` units count sixty times. */
export type UnitMeaning =
  | { readonly kind: 'spl'; readonly frequencyWeighting: FrequencyWeighting | null }
  | { readonly kind: 'rpm'; readonly perSecond: boolean };

const level = (frequencyWeighting: FrequencyWeighting | null): UnitMeaning => ({
  kind: 'spl',
  frequencyWeighting,
});
const perMinute: UnitMeaning = { kind: 'rpm', perSecond: false };
const perSecond: UnitMeaning = { kind: 'rpm', perSecond: true };

const units = new Map<string, UnitMeaning>([
  ['db', level(null)],
  ['dbspl', level(null)],
  ['dba', level('A')],
  ['dbb', level('B')],
  ['dbc', level('C')],
  ['dbz', level('Z')],
  ['rpm', perMinute],
  ['r/min', perMinute],
  ['rev/min', perMinute],
  ['1/min', perMinute],
  ['rps', perSecond],
  ['r/s', perSecond],
  ['hz', perSecond],
]);

/** Reads a unit as sketches write it: `dB(A)`, `dB A`, `dBA` and `dba` are the same. */
export function unitOf(text: string): UnitMeaning | null {
  return units.get(text.toLowerCase().replace(/[\s()]/g, '')) ?? null;
}

const frequencyWeightings = new Map<string, FrequencyWeighting>([
  ['a', 'A'],
  ['b', 'B'],
  ['c', 'C'],
  ['z', 'Z'],
  ['flat', 'FLAT'],
  ['lin', 'FLAT'],
]);

const timeWeightings = new Map<string, TimeWeighting>([
  ['f', 'F'],
  ['fast', 'F'],
  ['s', 'S'],
  ['slow', 'S'],
  ['i', 'I'],
  ['impulse', 'I'],
  ['eq', 'LEQ'],
  ['leq', 'LEQ'],
  ['pk', 'PEAK'],
  ['peak', 'PEAK'],
]);

const holds = new Map<string, HoldState>([
  ['none', 'none'],
  ['live', 'none'],
  ['max', 'maximum'],
  ['maximum', 'maximum'],
  ['min', 'minimum'],
  ['minimum', 'minimum'],
  ['hold', 'hold'],
]);

const switches = new Map<string, boolean>([
  ['0', false],
  ['no', false],
  ['false', false],
  ['off', false],
  ['ok', false],
  ['-', false],
  ['', false],
  ['1', true],
  ['yes', true],
  ['true', true],
  ['on', true],
]);

/** `A` and `V` as NMEA 0183 has them. */
const validities = new Map<string, boolean>([
  ['a', true],
  ['valid', true],
  ['ok', true],
  ['1', true],
  ['true', true],
  ['v', false],
  ['void', false],
  ['invalid', false],
  ['0', false],
  ['false', false],
]);

const overloadWords = new Set(['ovl', 'ovld', 'over', 'ovf', 'ol', 'overload', 'overrange']);
const underRangeWords = new Set(['under', 'undr', 'unf', 'underrange', 'underflow']);
const batteryWords = new Set(['bat', 'lowbat', 'lobat', 'batt']);

/** Readers of the content of a field; each gives null for a text it does not know. */
export const fieldWords = {
  frequencyWeighting: (text: string) => frequencyWeightings.get(text.trim().toLowerCase()) ?? null,
  timeWeighting: (text: string) => timeWeightings.get(text.trim().toLowerCase()) ?? null,
  hold: (text: string) => holds.get(text.trim().toLowerCase()) ?? null,
  overload: (text: string) => (isOverloadWord(text) ? true : switchOf(text)),
  underRange: (text: string) => (isUnderRangeWord(text) ? true : switchOf(text)),
  batteryLow: (text: string) => (isBatteryWord(text) ? true : switchOf(text)),
  validity: (text: string) => validities.get(text.trim().toLowerCase()) ?? null,
};

/** Whether a word says that the input is overloaded. */
export function isOverloadWord(text: string): boolean {
  return overloadWords.has(text.trim().toLowerCase());
}

/** Whether a word says that the level is below the range. */
export function isUnderRangeWord(text: string): boolean {
  return underRangeWords.has(text.trim().toLowerCase());
}

/** Whether a word says that the battery is low. */
export function isBatteryWord(text: string): boolean {
  return batteryWords.has(text.trim().toLowerCase());
}

function switchOf(text: string): boolean | null {
  return switches.get(text.trim().toLowerCase()) ?? null;
}

/** What names such as `LAF` or `dBA` before a value say about it. */
export function weightingsOfName(name: string): {
  readonly frequencyWeighting: FrequencyWeighting | null;
  readonly timeWeighting: TimeWeighting | null;
} {
  const unit = unitOf(name);
  if (unit?.kind === 'spl') return { frequencyWeighting: unit.frequencyWeighting, timeWeighting: null };
  const symbol = /^L([ABCZ])?(F|S|I|eq)$/i.exec(name.split('.').at(-1) ?? '');
  return {
    frequencyWeighting: fieldWords.frequencyWeighting(symbol?.[1] ?? ''),
    timeWeighting: fieldWords.timeWeighting(symbol?.[2] ?? ''),
  };
}

const noValueWords =
  /^(?:[+-]?(?:nan|inf|infinity)|null|none|undefined|n\/a|na|err|error|-{2,8}(?:[.,]-{1,2})?|-[.,]-|-999(?:[.,]0+)?)$/i;

/** Whether a word stands for "no value" on a display or in a sketch. */
export function isNoValueWord(word: string): boolean {
  return noValueWords.test(word) || isOverloadWord(word);
}
