import type { RunEvidence, TestEvidence } from '#core/procedure/evidence.ts';
import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { RunToDiagnose, TestToDiagnose } from '../analysis/diagnosis-question.ts';

/** Path of the kept recording with this SHA-256, or null. */
export type FindRecording = (sha256: string) => string | null;

/** A run by the number of its series (from 0) and its own. */
export interface NamedRun {
  readonly series: number;
  readonly run: number;
}

/** All that the diagnosis of a closed test reads of its record. */
export function testToDiagnose(record: TestRecord, findRecording: FindRecording): TestToDiagnose {
  const { evidence, judgement, spectrum } = record;
  const { cylinders, strokes } = evidence.vehicle;
  const runs = evidence.series.flatMap((series, index) =>
    series.runs.map((run) => {
      const judged = judgement.series[index];
      return runToDiagnose(
        { series: index, run: run.number },
        run,
        judged?.runs.find((one) => one.number === run.number) ?? null,
        judged?.countedRuns.includes(run.number) ?? false,
        findRecording,
      );
    }),
  );
  return {
    runs,
    pascalPerFullScale: fullScaleOf(evidence),
    engine: cylinders === null || strokes === null ? null : { cylinders, strokes },
    background: backgroundOf(spectrum),
    correctionText: evidence.microphoneCorrection?.text ?? null,
  };
}

/** The same with one of the runs alone; null where it is not there. */
export function runOfTest(
  record: TestRecord,
  wanted: NamedRun,
  findRecording: FindRecording,
): TestToDiagnose | null {
  const test = testToDiagnose(record, findRecording);
  const runs = test.runs.filter(({ series, run }) => series === wanted.series && run === wanted.run);
  return runs.length === 0 ? null : { ...test, runs };
}

function runToDiagnose(
  place: NamedRun,
  { speed, speedHeard, waveformSha256 }: RunEvidence,
  judgement: RunJudgement | null,
  isCounted: boolean,
  findRecording: FindRecording,
): RunToDiagnose {
  const path = waveformSha256 === null ? null : findRecording(waveformSha256);
  return {
    ...place,
    isCounted,
    recording: waveformSha256 === null || path === null ? null : { path, sha256: waveformSha256 },
    window: judgement?.window ?? null,
    speed: speed?.samples ?? [],
    speedHeard: speedHeard?.samples ?? heardAsSpeed(speed),
    decidingPart: isLouderAfterRelease(judgement) ? 'deceleration' : 'hold',
  };
}

/** A speed taken from the sound itself needs no other witness. */
function heardAsSpeed(speed: RunEvidence['speed']): RunToDiagnose['speedHeard'] {
  if (speed?.obtainedBy !== 'sound') return [];
  return speed.samples.map(({ timeSeconds, speedRpm }) => ({ timeSeconds, speedRpm, confidence: 1 }));
}

function isLouderAfterRelease(judgement: RunJudgement | null): boolean {
  const [hold, deceleration] = [judgement?.holdMaximumDb ?? null, judgement?.decelerationMaximumDb ?? null];
  return deceleration !== null && (hold === null || deceleration > hold);
}

function fullScaleOf({ calibrationBefore }: TestEvidence): number | null {
  return calibrationBefore?.pascalPerFullScale ?? null;
}

function backgroundOf(spectrum: TestRecord['spectrum']): TestToDiagnose['background'] {
  if (spectrum === null || spectrum.thirdOctave.every(({ backgroundDb }) => backgroundDb === null))
    return null;
  return spectrum.thirdOctave.map(({ nominalHz, backgroundDb }) => ({ nominalHz, levelDb: backgroundDb }));
}
