import type { TestRecord } from '#core/record/test-record.ts';
import type { TestStore } from '../store/test-store.ts';

/** Stores a finished test's record; a store that refuses is tried again, and the test is not over before. */
export class RecordCloser {
  readonly #store: TestStore;
  readonly #onClosed: (record: TestRecord) => void;
  #waiting: (() => TestRecord) | null = null;
  #failure: Error | null = null;

  constructor(store: TestStore, onClosed: (record: TestRecord) => void) {
    this.#store = store;
    this.#onClosed = onClosed;
  }

  /** Why the record could not be stored so far, or null. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** Makes and stores the record now, or as soon as that is possible. */
  close(makeRecord: () => TestRecord): void {
    this.#waiting = makeRecord;
    this.retry();
  }

  /** Tries again where a record is waiting. */
  retry(): void {
    if (this.#waiting === null) return;
    let record: TestRecord;
    try {
      record = this.#waiting();
      this.#store.close(record);
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      return;
    }
    this.#waiting = null;
    this.#failure = null;
    this.#onClosed(record);
  }
}
