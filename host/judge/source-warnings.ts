import { judgeRun } from '#core/procedure/judge-run.ts';
import { withWaveFile } from '../analysis/read-wave-file.ts';
import { applyFullScale } from '../analysis/apply-full-scale.ts';
import type { RunContext } from '#core/procedure/run-context.ts';
import type { RunFiles } from './folder-files.ts';
import type { ReadRun } from './read-run.ts';

/** Something about the files that a reader should know and that changes no verdict. */
export interface FolderWarning {
  readonly code:
    | 'SOURCES_DISAGREE'
    | 'FULL_SCALE_DISAGREES'
    | 'MICROPHONE_CORRECTION_LIMITED'
    | 'MICROPHONE_CORRECTION_UNUSED'
    | 'PHOTO_MISSING'
    | 'PHOTO_ALTERED';
  readonly message: string;
}

/** Recording and meter may differ by so much before it is told: several times what a class 1 meter may be off. */
const LARGEST_DIFFERENCE_DB = 1;

/** Compares LAFmax of the source that counts with the other one's. */
export function sourceWarnings(
  base: string,
  { evidence, otherLevel }: ReadRun,
  context: RunContext,
): readonly FolderWarning[] {
  if (evidence.level === null || otherLevel === null) return [];
  const counted = judgeRun(evidence, context).LAFmaxDb;
  const other = judgeRun({ ...evidence, level: otherLevel }, context).LAFmaxDb;
  if (counted === null || other === null) return [];
  const difference = Math.abs(counted - other);
  if (difference <= LARGEST_DIFFERENCE_DB) return [];
  const levels = `${counted.toFixed(1)} dB (${evidence.level.obtainedBy}) and ${other.toFixed(1)} dB (${otherLevel.obtainedBy})`;
  return [
    {
      code: 'SOURCES_DISAGREE',
      message: `${base}: recording and meter give different LAFmax, ${levels}. The first one counts.`,
    },
  ];
}

/**
 * Compares what a run's recording declares of its full scale with the calibration of the folder, which counts.
 * @throws FileAccessError, WaveFileError
 */
export function fullScaleWarnings(
  { base, waveform }: RunFiles,
  pascalPerFullScale: number | null,
): readonly FolderWarning[] {
  if (waveform === null || pascalPerFullScale === null) return [];
  const { warnings } = withWaveFile(waveform, ({ declaredFullScales }) =>
    applyFullScale(declaredFullScales(), pascalPerFullScale),
  );
  return warnings.map(({ message }) => ({ code: 'FULL_SCALE_DISAGREES', message: `${base}: ${message}` }));
}
