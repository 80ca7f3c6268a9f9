import type { JournalEntry } from '../store/journal-entry.ts';
import type { TestStore } from '../store/test-store.ts';
import type { JournalStep, TimedStep } from './journal-entry.ts';

/** Hears each step once it is durable. */
export type DurableListener = (step: TimedStep) => void;

type ManyStep = JournalStep & { readonly kind: 'readings' | 'rejections' | 'waveform-levels' };

/**
 * Writes the steps of one test to the store, in order and in batches, and passes them on only when they are durable:
 * nothing that a screen shows of a run can be lost. A store that refuses is tried again with the next batch.
 */
export class TestJournal {
  readonly #store: TestStore;
  readonly #testId: string;
  readonly #listener: DurableListener;
  #waiting: TimedStep[] = [];
  #continuations: (() => void)[] = [];
  #failure: Error | null = null;

  constructor(store: TestStore, testId: string, listener: DurableListener) {
    this.#store = store;
    this.#testId = testId;
    this.#listener = listener;
  }

  /** Why the store refuses at present, or null. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** Notes a step for the next batch. What comes many times a second is joined to its like within the batch. */
  note(timeSeconds: number, step: JournalStep): void {
    if (isMany(step) && this.#join(step)) return;
    this.#waiting.push({ timeSeconds, step });
  }

  /** Writes what is waiting; true when everything noted so far is durable. */
  flush(): boolean {
    if (this.#waiting.length > 0 && !this.#write()) return false;
    const continuations = this.#continuations;
    this.#continuations = [];
    for (const proceed of continuations) proceed();
    return true;
  }

  /** Goes on when everything noted so far is durable: at once where the store takes it, else after a later batch. */
  whenDurable(proceed: () => void): void {
    this.#continuations.push(proceed);
    this.flush();
  }

  #write(): boolean {
    const steps = this.#waiting;
    try {
      this.#store.append(this.#testId, steps.map(entryOf));
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      return false;
    }
    this.#waiting = [];
    this.#failure = null;
    for (const step of steps) this.#listener(step);
    return true;
  }

  /** Order matters only against other kinds of step: readings of two lines may change places within a batch. */
  #join(step: ManyStep): boolean {
    for (const [index, { timeSeconds, step: other }] of [...this.#waiting.entries()].toReversed()) {
      if (!isMany(other)) return false;
      const joined = joinedStep(other, step);
      if (joined === null) continue;
      this.#waiting[index] = { timeSeconds, step: joined };
      return true;
    }
    return false;
  }
}

/** A step as the store keeps it: its kind beside the rest. */
export function entryOf({ timeSeconds, step }: TimedStep): Omit<JournalEntry, 'sequence'> {
  const { kind, ...payload } = step;
  return { timeSeconds, kind, payload };
}

/** A step as it was before it was stored. */
export function stepOf({ timeSeconds, kind, payload }: JournalEntry): TimedStep {
  return { timeSeconds, step: { kind, ...(payload as object) } as JournalStep };
}

function isMany(step: JournalStep): step is ManyStep {
  return step.kind === 'readings' || step.kind === 'rejections' || step.kind === 'waveform-levels';
}

function joinedStep(one: ManyStep, next: ManyStep): ManyStep | null {
  if (one.kind === 'waveform-levels' && next.kind === 'waveform-levels') {
    return { ...one, levels: [...one.levels, ...next.levels] };
  }
  if (one.kind === 'readings' && next.kind === 'readings' && one.role === next.role) {
    return { ...one, readings: [...one.readings, ...next.readings] };
  }
  if (one.kind === 'rejections' && next.kind === 'rejections' && one.role === next.role) {
    return { ...one, rejections: [...one.rejections, ...next.rejections] };
  }
  return null;
}
