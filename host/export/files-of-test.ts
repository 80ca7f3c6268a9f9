import { strToU8 } from 'fflate';
import type { HeardSpeedTrack, LevelTrack, SpeedTrack, TestEvidence } from '#core/procedure/evidence.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { bytesOfCorrection } from '../analysis/kept-correction.ts';
import { jsonText } from '../json-text.ts';
import { runBaseName, speedSweepBase } from '../judge/folder-files.ts';
import { testFileName } from '../judge/read-test-file.ts';
import type { FindPhoto } from '../store/photo-folder.ts';
import { csvText } from './csv-text.ts';
import { photoName } from './photo-name.ts';
import { recordingName } from './recording-name.ts';
import { correctionFileName, testFileOfRecord } from './test-file-of-record.ts';

/** Gives the path of the recording with this SHA-256, or null where it is not kept any more. */
export type FindWaveform = (sha256: string) => string | null;

/** A file to write: its bytes, or the path of a kept file to copy. */
export type ExportFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly path: string };

const levelHeader = ['time_s', 'level_db', 'maximum_db', 'overload', 'under_range'];

/**
 * The files of a record that `judge` reads: what was declared, the level and speed values the verdict was computed from at
 * full precision, the recordings that are kept (`judge` analyses them again and compares the levels), the microphone's
 * correction file byte for byte, and the photos. A photo whose file is gone or was altered is in `test.json` by name alone:
 * `judge` tells it.
 */
export function filesOfTest(
  record: TestRecord,
  findWaveform: FindWaveform,
  findPhoto: FindPhoto,
): readonly ExportFile[] {
  const { evidence } = record;
  return [
    textFile(testFileName, `${jsonText(testFileOfRecord(record))}\n`),
    ...correctionFile(evidence),
    ...levelFile('background-before', evidence.backgroundBefore),
    ...levelFile('background-after', evidence.backgroundAfter),
    ...levelFile(speedSweepBase, evidence.speedSweep?.level ?? null),
    ...speedFile(speedSweepBase, evidence.speedSweep?.speed ?? null),
    ...runFiles(evidence, findWaveform),
    ...photoFiles(evidence, findPhoto),
  ];
}

/** A file of text in UTF-8. */
export function textFile(name: string, text: string): { readonly name: string; readonly bytes: Uint8Array } {
  return { name, bytes: strToU8(text) };
}

function photoFiles({ photos = [] }: TestEvidence, findPhoto: FindPhoto): readonly ExportFile[] {
  return photos.flatMap((photo, index) => {
    const found = findPhoto(photo.sha256);
    return found.state === 'whole' ? [{ name: photoName(index, photo), bytes: found.bytes }] : [];
  });
}

function correctionFile({ microphoneCorrection }: TestEvidence): readonly ExportFile[] {
  if (microphoneCorrection === undefined) return [];
  return [{ name: correctionFileName, bytes: bytesOfCorrection(microphoneCorrection) }];
}

function runFiles({ series }: TestEvidence, findWaveform: FindWaveform): readonly ExportFile[] {
  return series.flatMap(({ role, outlet, runs }) =>
    runs.flatMap((run) => {
      const base = runBaseName(role, outlet, run.number);
      const recording = run.waveformSha256 === null ? null : findWaveform(run.waveformSha256);
      return [
        ...speedFile(base, run.speed),
        ...heardFile(base, run.speedHeard),
        ...levelFile(base, run.level),
        ...(recording === null ? [] : [{ name: recordingName(base, recording), path: recording }]),
      ];
    }),
  );
}

function levelFile(base: string, track: LevelTrack | null): readonly ExportFile[] {
  if (track === null) return [];
  const rows = track.samples.map(({ timeSeconds, levelDb, maximumDb, overload, underRange }) => [
    timeSeconds,
    levelDb,
    maximumDb,
    overload,
    underRange,
  ]);
  return [textFile(`${base}.level.csv`, csvText(levelHeader, rows))];
}

function speedFile(base: string, track: SpeedTrack | null): readonly ExportFile[] {
  if (track === null) return [];
  const rows = track.samples.map(({ timeSeconds, speedRpm }) => [timeSeconds, speedRpm]);
  return [textFile(`${base}.rpm.csv`, csvText(['time_s', 'rpm'], rows))];
}

function heardFile(base: string, track: HeardSpeedTrack | undefined): readonly ExportFile[] {
  if (track === undefined) return [];
  const rows = track.samples.map(({ timeSeconds, speedRpm, confidence }) => [
    timeSeconds,
    speedRpm,
    confidence,
  ]);
  return [textFile(`${base}.heard.csv`, csvText(['time_s', 'rpm', 'confidence'], rows))];
}
