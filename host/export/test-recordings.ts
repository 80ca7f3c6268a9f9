import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { WaveFileError } from '#core/acoustics/wave-file/wave-file-error.ts';
import type { RecordingNote } from '#core/acoustics/wave-file/recording-note.ts';
import type { Replacement } from '#core/record/amendment.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { factsOfReplacement } from '#core/report/test-facts.ts';
import { levelFromPressure } from '#core/units/decibel.ts';
import { withWaveFile } from '../analysis/read-wave-file.ts';
import { runBaseName } from '../judge/folder-files.ts';
import type { FindWaveform } from './files-of-test.ts';
import { recordingName } from './recording-name.ts';
import { fileNumber } from './test-export.ts';

/** The recording of a run as it is handed out: Broadcast WAV under a name that states its full scale. */
export interface TestRecording {
  readonly state: 'whole';
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
}

/** A recording that the record names and that cannot be handed out. */
export interface LostRecording {
  readonly state: 'missing' | 'altered';
  readonly name: string;
  readonly sha256: string;
}

/** The recordings of all runs of a test, each compared with the hash in the record. */
export async function recordingsOfTest(
  record: TestRecord,
  findWaveform: FindWaveform,
): Promise<readonly (TestRecording | LostRecording)[]> {
  const named = record.evidence.series.flatMap(({ role, outlet, runs }) =>
    runs.flatMap(({ number, waveformSha256 }) =>
      waveformSha256 === null ? [] : [{ base: runBaseName(role, outlet, number), sha256: waveformSha256 }],
    ),
  );
  const found: (TestRecording | LostRecording)[] = [];
  for (const { base, sha256 } of named) {
    found.push(await recordingAt(`${fileNumber(record)}-${base}`, sha256, findWaveform(sha256)));
  }
  return found;
}

/** The recording with this hash, if it is one of the test's runs; null where it is none. */
export async function recordingOfTest(
  record: TestRecord,
  sha256: string,
  findWaveform: FindWaveform,
): Promise<TestRecording | LostRecording | null> {
  const onlyThis: FindWaveform = (one) => (one === sha256 ? findWaveform(one) : null);
  const recordings = await recordingsOfTest(record, onlyThis);
  return recordings.find((one) => one.sha256 === sha256) ?? null;
}

/**
 * What a recording's samples mean, as JSON for programs that do not read the file's own chunks: time base, full scale in
 * pascal and as a level, calibrator, weighting, hash, and what became of a record that another took the place of. Without a
 * calibration the full scale is null.
 */
export function recordingFacts({ path, sha256 }: TestRecording, replacedBy: Replacement | null): string {
  const became = Object.fromEntries(factsOfReplacement(replacedBy));
  const facts = { format: 'senyap-recording/1', sha256, ...became, ...factsIn(path) };
  return `${JSON.stringify(facts, null, 2)}\n`;
}

function factsIn(path: string): object {
  try {
    return withWaveFile(path, ({ header, metadata }) => {
      const { sampleRateHz, frameCount, channelCount } = header;
      return { sampleRateHz, samples: frameCount, channelCount, ...scaleOf(metadata().note) };
    });
  } catch (cause) {
    // A recording that was cut off is handed out all the same; it only says nothing of itself.
    if (cause instanceof WaveFileError) return { unreadable: cause.code };
    throw cause;
  }
}

function scaleOf(note: RecordingNote | null) {
  const { pascalPerFullScale = null, ...others } = note ?? {};
  const fullScaleDb = pascalPerFullScale === null ? null : levelFromPressure(pascalPerFullScale);
  return { pascalPerFullScale, fullScalePeakDb: fullScaleDb, ...others };
}

async function recordingAt(
  base: string,
  sha256: string,
  path: string | null,
): Promise<TestRecording | LostRecording> {
  if (path === null) return { state: 'missing', name: `${base}.wav`, sha256 };
  if ((await hashOf(path)) !== sha256) return { state: 'altered', name: `${base}.wav`, sha256 };
  return { state: 'whole', name: recordingName(base, path), path, sha256 };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
