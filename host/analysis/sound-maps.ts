import type { Scheduler } from '#drivers/time.ts';
import { TooManyAnalysesError } from './analysis-queue.ts';
import { KeptBytes } from './kept-bytes.ts';
import { recordingProblemOf, RecordingProblemError } from './recording-problem.ts';
import type { SoundMapQuestion } from './sound-map-question.ts';
import { createTaskThread, type TaskThread, type TaskUnderWay } from './task-thread.ts';
import { threadKinds } from './thread-kinds.ts';

type MapThread = TaskThread<SoundMapQuestion, Uint8Array<ArrayBuffer>>;

/** How a map stands. */
export type SoundMapState =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly progress: number }
  | { readonly state: 'done'; readonly bytes: Uint8Array<ArrayBuffer> };

/** What the maps of kept recordings need. */
export interface SoundMapsOptions {
  readonly scheduler: Scheduler;
  readonly workerUrl?: URL | undefined;
  /** What makes the maps; a thread of its own where not said otherwise. */
  readonly thread?: MapThread;
  /** Hears failures that are the program's own. */
  readonly log: (error: unknown) => void;
}

interface Job {
  readonly question: SoundMapQuestion;
  readonly ended: Promise<void>;
  readonly end: () => void;
  progress: number | null;
  underWay: TaskUnderWay<Uint8Array<ArrayBuffer>> | null;
  problem: RecordingProblemError | null;
}

const MOST_WAITING = 16;
/** Some dozens of maps of usual runs. */
const MOST_KEPT_BYTES = 64 * 2 ** 20;
/** Whoever asks is answered after so long at the latest. */
const PATIENCE_SECONDS = 0.25;

/** Makes maps of recordings one after the other in a thread beside the bench, and keeps the latest. */
export class SoundMaps {
  readonly #scheduler: Scheduler;
  readonly #log: (error: unknown) => void;
  readonly #thread: MapThread;
  readonly #kept = new KeptBytes(MOST_KEPT_BYTES);
  /** Those that wait, are made or have failed, in the order in which they were asked for. */
  readonly #jobs = new Map<string, Job>();

  constructor({ scheduler, workerUrl, thread, log }: SoundMapsOptions) {
    this.#scheduler = scheduler;
    this.#log = log;
    this.#thread = thread ?? createTaskThread(threadKinds.soundMaps, workerUrl);
  }

  /** True while a map waits or is made. */
  isUnderWay(key: string): boolean {
    return this.#jobs.has(key);
  }

  /**
   * How the map under this key stands; begins it where it is not there. Waits a little for its end.
   * @throws RecordingProblemError where it cannot be made; it is tried anew when asked again. TooManyAnalysesError
   */
  async ask(key: string, question: () => SoundMapQuestion): Promise<SoundMapState> {
    const kept = this.#kept.get(key);
    if (kept !== null) return { state: 'done', bytes: kept };
    const job = this.#jobs.get(key) ?? this.#begin(key, question());
    await this.#waitFor(job);
    if (job.problem !== null) throw job.problem;
    const bytes = this.#kept.get(key);
    if (bytes !== null) return { state: 'done', bytes };
    return job.progress === null ? { state: 'waiting' } : { state: 'running', progress: job.progress };
  }

  /** Ends a map that waits or is made. False where there is none. */
  cancel(key: string): boolean {
    const job = this.#jobs.get(key);
    if (job === undefined) return false;
    if (job.underWay === null) this.#jobs.delete(key);
    job.underWay?.stop();
    return true;
  }

  /** Ends everything at once. */
  async close(): Promise<void> {
    this.#jobs.clear();
    await this.#thread.close();
  }

  #begin(key: string, question: SoundMapQuestion): Job {
    if (this.#jobs.size >= MOST_WAITING) throw new TooManyAnalysesError();
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const job: Job = { question, ended, end, progress: null, underWay: null, problem: null };
    this.#jobs.set(key, job);
    this.#startNext();
    return job;
  }

  #startNext(): void {
    const [first] = this.#jobs;
    if (first === undefined || first[1].underWay !== null) return;
    const [key, job] = first;
    job.progress = 0;
    job.underWay = this.#thread.run(job.question, (progress) => {
      job.progress = progress;
    });
    this.#follow(key, job, job.underWay).catch(this.#log);
  }

  async #follow(key: string, job: Job, { result }: TaskUnderWay<Uint8Array<ArrayBuffer>>): Promise<void> {
    try {
      const bytes = await result;
      if (bytes !== null) this.#kept.keep(key, bytes);
    } catch (error) {
      job.problem = this.#problemOf(error);
    }
    this.#jobs.delete(key);
    job.end();
    this.#startNext();
  }

  #problemOf(error: unknown): RecordingProblemError {
    const problem =
      error instanceof RecordingProblemError
        ? error
        : new RecordingProblemError(recordingProblemOf(error), error);
    if (problem.problem.code === 'ANALYSIS_FAILED') this.#log(error);
    return problem;
  }

  async #waitFor({ ended }: Job): Promise<void> {
    let stop = (): void => undefined;
    const patience = new Promise<void>((resolve) => {
      stop = this.#scheduler.after(PATIENCE_SECONDS, resolve);
    });
    await Promise.race([ended, patience]);
    stop();
  }
}
