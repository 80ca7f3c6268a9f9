/** Deeper values are refused: a checker that calls itself would run out of stack on a hostile body. */
const maximumDepth = 12;

/** True for JSON values of modest depth whose numbers are all finite (JSON text can spell infinity as 1e999). */
export function isPlainJson(value: unknown, depth = 0): boolean {
  if (depth > maximumDepth) return false;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every((part) => isPlainJson(part, depth + 1));
}
