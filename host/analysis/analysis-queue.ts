import { recordingProblemOf, RecordingProblemError, type RecordingProblem } from './recording-problem.ts';
import type { RecordingQuestion } from './recording-question.ts';
import type { ThreadAnalysis } from './recording-thread.ts';

/** How an analysis stands. The result is the JSON of `analyse`. */
export type AnalysisState =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly progress: number }
  | { readonly state: 'done'; readonly name: string; readonly json: string }
  | { readonly state: 'failed'; readonly problem: RecordingProblem };

/** More analyses wait than anybody can have meant. */
export class TooManyAnalysesError extends Error {
  override readonly name = 'TooManyAnalysesError';
}

/** What is asked about a file: at least which one. */
export type QueuedQuestion = Pick<RecordingQuestion, 'path' | 'name'> &
  Partial<Pick<RecordingQuestion, 'sensitivity'>>;

/** The thread that answers, one question at a time. */
export interface QueueThread<Question> {
  analyse(question: Question, onProgress: (share: number) => void): ThreadAnalysis;
  close(): Promise<void>;
}

/** How many analyses may wait, and how many results are kept until others are asked for. */
export interface QueueBounds {
  readonly waiting: number;
  readonly kept: number;
}

interface Job<Question> {
  readonly question: Question;
  readonly onEnd: () => Promise<void>;
  state: AnalysisState;
  running: { readonly analysis: ThreadAnalysis; readonly ended: Promise<void> } | null;
}

const USUAL_BOUNDS: QueueBounds = { waiting: 4, kept: 8 };

/** Analyses one after the other, so that two long ones never take the bench's cores; keeps the latest results. */
export class AnalysisQueue<Question extends QueuedQuestion> {
  readonly #thread: QueueThread<Question>;
  readonly #bounds: QueueBounds;
  readonly #log: (error: unknown) => void;
  readonly #jobs = new Map<string, Job<Question>>();
  #current: Job<Question> | null = null;

  constructor(thread: QueueThread<Question>, log: (error: unknown) => void, bounds = USUAL_BOUNDS) {
    this.#bounds = bounds;
    this.#thread = thread;
    this.#log = log;
  }

  /** Adds an analysis; `onEnd` is called when it has ended in any way. @throws TooManyAnalysesError */
  add(id: string, question: Question, onEnd: () => Promise<void>): void {
    if (this.#waiting().length >= this.#bounds.waiting) throw new TooManyAnalysesError();
    this.#jobs.set(id, { question, onEnd, state: { state: 'waiting' }, running: null });
    this.#forgetOldest();
    this.#startNext();
  }

  /** How it stands, or null where it is not known. */
  state(id: string): AnalysisState | null {
    return this.#jobs.get(id)?.state ?? null;
  }

  /** True while a file is waited for or read. */
  uses(path: string): boolean {
    return [...this.#jobs.values()].some((job) => isUnderWay(job) && readsFile(job, path));
  }

  /** Ends it if it is under way and forgets it. False where it is not known. */
  async cancel(id: string): Promise<boolean> {
    const job = this.#jobs.get(id);
    if (job === undefined) return false;
    this.#jobs.delete(id);
    if (job.running !== null) {
      job.running.analysis.stop();
      await job.running.ended;
    } else if (isUnderWay(job)) await job.onEnd();
    return true;
  }

  /** Cancels those under way that read this file. */
  async cancelReading(path: string): Promise<void> {
    for (const [id, job] of this.#jobs) {
      if (isUnderWay(job) && readsFile(job, path)) await this.cancel(id);
    }
  }

  /** Ends everything at once. */
  async close(): Promise<void> {
    this.#jobs.clear();
    await this.#thread.close();
  }

  #waiting(): Job<Question>[] {
    return [...this.#jobs.values()].filter(({ state }) => state.state === 'waiting');
  }

  #startNext(): void {
    const [next] = this.#waiting();
    if (next === undefined || this.#current !== null) return;
    this.#current = next;
    next.state = { state: 'running', progress: 0 };
    const analysis = this.#thread.analyse(next.question, (progress) => {
      next.state = { state: 'running', progress };
    });
    next.running = { analysis, ended: this.#follow(next, analysis).catch(this.#log) };
  }

  async #follow(job: Job<Question>, analysis: ThreadAnalysis): Promise<void> {
    try {
      const json = await analysis.result;
      if (json !== null) job.state = { state: 'done', name: job.question.name, json };
    } catch (error) {
      job.state = this.#failed(error);
    }
    job.running = null;
    this.#current = null;
    this.#startNext();
    await job.onEnd();
  }

  #failed(error: unknown): AnalysisState {
    const problem = error instanceof RecordingProblemError ? error.problem : recordingProblemOf(error);
    if (problem.code === 'ANALYSIS_FAILED') this.#log(error);
    return { state: 'failed', problem };
  }

  #forgetOldest(): void {
    const ended = [...this.#jobs].filter(([, job]) => !isUnderWay(job));
    const [oldest] = ended;
    if (ended.length > this.#bounds.kept && oldest !== undefined) this.#jobs.delete(oldest[0]);
  }
}

function isUnderWay({ state }: Pick<Job<unknown>, 'state'>): boolean {
  return state.state === 'waiting' || state.state === 'running';
}

function readsFile({ question: { path, sensitivity } }: Job<QueuedQuestion>, wanted: string): boolean {
  return path === wanted || (sensitivity?.by === 'calibrator' && sensitivity.path === wanted);
}
