import type { TestEvidence } from '#core/procedure/evidence.ts';
import type { JournalEntry } from '../store/test-store.ts';
import type { RunSpectrum } from '#core/record/build-record.ts';
import { EvidenceBuilder } from './evidence-builder.ts';
import { stepOf } from './test-journal.ts';
import type { TestOpening } from './test-opening.ts';

/** What a journal holds: the evidence and the spectra of its runs. */
export interface RebuiltTest {
  readonly evidence: TestEvidence;
  readonly spectra: readonly RunSpectrum[];
}

/** The evidence of a test from its opening and its journal alone; a run without an end is kept as interrupted. */
export function rebuildEvidence(opening: TestOpening, entries: readonly JournalEntry[]): RebuiltTest {
  const builder = new EvidenceBuilder(opening);
  for (const entry of entries) builder.apply(stepOf(entry));
  return { evidence: builder.evidence('interrupted'), spectra: builder.spectra };
}
