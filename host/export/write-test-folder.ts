import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

const levelHeader = ['time_s', 'level_db', 'maximum_db', 'overload', 'under_range'];

/**
 * Writes a record as the folder that `judge` reads, with the same result: what was declared, the level and speed values
 * the verdict was computed from at full precision, the recordings that are kept (`judge` analyses them again and compares
 * the levels), the microphone's correction file byte for byte, and the record itself as `record.json`.
 * @throws Error of the file system
 */
export async function writeTestFolder(
  record: TestRecord,
  folder: string,
  findWaveform: FindWaveform,
  findPhoto: FindPhoto = () => ({ state: 'missing' }),
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { evidence } = record;
  await writeText(folder, testFileName, `${jsonText(testFileOfRecord(record))}\n`);
  await writeText(folder, 'record.json', `${jsonText(record)}\n`);
  await writeCorrection(folder, evidence);
  await writeLevel(folder, 'background-before', evidence.backgroundBefore);
  await writeLevel(folder, 'background-after', evidence.backgroundAfter);
  await writeLevel(folder, speedSweepBase, evidence.speedSweep?.level ?? null);
  await writeSpeed(folder, speedSweepBase, evidence.speedSweep?.speed ?? null);
  await writeRuns(folder, evidence, findWaveform);
  await writePhotos(folder, evidence, findPhoto);
}

/** A photo whose file is gone or was altered is written by name alone: `judge` tells it. */
async function writePhotos(
  folder: string,
  { photos = [] }: TestEvidence,
  findPhoto: FindPhoto,
): Promise<void> {
  for (const [index, photo] of photos.entries()) {
    const found = findPhoto(photo.sha256);
    if (found.state !== 'whole') continue;
    await writeFile(join(folder, photoName(index, photo)), found.bytes, { mode: 0o600 });
  }
}

async function writeCorrection(folder: string, { microphoneCorrection }: TestEvidence): Promise<void> {
  if (microphoneCorrection === undefined) return;
  await writeFile(join(folder, correctionFileName), bytesOfCorrection(microphoneCorrection), { mode: 0o600 });
}

async function writeRuns(folder: string, evidence: TestEvidence, findWaveform: FindWaveform): Promise<void> {
  for (const { role, outlet, runs } of evidence.series) {
    for (const run of runs) {
      const base = runBaseName(role, outlet, run.number);
      await writeSpeed(folder, base, run.speed);
      await writeHeard(folder, base, run.speedHeard);
      await writeLevel(folder, base, run.level);
      const recording = run.waveformSha256 === null ? null : findWaveform(run.waveformSha256);
      if (recording !== null) await copyFile(recording, join(folder, recordingName(base, recording)));
    }
  }
}

async function writeLevel(folder: string, base: string, track: LevelTrack | null): Promise<void> {
  if (track === null) return;
  const rows = track.samples.map(({ timeSeconds, levelDb, maximumDb, overload, underRange }) => [
    timeSeconds,
    levelDb,
    maximumDb,
    overload,
    underRange,
  ]);
  await writeText(folder, `${base}.level.csv`, csvText(levelHeader, rows));
}

async function writeSpeed(folder: string, base: string, track: SpeedTrack | null): Promise<void> {
  if (track === null) return;
  const rows = track.samples.map(({ timeSeconds, speedRpm }) => [timeSeconds, speedRpm]);
  await writeText(folder, `${base}.rpm.csv`, csvText(['time_s', 'rpm'], rows));
}

async function writeHeard(folder: string, base: string, track: HeardSpeedTrack | undefined): Promise<void> {
  if (track === undefined) return;
  const rows = track.samples.map(({ timeSeconds, speedRpm, confidence }) => [
    timeSeconds,
    speedRpm,
    confidence,
  ]);
  await writeText(folder, `${base}.heard.csv`, csvText(['time_s', 'rpm', 'confidence'], rows));
}

function writeText(folder: string, name: string, text: string): Promise<void> {
  return writeFile(join(folder, name), text, { mode: 0o600 });
}
