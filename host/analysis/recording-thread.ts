import { Worker } from 'node:worker_threads';
import { analysisWorkerUrl } from './analysis-client.ts';
import { recordingProblemOf, RecordingProblemError } from './recording-problem.ts';
import type { RecordingQuestion } from './recording-question.ts';
import { recordingThreadData, type FromRecordingTask, type RecordingTask } from './recording-task.ts';

/** An analysis under way in a thread. */
export interface ThreadAnalysis {
  /** The JSON of `analyse`, or null where it was stopped before. Rejects with RecordingProblemError. */
  readonly result: Promise<string | null>;
  /** Asks it to stop; `result` settles soon after. */
  stop(): void;
}

/** The analysis of recordings beside the bench, so that nothing live waits for it; one question at a time. */
export interface RecordingThread {
  analyse(question: RecordingQuestion, onProgress: (share: number) => void): ThreadAnalysis;
  close(): Promise<void>;
}

interface Asked {
  readonly onProgress: (share: number) => void;
  readonly resolve: (json: string | null) => void;
  readonly reject: (error: RecordingProblemError) => void;
}

/** Makes the thread; it starts with the first question and again after one that it died of. */
export function createRecordingThread(workerUrl: URL = analysisWorkerUrl): RecordingThread {
  const host = new RecordingThreadHost(workerUrl);
  return {
    analyse: (question, onProgress) => host.analyse(question, onProgress),
    close: () => host.close(),
  };
}

class RecordingThreadHost {
  readonly #workerUrl: URL;
  #worker: Worker | null = null;
  #asked: Asked | null = null;

  constructor(workerUrl: URL) {
    this.#workerUrl = workerUrl;
  }

  analyse(question: RecordingQuestion, onProgress: (share: number) => void): ThreadAnalysis {
    const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const result = new Promise<string | null>((resolve, reject) => {
      this.#asked = { onProgress, resolve, reject };
    });
    this.#worker ??= this.#start();
    const task: RecordingTask = { question, stop };
    this.#worker.postMessage(task, []);
    return { result, stop: () => void Atomics.store(stop, 0, 1) };
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#take()?.resolve(null);
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#workerUrl, { workerData: recordingThreadData });
    // The bench keeps the program alive, never its arithmetic.
    worker.unref();
    let cause: unknown = new Error('the thread ended');
    worker.on('message', (message: FromRecordingTask) => this.#hear(message));
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#take()?.reject(new RecordingProblemError(recordingProblemOf(cause), cause));
    });
    return worker;
  }

  #hear(message: FromRecordingTask): void {
    if (message.kind === 'progress') this.#asked?.onProgress(message.share);
    else if (message.kind === 'result') this.#take()?.resolve(message.json);
    else if (message.kind === 'stopped') this.#take()?.resolve(null);
    else this.#take()?.reject(new RecordingProblemError(message.problem, message.fault));
  }

  #take(): Asked | null {
    const asked = this.#asked;
    this.#asked = null;
    return asked;
  }
}
