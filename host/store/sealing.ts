import { createBenchKey, type BenchKey } from '../seal/bench-key.ts';
import { type AnchorFile, anchorInMemory } from '../seal/anchor-file.ts';

/** What a store seals with. */
export interface Sealing {
  readonly key: BenchKey;
  readonly anchor: AnchorFile;
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
  /** Who is at work; empty for the bench itself and where nobody is known. */
  readonly who: () => string;
}

/** A key and an anchor that are gone with the program, and the clock of the computer. */
export function sealingInMemory(): Sealing {
  return {
    key: createBenchKey(),
    anchor: anchorInMemory(),
    now: () => new Date().toISOString(),
    who: () => '',
  };
}
