import type { Cancel, Scheduler } from '#drivers/time.ts';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import type { IntegrityState } from '#core/record/integrity-state.ts';
import { checkEvidence, type CheckProgress, distinct } from './check-evidence.ts';
import { type CheckPlan, sampledPlan, wholePlan } from './check-plan.ts';
import type { CheckSources } from './check-sources.ts';
import { checkTestInPieces } from './check-test.ts';

/** What a desk of checks is made of. */
export interface IntegrityDeskOptions {
  /** What is kept, as it stands now. */
  readonly sources: () => CheckSources;
  /** True while a test is being carried out: readings must not wait for a check. */
  readonly isTesting: () => boolean;
  readonly scheduler: Scheduler;
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
  /** Whole numbers from 0 on, in no order. */
  readonly chance: () => number;
  /** Hears of each finding once. */
  readonly found: (finding: IntegrityFinding) => void;
  /** Hears failures of a check itself. */
  readonly log: (error: unknown) => void;
}

/** What the door asks about what the bench keeps. */
export interface IntegrityChecks {
  /** How the newest check stands. */
  state(): IntegrityState;
  /** Begins a check of everything; false while a test is being carried out. */
  beginWhole(): boolean;
  /** Ends a check that is under way; what it found stays. */
  stop(): void;
  /** What is wrong with a closed test as it is kept now. */
  findingsOf(testId: string): Promise<readonly IntegrityFinding[]>;
}

/** How long the bench is left alone between two steps. */
const pauseSeconds = 0.01;

/** Checks what the bench keeps, a step at a time between its other work: a sample at each start, everything when asked to. */
export class IntegrityDesk implements IntegrityChecks {
  readonly #options: IntegrityDeskOptions;
  readonly #told = new Set<string>();
  #state: IntegrityState = {
    kind: 'waiting',
    scope: 'sample',
    done: 0,
    of: 0,
    findings: [],
    endedAt: null,
  };
  #next: Cancel = () => undefined;

  constructor(options: IntegrityDeskOptions) {
    this.#options = options;
  }

  state(): IntegrityState {
    return this.#state;
  }

  /** Begins the check that a start has time for. */
  beginSample(): void {
    this.#begin('sample', (sources) => sampledPlan(sources.kept.heads(), this.#options.chance));
  }

  beginWhole(): boolean {
    if (this.#options.isTesting()) return false;
    this.#begin('whole', (sources) => wholePlan(sources.kept.heads()));
    return true;
  }

  stop(): void {
    this.#next();
    if (this.#state.kind === 'checking') this.#end('stopped');
  }

  /** Nothing is remembered from one time to the next: a gigabyte takes about a second, and size and time of a file prove nothing. */
  async findingsOf(testId: string): Promise<readonly IntegrityFinding[]> {
    const pieces = checkTestInPieces(this.#options.sources(), testId);
    for (;;) {
      const piece = pieces.next();
      if (piece.done === true) return piece.value;
      // The lines of a running test do not wait for a large recording.
      await new Promise<void>((resolve) => this.#options.scheduler.after(0, resolve));
    }
  }

  #begin(scope: IntegrityState['scope'], planOf: (sources: CheckSources) => CheckPlan): void {
    this.stop();
    const sources = this.#options.sources();
    this.#state = { kind: 'checking', scope, done: 0, of: 1, findings: [], endedAt: null };
    this.#plan(checkEvidence(sources, planOf(sources)));
  }

  #plan(steps: Generator<CheckProgress>): void {
    this.#next = this.#options.scheduler.after(pauseSeconds, () => this.#step(steps));
  }

  #step(steps: Generator<CheckProgress>): void {
    if (this.#options.isTesting()) {
      this.#end('stopped');
      return;
    }
    try {
      this.#take(steps);
    } catch (error) {
      this.#options.log(error);
      this.#end('stopped');
    }
  }

  #take(steps: Generator<CheckProgress>): void {
    const step = steps.next();
    if (step.done === true) {
      this.#end('done');
      return;
    }
    const { done, of, found } = step.value;
    this.#state = { ...this.#state, done, of, findings: distinct([...this.#state.findings, ...found]) };
    for (const one of found) this.#tell(one);
    this.#plan(steps);
  }

  #tell(finding: IntegrityFinding): void {
    const name = `${finding.code} ${finding.testId} ${finding.what}`;
    if (finding.notedAt !== null || this.#told.has(name)) return;
    this.#told.add(name);
    this.#options.found(finding);
  }

  #end(kind: 'done' | 'stopped'): void {
    this.#state = { ...this.#state, kind, endedAt: this.#options.now() };
  }
}
