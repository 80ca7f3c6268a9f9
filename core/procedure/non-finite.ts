/**
 * Where in a piece of evidence a number stands that is none (NaN or infinite), as fields and places from the top:
 * `conditions.windMps`; null where all are finite. A checked file or record has none: this is for evidence that no schema saw.
 */
export function firstNonFinite(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : '';
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    const found = firstNonFinite(part);
    if (found !== null) return found === '' ? name : `${name}.${found}`;
  }
  return null;
}
