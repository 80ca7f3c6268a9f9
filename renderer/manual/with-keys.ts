/** One of several things with a key that no other of them has. */
export interface Keyed<T> {
  readonly key: string;
  readonly value: T;
}

/** Things with keys by what they say; where two say the same, by which of them comes first. */
export function withKeys<T>(values: readonly T[], textOf: (value: T) => string): readonly Keyed<T>[] {
  const seen = new Map<string, number>();
  return values.map((value) => {
    const text = textOf(value);
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return { key: `${before}/${text}`, value };
  });
}
