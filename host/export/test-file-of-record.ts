import { courseOf } from '#core/procedure/course.ts';
import type {
  KeptCorrection,
  LevelTrack,
  RunEvidence,
  SpeedSweep,
  TestEvidence,
} from '#core/procedure/evidence.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { photoName } from './photo-name.ts';
import { runBaseName, speedSweepBase } from '../judge/folder-files.ts';
import type { FileDetails, TestFileInput } from '../judge/test-file.ts';

/** Name of the microphone's correction file in a folder. */
export const correctionFileName = 'microphone-correction.txt';

/** `test.json` of a record: everything declared, the whole profile, and what its files cannot say themselves. */
export function testFileOfRecord({ evidence }: TestRecord): TestFileInput {
  const { calibrationBefore, calibrationAfter, declaredTargetSpeedRpm } = evidence;
  const check = calibrationBefore ?? calibrationAfter;
  const levelSource = evidence.series.flatMap(({ runs }) =>
    runs.flatMap((run) => run.level?.obtainedBy ?? []),
  )[0];
  return {
    schemaVersion: 1,
    mode: evidence.mode,
    simulated: evidence.simulated,
    testDate: evidence.testDate,
    profile: evidence.profile,
    vehicle: evidence.vehicle,
    exhaust: evidence.exhaust,
    instruments: evidence.instruments,
    conditions: evidence.conditions,
    decision: evidence.decision,
    ...photosEntry(evidence.photos),
    ...courseOf(evidence),
    ...(evidence.order === undefined ? {} : { order: evidence.order }),
    ...(evidence.letterhead === undefined ? {} : { letterhead: evidence.letterhead }),
    ...(evidence.controlCharts === undefined ? {} : { controlCharts: evidence.controlCharts }),
    ...correctionEntry(evidence.microphoneCorrection),
    files: detailsOf(evidence),
    ...(levelSource === undefined ? {} : { levelSource }),
    ...(declaredTargetSpeedRpm === undefined ? {} : { targetSpeedRpm: declaredTargetSpeedRpm }),
    ...(calibrationBefore === null ? {} : { calibrationBefore }),
    ...(calibrationAfter === null ? {} : { calibrationAfter }),
    ...(check === null
      ? {}
      : {
          calibrator: {
            levelDb: check.nominalLevelDb,
            frequencyHz: check.nominalFrequencyHz,
            freeFieldCorrectionDb: check.freeFieldCorrectionDb,
          },
        }),
  };
}

function photosEntry(photos: TestEvidence['photos']): Pick<TestFileInput, 'photos'> {
  if (photos === undefined) return {};
  return { photos: photos.map((photo, index) => ({ file: photoName(index, photo), ...photo })) };
}

function correctionEntry(kept: KeptCorrection | undefined): Pick<TestFileInput, 'microphoneCorrection'> {
  if (kept === undefined) return {};
  const { fileName, sha256 } = kept;
  return { microphoneCorrection: { file: correctionFileName, fileName, sha256 } };
}

function detailsOf(evidence: TestEvidence): Record<string, FileDetails> {
  const { backgroundBefore, backgroundAfter, series, speedSweep } = evidence;
  const runs = series.flatMap(({ role, outlet, runs: own }) =>
    own.map((run) => [runBaseName(role, outlet, run.number), runDetails(run)] as const),
  );
  return Object.fromEntries([
    ...trackEntry('background-before', backgroundBefore),
    ...trackEntry('background-after', backgroundAfter),
    ...(speedSweep === undefined ? [] : [[speedSweepBase, sweepDetails(speedSweep)] as const]),
    ...runs,
  ]);
}

function trackEntry(base: string, track: LevelTrack | null): [string, FileDetails][] {
  return track === null ? [] : [[base, trackDetails(track)]];
}

function sweepDetails({ level, speed }: SpeedSweep): FileDetails {
  const heard = speed.obtainedBy === 'sound' ? { speedObtainedBy: speed.obtainedBy } : {};
  return { ...trackDetails(level), ...heard };
}

function runDetails(run: RunEvidence): FileDetails {
  const { startedAt, cut, paused, voided, speedFromSound, waveformSha256, level, speed } = run;
  const track = level === null ? {} : trackDetails(level);
  const heard = speed?.obtainedBy === 'sound' ? { speedObtainedBy: speed.obtainedBy } : {};
  const fate = { ...(paused && { paused }), ...(voided && { voided }) };
  return { ...track, ...heard, startedAt, cut, ...fate, speedFromSound, waveformSha256 };
}

function trackDetails({ obtainedBy, frequencyWeighting, timeWeighting }: LevelTrack): FileDetails {
  return { obtainedBy, frequencyWeighting, timeWeighting };
}
