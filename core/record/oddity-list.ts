/** What may be worth a visit. */
export const oddityKinds = [
  'same-sound',
  'piled-under-limit',
  'overlap',
  'too-short',
  'always-passing',
  'foreign-engine',
] as const;

/** One of {@link oddityKinds}. */
export type OddityKind = (typeof oddityKinds)[number];

/** A hint, never an accusation: what was seen, by which figures, and the tests behind it. */
export interface Oddity {
  readonly kind: OddityKind;
  /** The workshop, operator or vehicle that it is about. */
  readonly about: string;
  /** Figures of the evidence, by the names that its words use. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** The tests behind it, the newest of them where there are many. */
  readonly tests: readonly { readonly testId: string; readonly number: string }[];
}

/** How far a look through the tests has come, and what it found. */
export interface OddityList {
  readonly state: 'none' | 'running' | 'stopped' | 'done';
  /** Tests that were looked at by their line, and by their record. */
  readonly lines: number;
  readonly records: number;
  /** ISO 8601 with offset; null before it has ended. */
  readonly endedAt: string | null;
  readonly oddities: readonly Oddity[];
}
