import type { Stated } from '#core/reading/reading.ts';

/**
 * One statement for a whole track: the wanted value only if every reading stated it. One reading with another value
 * makes the track that value, one without a statement makes it unknown, so that a change in between is never hidden.
 */
export function statedOfAll<T>(statements: readonly Stated<T>[], wanted: T): Stated<T> {
  const different = statements.find((stated) => stated.origin !== 'unknown' && stated.value !== wanted);
  if (different !== undefined) return different;
  if (statements.length === 0) return { origin: 'unknown' };
  const weakest = statements.find((stated) => stated.origin === 'unknown');
  return (
    weakest ??
    statements.find((stated) => stated.origin === 'declared') ?? { origin: 'reported', value: wanted }
  );
}
