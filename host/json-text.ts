import { NonFiniteNumberError } from '#core/record/canonical-json.ts';

export { NonFiniteNumberError };

/** JSON text of a value. @throws NonFiniteNumberError instead of writing null for NaN or an infinity. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, refuseNonFinite) ?? 'null';
}

function refuseNonFinite(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new NonFiniteNumberError(key);
  return value;
}
