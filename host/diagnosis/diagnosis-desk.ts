import type { NoReference, TestDiagnosis } from '#core/diagnosis/test-diagnosis.ts';
import { damageIn } from '#core/record/test-damage.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { DiagnosisQuestion } from '../analysis/diagnosis-question.ts';
import {
  recordingProblemOf,
  RecordingProblemError,
  type RecordingProblem,
} from '../analysis/recording-problem.ts';
import type { TaskThread, TaskUnderWay } from '../analysis/task-thread.ts';
import type { IntegrityChecks } from '../integrity/integrity-desk.ts';
import { type FindRecording, type NamedRun, runOfTest, testToDiagnose } from './question-of-record.ts';
import type { NamedReference, Naming, ReferenceBook } from './reference-book.ts';

/** How a diagnosis stands. The result is the JSON of a `TestDiagnosis`. */
export type DiagnosisState =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly progress: number }
  | { readonly state: 'done'; readonly json: string }
  | { readonly state: 'failed'; readonly problem: RecordingProblem };

/** What the desk is made of. */
export interface DiagnosisParts {
  /** Answers with the JSON of a `TestDiagnosis`. */
  readonly thread: TaskThread<DiagnosisQuestion, string>;
  readonly references: ReferenceBook;
  /** The record of a closed test; null where there is none. */
  readonly recordOf: (testId: string) => TestRecord | null;
  readonly findRecording: FindRecording;
  readonly integrity: Pick<IntegrityChecks, 'findingsOf'>;
  readonly now: () => string;
  /** Hears failures that are the program's own. */
  readonly log: (error: unknown) => void;
}

interface Job {
  readonly testId: string;
  readonly question: DiagnosisQuestion;
  state: DiagnosisState;
  analysis: TaskUnderWay<string> | null;
}

const MOST_KEPT = 8;
const MOST_WAITING = 4;

/** Diagnoses closed tests on demand, one after the other in a thread beside the bench, and keeps the latest answers. */
export class DiagnosisDesk {
  readonly #parts: DiagnosisParts;
  readonly #jobs = new Map<string, Job>();
  #current: Job | null = null;

  constructor(parts: DiagnosisParts) {
    this.#parts = parts;
  }

  /** How the diagnosis of a test stands; null where none was begun or it is forgotten. */
  state(testId: string): DiagnosisState | null {
    return this.#jobs.get(testId)?.state ?? null;
  }

  /** The answer for a test; null where it is not there yet, failed or is forgotten. */
  answer(testId: string): TestDiagnosis | null {
    const state = this.state(testId);
    // The thread wrote it from that very type.
    return state?.state === 'done' ? (JSON.parse(state.json) as TestDiagnosis) : null;
  }

  /** Begins the diagnosis of a whole test where none is known; those that wait longest give way. */
  async begin(record: TestRecord): Promise<DiagnosisState> {
    const known = this.state(record.id);
    if (known !== null && known.state !== 'failed') return known;
    const question = await this.#questionOf(record);
    const begun = this.state(record.id);
    if (begun !== null && begun.state !== 'failed') return begun;
    const job: Job = { testId: record.id, question, state: { state: 'waiting' }, analysis: null };
    this.#jobs.delete(record.id);
    this.#jobs.set(record.id, job);
    this.#dropOldest();
    this.#startNext();
    return job.state;
  }

  /** Ends a diagnosis or forgets its answer. False where none is known. */
  cancel(testId: string): boolean {
    const job = this.#jobs.get(testId);
    job?.analysis?.stop();
    return this.#jobs.delete(testId);
  }

  references(): readonly NamedReference[] {
    return this.#parts.references.list();
  }

  /** Names a run of a whole test as reference; answers that compared with another one are forgotten. */
  nameReference(record: TestRecord, run: NamedRun, naming: Omit<Naming, 'at'>): NamedReference {
    const named = this.#parts.references.name(record, run, { ...naming, at: this.#parts.now() });
    this.#forgetAnswers();
    return named;
  }

  /** Takes a test off the references. False where it is none. */
  forgetReference(testId: string): boolean {
    const isForgotten = this.#parts.references.forget(testId);
    if (isForgotten) this.#forgetAnswers();
    return isForgotten;
  }

  async close(): Promise<void> {
    this.#jobs.clear();
    await this.#parts.thread.close();
  }

  async #questionOf(record: TestRecord): Promise<DiagnosisQuestion> {
    return {
      of: 'diagnosis',
      testId: record.id,
      testNumber: record.number,
      isSimulated: record.evidence.simulated,
      ...testToDiagnose(record, this.#parts.findRecording),
      ...(await this.#referenceFor(record)),
    };
  }

  /** A reference that is not as it was sealed compares with nothing. */
  async #referenceFor(record: TestRecord): Promise<Pick<DiagnosisQuestion, 'reference' | 'noReference'>> {
    const { references, recordOf, findRecording, integrity } = this.#parts;
    const none = (noReference: NoReference) => ({ reference: null, noReference });
    const chosen = references.choose(record);
    if (typeof chosen === 'string') return none(chosen);
    const other = recordOf(chosen.testId);
    const test = other === null ? null : runOfTest(other, chosen, findRecording);
    if (other === null || test === null) return none('REFERENCE_GONE');
    if (damageIn(await integrity.findingsOf(other.id)).length > 0) return none('REFERENCE_DAMAGED');
    const { testId, testNumber, series, run, make, model, reason, namedBy, namedAt, simulated } = chosen;
    const facts = {
      testId,
      testNumber,
      series,
      run,
      make,
      model,
      reason,
      namedBy,
      namedAt,
      isSimulated: simulated,
    };
    return { reference: { facts, test }, noReference: null };
  }

  #dropOldest(): void {
    const waiting = [...this.#jobs.values()].filter(({ state }) => state.state === 'waiting');
    const ended = [...this.#jobs.values()].filter(
      ({ state }) => state.state === 'done' || state.state === 'failed',
    );
    const [longest] = waiting;
    const [oldest] = ended;
    if (waiting.length > MOST_WAITING && longest !== undefined) this.#jobs.delete(longest.testId);
    if (ended.length > MOST_KEPT && oldest !== undefined) this.#jobs.delete(oldest.testId);
  }

  #forgetAnswers(): void {
    for (const testId of this.#jobs.keys()) this.cancel(testId);
  }

  #startNext(): void {
    const next = [...this.#jobs.values()].find(({ state }) => state.state === 'waiting');
    if (next === undefined || this.#current !== null) return;
    this.#current = next;
    next.state = { state: 'running', progress: 0 };
    next.analysis = this.#parts.thread.run(next.question, (progress) => {
      next.state = { state: 'running', progress };
    });
    void this.#follow(next, next.analysis);
  }

  async #follow(job: Job, analysis: TaskUnderWay<string>): Promise<void> {
    try {
      const json = await analysis.result;
      if (json !== null) job.state = { state: 'done', json };
    } catch (error) {
      const problem = error instanceof RecordingProblemError ? error.problem : recordingProblemOf(error);
      this.#parts.log(error);
      job.state = { state: 'failed', problem };
    }
    job.analysis = null;
    this.#current = null;
    this.#startNext();
  }
}
