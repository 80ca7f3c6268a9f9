import { courseOf } from '#core/procedure/course.ts';
import type {
  CalibrationEvidence,
  LevelTrack,
  SeriesEvidence,
  TestEvidence,
} from '#core/procedure/evidence.ts';
import { withLaboratoryDifference } from '#core/procedure/laboratory-difference.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { RunContext } from '#core/procedure/run-context.ts';
import { targetSpeedOf } from '#core/procedure/target-speed.ts';
import { calibrationOfLevelTrack } from '../analysis/calibration-of-level-track.ts';
import { readCorrection } from './read-correction.ts';
import { readPhotos } from './read-photos.ts';
import { checkFilesIn, type RunFiles, runFilesIn, speedSweepBase } from './folder-files.ts';
import { readLevelFile, readSpeedTrack } from './read-level-file.ts';
import { readCalibrationRecording, readLevelRecording, type RecordingReading } from './read-recording.ts';
import { type ReadRun, readRun } from './read-run.ts';
import { readTestFile, testFileName } from './read-test-file.ts';
import type { TestFile } from './test-file.ts';
import { TestFolderError } from './test-folder-error.ts';
import { correctionWarnings } from './correction-warnings.ts';
import { type FolderWarning, fullScaleWarnings, sourceWarnings } from './source-warnings.ts';

/** A folder of files as evidence. */
export interface ReadFolder {
  readonly evidence: TestEvidence;
  readonly warnings: readonly FolderWarning[];
}

/**
 * Reads a test folder. What is not in it is missing in the evidence and judged as missing; what is in it and cannot be
 * understood is an error.
 * @throws TestFolderError, ProfileError, FileAccessError, WaveFileError, NonFiniteSampleError
 */
export function readTestFolder(folder: string): ReadFolder {
  const test = readTestFile(folder);
  const profile = profileOf(test, folder);
  const { kept, correction: microphoneCorrection } = readCorrection(folder, test);
  const runFiles = runFilesIn(folder, Object.keys(test.files));
  const reading = { folder, test, microphoneCorrection, isWaveform: prefersWaveform(test, runFiles) };
  const { photos, warnings: photoWarnings } = readPhotos(folder, test);
  const before = readCalibration('before', reading, null);
  const pascalPerFullScale = before?.pascalPerFullScale ?? null;
  const context = contextOf(test, profile);
  const runs = runFiles.map((files) => ({
    files,
    read: readRun(files, { test, microphoneCorrection, pascalPerFullScale, context }),
  }));
  return {
    evidence: {
      ...declaredPart(test, profile),
      ...(kept === null ? {} : { microphoneCorrection: kept }),
      ...(test.photos === undefined ? {} : { photos }),
      calibrationBefore: before,
      calibrationAfter: readCalibration('after', reading, pascalPerFullScale),
      backgroundBefore: readBackground('before', reading, pascalPerFullScale),
      backgroundAfter: readBackground('after', reading, pascalPerFullScale),
      ...readSpeedSweep(reading, pascalPerFullScale),
      series: seriesOf(runs, profile),
    },
    warnings: [
      ...photoWarnings,
      ...correctionWarnings(pascalPerFullScale === null ? null : microphoneCorrection, runFiles),
      ...runs.flatMap(({ files, read }) =>
        sourceWarnings(files.base, read, context).concat(fullScaleWarnings(files, pascalPerFullScale)),
      ),
    ],
  };
}

/** How the checks of a folder are read. */
interface CheckReading extends RecordingReading {
  readonly folder: string;
  readonly isWaveform: boolean;
}

function profileOf(test: TestFile, folder: string): Profile {
  const profile = namedProfile(test) ?? inlineProfile(test, folder);
  return test.plusDb === null ? profile : withLaboratoryDifference(profile, test.plusDb);
}

function namedProfile({ profileId, vehicle }: TestFile): Profile | null {
  if (profileId === undefined) return null;
  const profile = profileLibrary.find(profileId, vehicle.category);
  if (profile !== null) return profile;
  const known = profileLibrary.list().map((one) => one.id);
  throw new TestFolderError(
    'PROFILE_UNKNOWN',
    `There is no profile "${profileId}". Use one of: ${known.join(', ')}; or put the whole profile in ${testFileName}.`,
  );
}

