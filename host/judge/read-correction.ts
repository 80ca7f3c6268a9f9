import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type MicrophoneCorrection,
  MicrophoneCorrectionError,
} from '#core/acoustics/microphone-correction/microphone-correction.ts';
import type { KeptCorrection } from '#core/procedure/evidence.ts';
import { FileAccessError } from '../analysis/file-access-error.ts';
import { correctionOf, keepCorrection } from '../analysis/kept-correction.ts';
import type { TestFile } from './test-file.ts';
import { TestFolderError } from './test-folder-error.ts';

/** A correction file as evidence, and as the analysis takes it. */
export interface ReadCorrection {
  readonly kept: KeptCorrection | null;
  readonly correction: MicrophoneCorrection | null;
}

/**
 * The correction file that `test.json` names; none where it names none.
 * @throws TestFolderError where it is not there, cannot be understood or is not the one it must be, FileAccessError
 */
export function readCorrection(folder: string, { microphoneCorrection: named }: TestFile): ReadCorrection {
  if (named === undefined) return { kept: null, correction: null };
  const path = join(folder, named.file);
  const kept = keep(path, named.fileName ?? named.file);
  if (named.sha256 !== undefined && named.sha256 !== kept.sha256) {
    throw new TestFolderError(
      'CORRECTION_CHANGED',
      `${path} is not the correction file of this test: its SHA-256 is ${kept.sha256} and ${named.sha256} is required.`,
    );
  }
  return { kept, correction: correctionOf(kept) };
}

function keep(path: string, fileName: string): KeptCorrection {
  try {
    return keepCorrection(fileName, readBytes(path));
  } catch (cause) {
    if (!(cause instanceof MicrophoneCorrectionError)) throw cause;
    throw new TestFolderError(cause.code, `${path}: ${cause.message}`, cause);
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new FileAccessError(path, cause);
  }
}
