import { jsonText } from '../json-text.ts';
import { recordingProblemOf, type RecordingProblem } from './recording-problem.ts';
import { analyseRecording, type RecordingQuestion } from './recording-question.ts';

/** What the thread that analyses recordings is told: one question at a time. */
export interface RecordingTask {
  readonly question: RecordingQuestion;
  /** One number, shared with the thread: anything but 0 asks it to stop. */
  readonly stop: Int32Array<SharedArrayBuffer>;
}

/** What it tells. The result is the JSON of `analyse`; `fault` is for the log, where the program is to blame. */
export type FromRecordingTask =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'result'; readonly json: string }
  | { readonly kind: 'problem'; readonly problem: RecordingProblem; readonly fault: string | null }
  | { readonly kind: 'stopped' };

/** Start data of a thread that analyses recordings. */
export const recordingThreadData = 'recordings';

const SHARE_BETWEEN_TELLINGS = 0.01;

/** Somebody wants the analysis no more. */
class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** Analyses the recording and tells progress in steps of a hundredth, then the result or the problem. */
export function runRecordingTask(
  { question, stop }: RecordingTask,
  tell: (message: FromRecordingTask) => void,
): void {
  let told = 0;
  const onProgress = (share: number): void => {
    if (Atomics.load(stop, 0) !== 0) throw new StoppedError();
    if (share - told < SHARE_BETWEEN_TELLINGS) return;
    told = share;
    tell({ kind: 'progress', share });
  };
  try {
    onProgress(0);
    tell({ kind: 'result', json: jsonText(analyseRecording(question, onProgress)) });
  } catch (error) {
    tell(error instanceof StoppedError ? { kind: 'stopped' } : problemMessage(error));
  }
}

function problemMessage(error: unknown): FromRecordingTask {
  const problem = recordingProblemOf(error);
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'problem', problem, fault: problem.code === 'ANALYSIS_FAILED' ? fault : null };
}
