/** A test that shows a demand: its file under `test/`, and its sentence (or a part of it) as it stands there. */
export interface Proof {
  readonly file: string;
  readonly sentence: string;
}

/** One demand of the checklist of trust, in our own words, with the tests that show it or what is still missing. */
export interface ChecklistLine {
  readonly number: number;
  readonly group: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M' | 'N';
  readonly demand: string;
  readonly proofs: readonly Proof[];
  /** What of the demand nothing shows yet, and why; null where all of it is shown. */
  readonly missing: string | null;
}

/** A line of the checklist. */
export function line(
  group: ChecklistLine['group'],
  number: number,
  demand: string,
  proofs: readonly Proof[],
  missing: string | null = null,
): ChecklistLine {
  return { number, group, demand, proofs, missing };
}

/** The test of this sentence in this file under `test/`. */
export function shownBy(file: string, sentence: string): Proof {
  return { file, sentence };
}
