/** One demand of the checklist of trust, with the tests that show it or what nothing shows yet. */
export interface ValidatedDemand {
  readonly number: number;
  readonly group: string;
  readonly demand: { readonly id: string; readonly en: string };
  /** What of it is open, and why; null where all of it is shown. */
  readonly missing: { readonly id: string; readonly en: string } | null;
  readonly proofs: readonly { readonly file: string; readonly sentence: string }[];
}

/** Figures of one group of checks of the measurement core. */
export interface ProvenGroup {
  readonly id: string;
  readonly title: string;
  /** Where the expected figures come from. */
  readonly truth: string;
  readonly checks: number;
  readonly passed: number;
}

/** How far the proof of this very build has come. */
export interface ValidationProof {
  readonly state: 'none' | 'running' | 'stopped' | 'done';
  readonly done: number;
  readonly of: number;
  /** ISO 8601 with offset; null before it has ended. */
  readonly endedAt: string | null;
  readonly groups: readonly ProvenGroup[];
}

/** Requirement, test and figures of the running version (ISO/IEC 17025:2017, 7.11.2; checklist 57). */
export interface ValidationSheet {
  readonly program: { readonly name: string; readonly version: string; readonly coreHash: string };
  readonly selfTest: { readonly passed: boolean; readonly checks: number };
  readonly demands: readonly ValidatedDemand[];
  readonly proof: ValidationProof;
}

/** How many checks there are, and how many of them passed. */
export function checksIn({ groups }: Pick<ValidationProof, 'groups'>): { checks: number; passed: number } {
  return groups.reduce(
    (sum, group) => ({ checks: sum.checks + group.checks, passed: sum.passed + group.passed }),
    { checks: 0, passed: 0 },
  );
}
