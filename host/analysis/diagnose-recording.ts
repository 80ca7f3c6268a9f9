import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { parseMicrophoneCorrection } from '#core/acoustics/microphone-correction/parse-microphone-correction.ts';
import { largestCode, quantisationStep } from '#core/acoustics/wave-file/wave-decoder.ts';
import { WaveFileError } from '#core/acoustics/wave-file/wave-file-error.ts';
import { type DiagnosedWindow, diagnoseRun } from '#core/diagnosis/diagnose-run.ts';
import type { NotEnoughReason, RunDiagnosis } from '#core/diagnosis/run-diagnosis.ts';
import { createRunListener, type HeardRun } from '#core/diagnosis/run-listener.ts';
import type { RunToDiagnose, TestToDiagnose } from './diagnosis-question.ts';
import { FileAccessError } from './file-access-error.ts';
import { correctionFilter } from './microphone-correction-of-file.ts';
import { withWaveFile } from './read-wave-file.ts';

/** Longer windows are looked at only as far back as this from their end. */
const MOST_SECONDS = 40;
/** Sound kept beside the window, so that transforms reach over its ends. */
const BESIDE_SECONDS = 0.7;
const PIECE_BYTES = 1 << 20;

/** Diagnoses one run from its recording, which is read as a stream; progress from 0 to 1. */
export function diagnoseRecording(
  run: RunToDiagnose,
  test: TestToDiagnose,
  onProgress: (share: number) => void,
): RunDiagnosis {
  const { recording, window } = run;
  if (recording === null) return notEnough('NO_WAVEFORM');
  if (test.engine === null) return notEnough('ENGINE_UNKNOWN');
  if (window === null) return notEnough('NO_WINDOW');
  if (test.pascalPerFullScale === null) return notEnough('UNCALIBRATED');
  try {
    if (hashOf(recording.path) !== recording.sha256) return notEnough('WAVEFORM_ALTERED');
    onProgress(0.2);
    const cut = cutWindow(window);
    const heard = listenTo(
      recording.path,
      cut,
      { ...test, pascalPerFullScale: test.pascalPerFullScale },
      (share) => onProgress(0.2 + 0.4 * share),
    );
    const { speed, speedHeard, decidingPart } = run;
    return diagnoseRun({
      heard,
      window: cut,
      speed,
      speedHeard,
      decidingPart,
      engine: test.engine,
      background: test.background,
      isCut: cut.holdStartSeconds !== window.holdStartSeconds,
    });
  } catch (error) {
    if (error instanceof WaveFileError || error instanceof FileAccessError)
      return notEnough('WAVEFORM_UNREADABLE');
    throw error;
  }
}

function notEnough(reason: NotEnoughReason): RunDiagnosis {
  return { state: 'not-enough-data', reasons: [reason] };
}

function cutWindow({ holdStartSeconds, holdEndSeconds, endSeconds }: DiagnosedWindow): DiagnosedWindow {
  const earliest = endSeconds - MOST_SECONDS;
  return {
    holdStartSeconds: Math.max(holdStartSeconds, earliest),
    holdEndSeconds: Math.max(holdEndSeconds, earliest),
    endSeconds,
  };
}

function listenTo(
  path: string,
  { holdStartSeconds, endSeconds }: DiagnosedWindow,
  test: TestToDiagnose & { readonly pascalPerFullScale: number },
  onProgress: (share: number) => void,
): HeardRun {
  const correction = test.correctionText === null ? null : parseMicrophoneCorrection(test.correctionText);
  return withWaveFile(path, ({ header, samples }) => {
    const { sampleRateHz, frameCount } = header;
    const listener = createRunListener({
      sampleRateHz,
      pascalPerFullScale: test.pascalPerFullScale,
      sampleFormat: { largestCode: largestCode(header), quantisationStep: quantisationStep(header) },
      window: { startSeconds: holdStartSeconds, endSeconds },
      kept: { startSeconds: holdStartSeconds - BESIDE_SECONDS, endSeconds: endSeconds + BESIDE_SECONDS },
      ...correctionFilter(correction, sampleRateHz),
    });
    let taken = 0;
    for (const block of samples(1)) {
      listener.push(block);
      taken += block.length;
      onProgress(taken / Math.max(1, frameCount));
    }
    return listener.finish();
  });
}

function hashOf(path: string): string {
  const hash = createHash('sha256');
  const descriptor = openRecording(path);
  try {
    const piece = new Uint8Array(PIECE_BYTES);
    for (let count = readSync(descriptor, piece); count > 0; count = readSync(descriptor, piece))
      hash.update(piece.subarray(0, count));
    return hash.digest('hex');
  } finally {
    closeSync(descriptor);
  }
}

function openRecording(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (cause) {
    throw new FileAccessError(path, cause);
  }
}
