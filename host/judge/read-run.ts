import type { HeardSpeedTrack, LevelTrack, RunEvidence, SpeedTrack } from '#core/procedure/evidence.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import { isSpeedSteady, mannerOf } from '#core/procedure/manner.ts';
import type { RunContext } from '#core/procedure/run-context.ts';
import { holdSamples, speedHeardInHold } from '../analysis/speed-heard-in-hold.ts';
import { heardSamples, speedsHeardInRun } from '../analysis/speeds-heard-in-run.ts';
import type { RunFiles } from './folder-files.ts';
import { readHeardSpeeds, readLevelFile, readSpeedTrack } from './read-level-file.ts';
import { readLevelRecording, readStretch, type RecordingReading } from './read-recording.ts';
import type { FileDetails, TestFile } from './test-file.ts';

/** What a run's files are read with. */
export interface RunReading extends RecordingReading {
  /** Pascal at digital 1.0 from the first calibration check; null leaves a recording without levels. */
  readonly pascalPerFullScale: number | null;
  readonly context: RunContext;
}

/** A run with, where both kinds of file are there, the levels of the kind that does not count. */
export interface ReadRun {
  readonly evidence: RunEvidence;
  readonly otherLevel: LevelTrack | null;
}

/** One run from its files. @throws TestFolderError, FileAccessError, WaveFileError */
export function readRun(files: RunFiles, reading: RunReading): ReadRun {
  const { test, pascalPerFullScale } = reading;
  const details: FileDetails | undefined = test.files[files.base];
  const heard = details?.speedObtainedBy === 'sound' ? ({ obtainedBy: 'sound' } as const) : {};
  const speed = files.speed === null ? null : { ...heard, ...readSpeedTrack(files.speed) };
  const recorded =
    files.waveform === null || pascalPerFullScale === null
      ? null
      : readLevelRecording(files.waveform, pascalPerFullScale, reading);
  const streamed = files.level === null ? null : readLevelFile(files.level, test, details);
  const isRecordingFirst = (test.levelSource ?? 'waveform') === 'waveform';
  const [level, otherLevel] =
    recorded === null || (streamed !== null && !isRecordingFirst)
      ? [streamed, recorded]
      : [recorded, streamed];
  const evidence: RunEvidence = {
    number: files.number,
    startedAt: details?.startedAt ?? null,
    level,
    speed,
    cut: details?.cut ?? null,
    ...(details?.paused && { paused: details.paused }),
    ...(details?.voided && { voided: details.voided }),
    speedFromSound: null,
    waveformSha256: details?.waveformSha256 ?? null,
  };
  const speedHeard = heardAlong(files, reading, evidence);
  return {
    evidence: {
      ...evidence,
      speedFromSound: heardSpeed(files, reading, evidence),
      ...(speedHeard !== undefined && { speedHeard }),
    },
    otherLevel,
  };
}

/** What a record heard along the run stands, and that it heard nothing; else it is heard from the recording. */
function heardAlong(
  files: RunFiles,
  { test, context }: RunReading,
  run: RunEvidence,
): HeardSpeedTrack | undefined {
  if (files.heard !== null) return readHeardSpeeds(files.heard);
  const isRecord = test.files[files.base]?.speedFromSound !== undefined;
  const { cylinders, strokes } = test.vehicle;
  const isSteady = isSpeedSteady(mannerOf(context.profile));
  const isAsked = isSteady && cylinders !== null && strokes !== null && run.speed?.obtainedBy !== 'sound';
  if (isRecord || !isAsked || files.waveform === null || run.speed === null) return undefined;
  const { window } = judgeRun(run, context);
  let startSeconds = 0;
  const stretch = readStretch(files.waveform, test, (sampleRateHz) => {
    const bounds = heardSamples(window, sampleRateHz);
    startSeconds = bounds.first / sampleRateHz;
    return bounds;
  });
  return speedsHeardInRun({ ...stretch, startSeconds }, run.speed, test.vehicle);
}

/** What a record says was heard stands; else it is heard from the recording. */
function heardSpeed(
  files: RunFiles,
  { test, context }: RunReading,
  run: RunEvidence,
): RunEvidence['speedFromSound'] {
  const recorded = test.files[files.base]?.speedFromSound;
  if (recorded !== undefined) return recorded;
  const { window } = judgeRun(run, context);
  if (files.waveform === null || window === null || run.speed === null) return null;
  return heardFrom(files.waveform, test, window, run.speed);
}

function heardFrom(
  path: string,
  test: TestFile,
  window: Parameters<typeof holdSamples>[0],
  speed: SpeedTrack,
): RunEvidence['speedFromSound'] {
  const { vehicle } = test;
  if (vehicle.cylinders === null || vehicle.strokes === null) return null;
  const stretch = readStretch(path, test, (sampleRateHz) => holdSamples(window, sampleRateHz));
  return speedHeardInHold({ ...stretch, window, speed, vehicle });
}
