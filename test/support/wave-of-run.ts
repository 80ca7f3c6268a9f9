import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeWaveFile } from '#core/acoustics/wave-file/wave-encoder.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { sampleRecord } from './sample-record.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A recording on the disk and the hash of its bytes. */
export interface StoredWave {
  readonly path: string;
  readonly sha256: string;
}

/** Writes samples (full scale 1) at 48 kHz into a file of its own. */
export function storedWave(samples: Float64Array): StoredWave {
  const path = join(temporaryFolder(), 'run.wav');
  const bytes = encodeWaveFile(samples, 48_000, 'float32');
  writeFileSync(path, bytes);
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') };
}

type Run = TestRecord['evidence']['series'][number]['runs'][number];

/** A record whose first run has this recording, and whatever else is changed of the run. */
export function recordWithWave(sha256: string, changes: Partial<Run> = {}): TestRecord {
  const record = sampleRecord();
  const run: Run = {
    number: 1,
    startedAt: null,
    level: null,
    speed: null,
    cut: null,
    speedFromSound: null,
    waveformSha256: sha256,
    ...changes,
  };
  const series = [{ role: 'test' as const, outlet: 1, runs: [run] }];
  return { ...record, evidence: { ...record.evidence, series } };
}
