import type { TestEvidence } from '#core/procedure/evidence.ts';
import type { RunSpectrum } from '#core/record/build-record.ts';
import { EvidenceBuilder } from './evidence-builder.ts';
import type { TimedStep } from './journal-entry.ts';
import type { TestOpening } from './test-opening.ts';

/** What a journal holds: the evidence and the spectra of its runs. */
export interface RebuiltTest {
  readonly evidence: TestEvidence;
  readonly spectra: readonly RunSpectrum[];
}

/** The evidence of a test from its opening and its journal alone; a run without an end is kept as interrupted. */
export function rebuildEvidence(opening: TestOpening, steps: readonly TimedStep[]): RebuiltTest {
  const builder = new EvidenceBuilder(opening);
  for (const step of steps) builder.apply(step);
  return { evidence: builder.evidence('interrupted'), spectra: builder.spectra };
}
