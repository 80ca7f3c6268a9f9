import { Worker } from 'node:worker_threads';
import { analysisWorkerUrl } from './analysis-client.ts';
import { recordingProblemOf, RecordingProblemError } from './recording-problem.ts';
import type { FromThreadTask, ThreadTask } from './thread-task.ts';

/** A question that a thread is answering. */
export interface TaskUnderWay<Result> {
  /** The answer, or null where it was stopped before. Rejects with RecordingProblemError. */
  readonly result: Promise<Result | null>;
  /** Asks it to stop; `result` settles soon after. */
  stop(): void;
}

/** Long arithmetic beside the bench, so that nothing live waits for it; one question at a time. */
export interface TaskThread<Question, Result> {
  run(question: Question, onProgress: (share: number) => void): TaskUnderWay<Result>;
  close(): Promise<void>;
}

interface Asked<Result> {
  readonly onProgress: (share: number) => void;
  readonly resolve: (result: Result | null) => void;
  readonly reject: (error: RecordingProblemError) => void;
}

/** Makes the thread; it starts with the first question and again after one that it died of. `kind` is its start data. */
export function createTaskThread<Question, Result>(
  kind: string,
  workerUrl: URL = analysisWorkerUrl,
): TaskThread<Question, Result> {
  return new WorkerTaskThread<Question, Result>(kind, workerUrl);
}

class WorkerTaskThread<Question, Result> implements TaskThread<Question, Result> {
  readonly #kind: string;
  readonly #workerUrl: URL;
  #worker: Worker | null = null;
  #asked: Asked<Result> | null = null;

  constructor(kind: string, workerUrl: URL) {
    this.#kind = kind;
    this.#workerUrl = workerUrl;
  }

  run(question: Question, onProgress: (share: number) => void): TaskUnderWay<Result> {
    const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const result = new Promise<Result | null>((resolve, reject) => {
      this.#asked = { onProgress, resolve, reject };
    });
    this.#worker ??= this.#start();
    const task: ThreadTask<Question> = { question, stop };
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
    const worker = new Worker(this.#workerUrl, { workerData: this.#kind });
    // The bench keeps the program alive, never its arithmetic.
    worker.unref();
    let cause: unknown = new Error('the thread ended');
    worker.on('message', (message: FromThreadTask<Result>) => this.#hear(message));
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

  #hear(message: FromThreadTask<Result>): void {
    if (message.kind === 'progress') this.#asked?.onProgress(message.share);
    else if (message.kind === 'result') this.#take()?.resolve(message.result);
    else if (message.kind === 'stopped') this.#take()?.resolve(null);
    else this.#take()?.reject(new RecordingProblemError(message.problem, message.fault));
  }

  #take(): Asked<Result> | null {
    const asked = this.#asked;
    this.#asked = null;
    return asked;
  }
}
