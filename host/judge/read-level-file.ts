import type { HeardSpeedTrack, LevelTrack, SpeedTrack } from '#core/procedure/evidence.ts';
import { readCsvTable } from './csv-table.ts';
import type { FileDetails, TestFile } from './test-file.ts';

/** What the header of a level file may name besides `time_s`. */
export const levelColumns = {
  required: ['level_db'],
  optional: ['maximum_db', 'overload', 'under_range'],
} as const;

/**
 * A level file as a track: a meter's stream, or with the column `maximum_db` the levels of a waveform or, where `test.json` says so, a meter's own maxima. Its weightings are
 * those of `test.json`, A and Fast where it does not say otherwise.
 */
export function readLevelFile(path: string, test: TestFile, details: FileDetails | undefined): LevelTrack {
  const rows = readCsvTable<'level_db' | 'maximum_db' | 'overload' | 'under_range'>(path, levelColumns);
  const samples = rows.map((row) => ({
    timeSeconds: row.time_s,
    levelDb: row.level_db,
    maximumDb: row.maximum_db,
    overload: isSet(row.overload),
    underRange: isSet(row.under_range),
  }));
  const hasMaxima = samples.some((sample) => sample.maximumDb !== null);
  const declaredSource = test.levelSource === 'meter-maximum' ? 'meter-maximum' : 'meter-stream';
  return {
    obtainedBy:
      details?.obtainedBy ?? (hasMaxima && declaredSource === 'meter-stream' ? 'waveform' : declaredSource),
    frequencyWeighting: details?.frequencyWeighting ?? declared(test.weighting.frequency),
    timeWeighting: details?.timeWeighting ?? declared(test.weighting.time),
    samples,
  };
}

/** A speed file as a track. */
export function readSpeedTrack(path: string): SpeedTrack {
  const rows = readCsvTable<'rpm'>(path, { required: ['rpm'], optional: [] });
  return { samples: rows.map((row) => ({ timeSeconds: row.time_s, speedRpm: row.rpm })) };
}

/** A file of the speed heard along a run as a track; an empty confidence is none. */
export function readHeardSpeeds(path: string): HeardSpeedTrack {
  const rows = readCsvTable<'rpm' | 'confidence'>(path, { required: ['rpm', 'confidence'], optional: [] });
  const samples = rows.map((row) => ({
    timeSeconds: row.time_s,
    speedRpm: row.rpm,
    confidence: row.confidence ?? 0,
  }));
  return { samples };
}

function isSet(flag: number | null): boolean {
  return flag !== null && flag !== 0;
}

function declared<T>(value: T | null) {
  return value === null ? ({ origin: 'unknown' } as const) : ({ origin: 'declared', value } as const);
}
