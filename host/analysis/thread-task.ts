import { recordingProblemOf, type RecordingProblem } from './recording-problem.ts';

/** What a thread beside the bench is told: one question at a time. */
export interface ThreadTask<Question> {
  readonly question: Question;
  /** One number, shared with the thread: anything but 0 asks it to stop. */
  readonly stop: Int32Array<SharedArrayBuffer>;
}

/** What it tells; `fault` is for the log, where the program is to blame. */
export type FromThreadTask<Result> =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'problem'; readonly problem: RecordingProblem; readonly fault: string | null }
  | { readonly kind: 'stopped' };

const SHARE_BETWEEN_TELLINGS = 0.01;

/** Somebody wants the answer no more. */
class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** Answers the question and tells progress in steps of a hundredth, then the result or the problem. */
export function runThreadTask<Question, Result>(
  { question, stop }: ThreadTask<Question>,
  answer: (question: Question, onProgress: (share: number) => void) => Result,
  tell: (message: FromThreadTask<Result>) => void,
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
    tell({ kind: 'result', result: answer(question, onProgress) });
  } catch (error) {
    tell(error instanceof StoppedError ? { kind: 'stopped' } : problemMessage(error));
  }
}

function problemMessage(error: unknown): FromThreadTask<never> {
  const problem = recordingProblemOf(error);
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'problem', problem, fault: problem.code === 'ANALYSIS_FAILED' ? fault : null };
}