function inlineProfile({ profile, vehicle }: TestFile, folder: string): Profile {
  return profileLibrary.complete({ file: `${folder}/${testFileName}`, content: profile }, vehicle.category);
}

function contextOf(test: TestFile, profile: Profile): RunContext {
  const target = targetSpeedOf(profile, test.vehicle, test.targetSpeedRpm ?? null);
  return {
    profile,
    mode: test.mode,
    targetSpeedRpm: target.state === 'known' ? target.speedRpm : null,
  };
}

function declaredPart(test: TestFile, profile: Profile) {
  const { mode, simulated, testDate, vehicle, exhaust, instruments, conditions, decision } = test;
  return {
    schemaVersion: 1,
    mode,
    simulated,
    testDate,
    profile,
    vehicle,
    exhaust,
    instruments,
    conditions,
    decision,
    ...courseOf(test),
    ...(test.order === undefined ? {} : { order: test.order }),
    ...(test.letterhead === undefined ? {} : { letterhead: test.letterhead }),
    ...(test.controlCharts === undefined ? {} : { controlCharts: test.controlCharts }),
    ...(test.targetSpeedRpm === undefined ? {} : { declaredTargetSpeedRpm: test.targetSpeedRpm }),
  } as const;
}

function prefersWaveform(test: TestFile, runs: readonly RunFiles[]): boolean {
  if (test.levelSource !== undefined) return test.levelSource === 'waveform';
  return runs.some((run) => run.waveform !== null);
}

function readCalibration(
  when: 'before' | 'after',
  reading: CheckReading,
  pascalPerFullScale: number | null,
): CalibrationEvidence | null {
  const { folder, test, isWaveform } = reading;
  const files = checkFilesIn(folder, `calibration-${when}`);
  const recorded = when === 'before' ? test.calibrationBefore : test.calibrationAfter;
  if (files.waveform !== null && (isWaveform || files.level === null)) {
    return readCalibrationRecording(files.waveform, pascalPerFullScale, reading);
  }
  if (files.level === null) return recorded ?? null;
  return calibrationOfLevelTrack(readLevelFile(files.level, test, test.files[files.base]), test.calibrator);
}

function readBackground(
  when: 'before' | 'after',
  reading: CheckReading,
  pascalPerFullScale: number | null,
): LevelTrack | null {
  const { folder, test, isWaveform } = reading;
  const files = checkFilesIn(folder, `background-${when}`);
  const isRecordingFirst = isWaveform || files.level === null;
  if (files.waveform !== null && pascalPerFullScale !== null && isRecordingFirst) {
    return readLevelRecording(files.waveform, pascalPerFullScale, reading);
  }
  return files.level === null ? null : readLevelFile(files.level, test, test.files[files.base]);
}

/** A sweep before the runs counts with both its tracks, else it was none. */
function readSpeedSweep(
  { folder, test, isWaveform, ...rest }: CheckReading,
  pascalPerFullScale: number | null,
): Pick<TestEvidence, 'speedSweep'> {
  const files = checkFilesIn(folder, speedSweepBase);
  const details = test.files[files.base];
  const isRecordingFirst = isWaveform || files.level === null;
  const level =
    files.waveform !== null && pascalPerFullScale !== null && isRecordingFirst
      ? readLevelRecording(files.waveform, pascalPerFullScale, { test, ...rest })
      : files.level === null
        ? null
        : readLevelFile(files.level, test, details);
  if (level === null || files.speed === null) return {};
  const heard = details?.speedObtainedBy === 'sound' ? ({ obtainedBy: 'sound' } as const) : {};
  return { speedSweep: { level, speed: { ...heard, ...readSpeedTrack(files.speed) } } };
}

/** Runs by series: plain names belong to the last role of the profile, `stock-` to the stock exhaust. */
function seriesOf(
  runs: readonly { readonly files: RunFiles; readonly read: ReadRun }[],
  profile: Profile,
): SeriesEvidence[] {
  const series = new Map<string, SeriesEvidence>();
  for (const { files, read } of runs) {
    const role = files.isStock ? 'stock' : (profile.series.at(-1) ?? 'test');
    const key = `${role}/${files.outlet}`;
    const own = series.get(key) ?? { role, outlet: files.outlet, runs: [] };
    series.set(key, { ...own, runs: [...own.runs, read.evidence] });
  }
  return [...series.values()];
}
