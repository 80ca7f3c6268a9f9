import { atMost, type Exact, exactly } from '#core/units/decimal.ts';
import type { Vehicle } from './evidence.ts';
import type { Condition } from './profile.ts';
import { belongsToCategory } from './vehicle-category.ts';

/** True if the declared data are known to fulfil a condition; an unknown quantity fulfils none but `unknown` (decision 19). */
export function isFulfilled(condition: Condition, vehicle: Vehicle): boolean {
  const declared = vehicle[condition.quantity] ?? null;
  if (condition.comparison === 'unknown') return declared === null;
  if (declared === null) return false;
  if (condition.comparison === 'known') return true;
  if (condition.value === null) return false;
  if (typeof declared === 'number') return isNumbered(condition, declared, Number(condition.value));
  const wanted = String(condition.value);
  return condition.quantity === 'builtOn'
    ? isDated(condition, declared, wanted)
    : isNamed(condition, declared, wanted);
}

/** True if every condition is known to be fulfilled. */
export function areFulfilled(conditions: readonly Condition[], vehicle: Vehicle): boolean {
  return conditions.every((condition) => isFulfilled(condition, vehicle));
}

/** `L` neither is `L3` for certain nor differs from it. */
function isNamed(condition: Condition, declared: string, wanted: string): boolean {
  if (condition.comparison === 'equals') return belongsToCategory(declared, wanted);
  if (condition.comparison !== 'differs') return false;
  return !belongsToCategory(declared, wanted) && !belongsToCategory(wanted, declared);
}

/** ISO dates stand in the order of their text; their place in it is compared as a number. */
function isDated(condition: Condition, declared: string, wanted: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(wanted)) return false;
  return isNumbered(condition, dayNumber(declared), dayNumber(wanted));
}

function dayNumber(isoDate: string): number {
  return Number(isoDate.replaceAll('-', ''));
}

function isNumbered(condition: Condition, declared: number, wanted: number): boolean {
  if (!Number.isFinite(wanted)) return false;
  const comparison = comparisons[condition.comparison];
  return comparison?.(exactly(declared), exactly(wanted)) ?? false;
}

const comparisons: Readonly<Partial<Record<Condition['comparison'], (a: Exact, b: Exact) => boolean>>> = {
  'at-most': (a, b) => atMost(a, b),
  'less-than': (a, b) => !atMost(b, a),
  'at-least': (a, b) => atMost(b, a),
  'more-than': (a, b) => !atMost(a, b),
  equals: (a, b) => atMost(a, b) && atMost(b, a),
  differs: (a, b) => !(atMost(a, b) && atMost(b, a)),
};
