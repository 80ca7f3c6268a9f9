/** A number that JSON cannot carry: JSON would silently turn it into null, the same as "no value". */
export class NonFiniteNumberError extends Error {
  override readonly name = 'NonFiniteNumberError';
  readonly code = 'NON_FINITE_NUMBER';

  constructor(key: string) {
    super(`The value "${key}" is not a finite number and cannot be stored or sent.`);
  }
}

/**
 * The one JSON text of a value by RFC 8785: names in the order of their UTF-16 code units, no blanks, numbers and strings as
 * ECMAScript writes them. What JSON leaves out (undefined) is left out.
 * @throws NonFiniteNumberError for NaN and infinities
 */
export function canonicalJson(value: unknown): string {
  return textOf(value, '') ?? 'null';
}

function textOf(value: unknown, key: string): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new NonFiniteNumberError(key);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    return `[${value.map((one, index) => textOf(one, `${key}[${index}]`) ?? 'null').join(',')}]`;
  }
  const members = Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, one]) => {
      const text = textOf(one, name);
      return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
    });
  return `{${members.join(',')}}`;
}
