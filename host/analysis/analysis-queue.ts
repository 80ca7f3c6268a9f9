import { recordingProblemOf, RecordingProblemError, type RecordingProblem } from './recording-problem.ts';
import type { RecordingQuestion } from './recording-question.ts';
import type { RecordingThread, ThreadAnalysis } from './recording-thread.ts';

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

interface Job {
  readonly question: RecordingQuestion;
  readonly onEnd: () => Promise<void>;
  state: AnalysisState;
  running: { readonly analysis: ThreadAnalysis; readonly ended: Promise<void> } | null;
}

const MOST_WAITING = 4;
const MOST_KEPT = 8;

/** Analyses one after the other, so that two long ones never take the bench's cores; keeps the latest results. */
export class AnalysisQueue {
  readonly #thread: RecordingThread;
  readonly #log: (error: unknown) => void;
  readonly #jobs = new Map<string, Job>();
  #current: Job | null = null;

  constructor(thread: RecordingThread, log: (error: unknown) => void) {
    this.#thread = thread;
    this.#log = log;
  }

  /** Adds an analysis; `onEnd` is called when it has ended in any way. @throws TooManyAnalysesError */
  add(id: string, question: RecordingQuestion, onEnd: () => Promise<void>): void {
    if (this.#waiting().length >= MOST_WAITING) throw new TooManyAnalysesError();
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

  #waiting(): Job[] {
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

  async #follow(job: Job, analysis: ThreadAnalysis): Promise<void> {
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
    if (ended.length > MOST_KEPT && oldest !== undefined) this.#jobs.delete(oldest[0]);
  }
}

function isUnderWay({ state }: Job): boolean {
  return state.state === 'waiting' || state.state === 'running';
}

function readsFile({ question: { path, sensitivity } }: Job, wanted: string): boolean {
  return path === wanted || (sensitivity.by === 'calibrator' && sensitivity.path === wanted);
}
