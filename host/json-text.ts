/** A number that JSON cannot carry: JSON would silently turn it into null, the same as "no value". */
export class NonFiniteNumberError extends Error {
  override readonly name = 'NonFiniteNumberError';
  readonly code = 'NON_FINITE_NUMBER';

  constructor(key: string) {
    super(`The value "${key}" is not a finite number and cannot be stored or sent.`);
  }
}

/** JSON text of a value. @throws NonFiniteNumberError instead of writing null for NaN or an infinity. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, refuseNonFinite) ?? 'null';
}

function refuseNonFinite(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new NonFiniteNumberError(key);
  return value;
}
