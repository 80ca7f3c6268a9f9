import { atMost, exactly } from '#core/units/decimal.ts';
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
  const a = exactly(declared);
  const b = exactly(wanted);
  switch (condition.comparison) {
    case 'at-most':
      return atMost(a, b);
    case 'less-than':
      return !atMost(b, a);
    case 'at-least':
      return atMost(b, a);
    case 'more-than':
      return !atMost(a, b);
    case 'equals':
      return atMost(a, b) && atMost(b, a);
    case 'known':
    case 'unknown':
      return false;
  }
}
