import type { BenchWork } from './bench-options.ts';

/** Most of each peer's time that Senyap may take; a peer that is not here is told for information. */
export const WANTED_RATIOS: Partial<Record<BenchWork, Readonly<Record<string, number>>>> = {
  levels: { 'scalar C': 1, SciPy: 0.4 },
  bands: { 'scalar C': 0.7, 'vector C': 2.5, SciPy: 0.35 },
};

/** Most of a peer's time in a work, or null where there is no bound. */
export function wantedRatio(work: BenchWork, peer: string): number | null {
  return WANTED_RATIOS[work]?.[peer] ?? null;
}
