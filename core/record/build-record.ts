import { testEvidenceSchema, type TestEvidence } from '#core/procedure/evidence.ts';
import { deepFreeze } from './deep-freeze.ts';
import { judgeOutcome } from './judge-outcome.ts';
import type { RecordedSpectrum, TestRecord } from './test-record.ts';

/** A run's spectrum with the series it belongs to. */
export interface RunSpectrum extends RecordedSpectrum {
  readonly seriesIndex: number;
}

/** What a record is made of; the judgement is computed, never handed in. */
export interface RecordParts {
  readonly id: string;
  readonly number: string;
  readonly outcome: TestRecord['outcome'];
  readonly startedAt: string;
  readonly closedAt: string;
  readonly program: TestRecord['program'];
  readonly evidence: TestEvidence;
  /** Spectra of the runs that have one; the record keeps that of the counted run with the highest level. */
  readonly spectra: readonly RunSpectrum[];
}

/**
 * Makes the frozen record of a finished test: evidence checked against its schema, judged, frozen through and through.
 * @throws ZodError when the evidence breaks its schema
 */
export function buildRecord(parts: RecordParts): TestRecord {
  const { id, number, outcome, startedAt, closedAt, program } = parts;
  const evidence = testEvidenceSchema.parse(parts.evidence);
  const judgement = judgeOutcome(evidence, outcome);
  const spectrum = spectrumOfResult(parts.spectra, judgement.series);
  const head = { schemaVersion: 1, id, number, outcome, startedAt, closedAt, program } as const;
  return deepFreeze({ ...head, evidence, judgement, spectrum });
}

/** The spectrum of the counted run with the highest level, over all series; null where that run has none. */
function spectrumOfResult(
  spectra: readonly RunSpectrum[],
  series: TestRecord['judgement']['series'],
): RecordedSpectrum | null {
  const counted = series.flatMap((one, seriesIndex) =>
    one.runs
      .filter((run) => one.countedRuns.includes(run.number))
      .map(({ number, LAFmaxDb }) => ({ seriesIndex, number, LAFmaxDb: LAFmaxDb ?? -Infinity })),
  );
  const loudest = counted.toSorted((one, other) => other.LAFmaxDb - one.LAFmaxDb)[0];
  const found = spectra.find(
    ({ seriesIndex, runNumber }) => seriesIndex === loudest?.seriesIndex && runNumber === loudest.number,
  );
  return found === undefined ? null : { runNumber: found.runNumber, thirdOctave: found.thirdOctave };
}
