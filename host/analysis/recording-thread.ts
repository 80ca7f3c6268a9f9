import type { RecordingQuestion } from './recording-question.ts';
import { createTaskThread, type TaskUnderWay } from './task-thread.ts';
import { threadKinds } from './thread-kinds.ts';

/** An analysis under way in a thread; its result is the JSON of `analyse`. */
export type ThreadAnalysis = TaskUnderWay<string>;

/** The analysis of recordings beside the bench, so that nothing live waits for it; one question at a time. */
export interface RecordingThread {
  analyse(question: RecordingQuestion, onProgress: (share: number) => void): ThreadAnalysis;
  close(): Promise<void>;
}

/** Makes the thread; it starts with the first question and again after one that it died of. */
export function createRecordingThread(workerUrl?: URL): RecordingThread {
  const thread = createTaskThread<RecordingQuestion, string>(threadKinds.recordings, workerUrl);
  return {
    analyse: (question, onProgress) => thread.run(question, onProgress),
    close: () => thread.close(),
  };
}
