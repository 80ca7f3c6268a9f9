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

/** Records hold many thousand numbers, so the common kinds come first and no text is built but the result. */
function textOf(value: unknown, key: string): string | undefined {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NonFiniteNumberError(key);
    return String(value);
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return Array.isArray(value) ? textOfArray(value, key) : textOfObject(value);
}

function textOfArray(values: readonly unknown[], key: string): string {
  let text = '[';
  for (let index = 0; index < values.length; index += 1) {
    const one = values[index];
    if (index > 0) text += ',';
    if (typeof one === 'number' && !Number.isFinite(one)) throw new NonFiniteNumberError(`${key}[${index}]`);
    text += textOf(one, key) ?? 'null';
  }
  return `${text}]`;
}

function textOfObject(value: object): string {
  const members = new Map(Object.entries(value));
  let text = '{';
  // Without a comparison of its own, sort goes by UTF-16 code units, which is the order of RFC 8785.
  for (const name of [...members.keys()].toSorted()) {
    const one = textOf(members.get(name), name);
    if (one === undefined) continue;
    text += `${text === '{' ? '' : ','}${JSON.stringify(name)}:${one}`;
  }
  return `${text}}`;
}
