import {
  analysisProblemWords,
  calibrationRefusal,
  type AnalysisProblemCode,
} from '#core/words/analysis-problem-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { CalibrationRefusedError } from './calibration-refused-error.ts';

/** Why a recording was not analysed, in plain data that crosses threads and the door. */
export interface RecordingProblem {
  readonly code: string;
  readonly message: InEachLanguage<string>;
  /** The sentence of the command line with its figures; null where the message holds them or it would show the program's inside. */
  readonly details: string | null;
}

/** A recording that cannot be analysed, told by {@link RecordingProblem}. */
export class RecordingProblemError extends Error {
  override readonly name = 'RecordingProblemError';
  readonly problem: RecordingProblem;

  constructor(problem: RecordingProblem, cause?: unknown) {
    super(problem.details ?? problem.message.en, { cause });
    this.problem = problem;
  }
}

/** Any failure of an analysis in words: what lies in the files is told as it is, all else is the program's fault. */
export function recordingProblemOf(error: unknown): RecordingProblem {
  if (error instanceof CalibrationRefusedError) {
    return { code: error.code, message: calibrationRefusal(error.reasons), details: null };
  }
  if (error instanceof Error && 'code' in error && isProblemCode(error.code)) {
    return { code: error.code, message: analysisProblemWords[error.code], details: error.message };
  }
  return { code: 'ANALYSIS_FAILED', message: analysisProblemWords.ANALYSIS_FAILED, details: null };
}

function isProblemCode(code: unknown): code is AnalysisProblemCode {
  return typeof code === 'string' && Object.hasOwn(analysisProblemWords, code);
}
