import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import { applyMicrophoneCorrection } from '../analysis/microphone-correction-of-file.ts';
import { withWaveFile } from '../analysis/read-wave-file.ts';
import type { RunFiles } from './folder-files.ts';
import type { FolderWarning } from './source-warnings.ts';

/**
 * What should be known about a folder's correction file at the rates of its runs.
 * @throws FileAccessError, WaveFileError
 */
export function correctionWarnings(
  correction: MicrophoneCorrection | null,
  runs: readonly RunFiles[],
): readonly FolderWarning[] {
  if (correction === null) return [];
  const recordings = runs.flatMap(({ waveform }) => waveform ?? []);
  if (recordings.length === 0) return [unused];
  const rates = recordings.map((path) => withWaveFile(path, ({ header }) => header.sampleRateHz));
  const warnings = [...new Set(rates)].flatMap(
    (rate) => applyMicrophoneCorrection(correction, rate).warnings,
  );
  const messages = new Set(warnings.map(({ message }) => message));
  return [...messages].map((message) => ({ code: 'MICROPHONE_CORRECTION_LIMITED', message }));
}

const unused: FolderWarning = {
  code: 'MICROPHONE_CORRECTION_UNUSED',
  message:
    'test.json names a microphone correction, but no run has a recording that it could be applied to; level files are taken as they are.',
};
