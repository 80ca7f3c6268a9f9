import { WaveFileError } from '#core/acoustics/wave-file/wave-file-error.ts';
import { withWaveFile } from '../analysis/read-wave-file.ts';

/**
 * Name of an exported recording: the measurement's and the full scale that the file itself states, as
 * `run-1_FS129.9dB(PK).wav`, so that a laboratory's program reads it in pascal; without the tag where the file states none
 * or cannot be read, since it is copied all the same.
 */
export function recordingName(base: string, path: string): string {
  const levelDb = statedFullScaleDb(path);
  return levelDb === null ? `${base}.wav` : `${base}_FS${levelDb.toFixed(1)}dB(PK).wav`;
}

function statedFullScaleDb(path: string): number | null {
  try {
    const declared = withWaveFile(path, ({ declaredFullScales }) => declaredFullScales());
    return declared.find(({ from }) => from === 'side-chunk')?.levelDb ?? null;
  } catch (cause) {
    if (cause instanceof WaveFileError) return null;
    throw cause;
  }
}
