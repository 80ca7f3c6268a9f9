import { judgeCalibrationCheck } from '#core/procedure/judge-calibration.ts';
import type { RunEvidence, TestEvidence } from '#core/procedure/evidence.ts';
import { anyRejects } from '#core/procedure/make-reason.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { correctionOf } from '../analysis/kept-correction.ts';
import type { SoundMapQuestion } from '../analysis/sound-map-question.ts';
import type { FindWaveform } from '../export/files-of-test.ts';
import { DoorProblem } from './door-problem.ts';
import { type SoundMapQuery, wishOf } from './sound-map-wish.ts';

/** The hash of the recording of the run that a query names. @throws DoorProblem 404 `WAVEFORM_UNKNOWN` */
export function waveformOfRun(record: TestRecord, query: SoundMapQuery): string {
  const sha256 = runOf(record, query)?.waveformSha256 ?? null;
  if (sha256 === null) throw new DoorProblem(404, 'WAVEFORM_UNKNOWN');
  return sha256;
}

/** What the thread is asked to make the map of. @throws DoorProblem 404 `WAVEFORM_UNKNOWN` */
export function soundMapQuestion(
  record: TestRecord,
  query: SoundMapQuery,
  findWaveform: FindWaveform,
): SoundMapQuestion {
  const sha256 = waveformOfRun(record, query);
  const path = findWaveform(sha256);
  if (path === null) throw new DoorProblem(404, 'WAVEFORM_UNKNOWN');
  const { evidence } = record;
  return {
    wish: wishOf(query),
    path,
    sha256,
    pascalPerFullScale: sensitivityIn(evidence),
    microphoneCorrection: correctionOf(evidence.microphoneCorrection),
    ...speedOf(runOf(record, query)),
  };
}

function runOf({ evidence }: TestRecord, { series, run }: SoundMapQuery): RunEvidence | null {
  return evidence.series[series - 1]?.runs.find(({ number }) => number === run) ?? null;
}

/** Only a check that holds calibrates a picture. */
function sensitivityIn({ calibrationBefore, profile }: TestEvidence): number | null {
  if (calibrationBefore === null || calibrationBefore.obtainedBy !== 'waveform') return null;
  if (anyRejects(judgeCalibrationCheck(calibrationBefore, 'calibration-before', profile))) return null;
  return calibrationBefore.pascalPerFullScale;
}

/** The sensor's speed; the one that was heard where there is no sensor. */
function speedOf(run: RunEvidence | null): Pick<SoundMapQuestion, 'speed' | 'speedFrom'> {
  const sensed = run?.speed?.samples ?? [];
  if (sensed.some(({ speedRpm }) => speedRpm !== null)) {
    return { speed: sensed, speedFrom: run?.speed?.obtainedBy ?? 'sensor' };
  }
  const heard = run?.speedHeard?.samples ?? [];
  if (!heard.some(({ speedRpm }) => speedRpm !== null)) return { speed: [], speedFrom: null };
  return { speed: heard.map(({ timeSeconds, speedRpm }) => ({ timeSeconds, speedRpm })), speedFrom: 'sound' };
}
