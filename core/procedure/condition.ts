import { atMost, type Exact, exactly } from '#core/units/decimal.ts';
import type { Vehicle } from './evidence.ts';
import type { Condition } from './profile.ts';
import { belongsToCategory } from './vehicle-category.ts';

/** True if the declared data are known to fulfil a condition; an unknown quantity fulfils none but `unknown` (decision 19). */
export function isFulfilled(condition: Condition, vehicle: Vehicle): boolean {
  const declared = vehicle[condition.quantity];
  if (condition.comparison === 'unknown') return declared === null;
  if (declared === null) return false;
  if (condition.comparison === 'known') return true;
  if (condition.value === null) return false;
  return typeof declared === 'string'
    ? isNamed(condition, declared, String(condition.value))
    : isNumbered(condition, declared, Number(condition.value));
}

/** True if every condition is known to be fulfilled. */
export function areFulfilled(conditions: readonly Condition[], vehicle: Vehicle): boolean {
  return conditions.every((condition) => isFulfilled(condition, vehicle));
}

function isNamed(condition: Condition, declared: string, wanted: string): boolean {
  return condition.comparison === 'equals' && belongsToCategory(declared, wanted);
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
};
