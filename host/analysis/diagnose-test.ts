import { compareWithReference } from '#core/diagnosis/compare-with-reference.ts';
import type { DiagnosedRun, RunDiagnosis } from '#core/diagnosis/run-diagnosis.ts';
import { spreadOverRuns } from '#core/diagnosis/spread-over-runs.ts';
import type { DiagnosedTestRun, NoReference, TestDiagnosis } from '#core/diagnosis/test-diagnosis.ts';
import { diagnoseRecording } from './diagnose-recording.ts';
import type { DiagnosisQuestion } from './diagnosis-question.ts';

interface Found {
  readonly series: number;
  readonly run: number;
  readonly isCounted: boolean;
  readonly diagnosis: RunDiagnosis;
}

/** Diagnoses every run of a test and compares each with the reference, where there is one; progress from 0 to 1. */
export function diagnoseTest(
  question: DiagnosisQuestion,
  onProgress: (share: number) => void,
): TestDiagnosis {
  const count = question.runs.length + (question.reference === null ? 0 : 1);
  const step = (index: number) => (share: number) => onProgress((index + share) / Math.max(1, count));
  const found = question.runs.map((run, index): Found => {
    const { series, run: number, isCounted } = run;
    return { series, run: number, isCounted, diagnosis: diagnoseRecording(run, question, step(index)) };
  });
  const reference = referenceRun(question, step(question.runs.length));
  const seriesCount = Math.max(0, ...found.map(({ series }) => series + 1));
  return {
    testId: question.testId,
    testNumber: question.testNumber,
    isSimulated: question.isSimulated,
    runs: found.map((one) => comparedRun(one, found, reference)),
    spread: Array.from({ length: seriesCount }, (_, series) => spreadOverRuns(diagnosedOf(found, series))),
    reference: question.reference?.facts ?? null,
    noReference: question.noReference ?? whyNot(question, reference),
  };
}

function whyNot({ reference }: DiagnosisQuestion, diagnosed: DiagnosedRun | null): NoReference | null {
  return reference !== null && diagnosed === null ? 'REFERENCE_NOT_DIAGNOSED' : null;
}

function referenceRun(
  { reference }: DiagnosisQuestion,
  onProgress: (share: number) => void,
): DiagnosedRun | null {
  const run = reference?.test.runs[0];
  if (reference === null || run === undefined) return null;
  const diagnosis = diagnoseRecording(run, reference.test, onProgress);
  return diagnosis.state === 'diagnosed' ? diagnosis : null;
}

/** Runs of a series that can be told; rejected ones do not blur its spread, unless there are no others. */
function diagnosedOf(found: readonly Found[], series: number): readonly DiagnosedRun[] {
  const ofSeries = found.filter((one) => one.series === series);
  const counted = ofSeries.filter(({ isCounted }) => isCounted);
  return (counted.length > 0 ? counted : ofSeries).flatMap(({ diagnosis }) =>
    diagnosis.state === 'diagnosed' ? [diagnosis] : [],
  );
}

function comparedRun(one: Found, found: readonly Found[], reference: DiagnosedRun | null): DiagnosedTestRun {
  const { series, run, isCounted, diagnosis } = one;
  const comparison =
    reference === null || diagnosis.state !== 'diagnosed'
      ? null
      : compareWithReference(diagnosis, diagnosedOf(found, series), reference);
  return { series, run, isCounted, diagnosis, comparison };
}
