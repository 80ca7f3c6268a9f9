import { isSpeedSteady, mannerOf } from '#core/procedure/manner.ts';
import type { RunEvidence } from '#core/procedure/evidence.ts';
import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { PictureQuestion } from './run-picture.ts';

/** One run of a closed test. */
export interface PlacedRun {
  readonly run: RunEvidence;
  readonly judgement: RunJudgement | null;
}

/** The run with a number in a series (from 0) of a record; null where there is none. */
export function runOfRecord(record: TestRecord, series: number, number: number): PlacedRun | null {
  const run = record.evidence.series[series]?.runs.find((one) => one.number === number);
  if (run === undefined) return null;
  const judgement = record.judgement.series[series]?.runs.find((one) => one.number === number);
  return { run, judgement: judgement ?? null };
}

/** What is asked of the thread to form the pictures of a run from its recording. */
export function pictureQuestion(
  record: TestRecord,
  { run, judgement }: PlacedRun,
  recording: Pick<PictureQuestion, 'path' | 'name'>,
): PictureQuestion {
  const { profile, calibrationBefore, microphoneCorrection } = record.evidence;
  const window = judgement?.window ?? null;
  const isSteady = isSpeedSteady(mannerOf(profile));
  return {
    ...recording,
    pascalPerFullScale: calibrationBefore?.pascalPerFullScale ?? null,
    microphoneCorrection: microphoneCorrection ?? null,
    counted: window === null ? null : { fromSeconds: window.holdStartSeconds, toSeconds: window.endSeconds },
    hold:
      window === null || !isSteady
        ? null
        : { fromSeconds: window.holdStartSeconds, toSeconds: window.holdEndSeconds },
    speed: run.speed?.samples ?? null,
  };
}
