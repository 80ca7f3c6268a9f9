import type { TestRecord } from '#core/record/test-record.ts';
import type { BegunTest, TestStore } from '../store/test-store.ts';
import type { JournalStep, TimedStep } from './journal-entry.ts';
import type { PhaseRecorder } from './phase-recorder.ts';
import type { TestOpening } from './test-opening.ts';

/** What a running test needs, and whom it tells. */
export interface RunningTestOptions {
  readonly begun: BegunTest;
  readonly opening: TestOpening;
  /** What was journalled of it before, where it is taken up again; else nothing. */
  readonly steps: readonly TimedStep[];
  readonly store: TestStore;
  readonly recorder: PhaseRecorder;
  /** ISO 8601 with offset. */
  readonly now: () => string;
  readonly monotonicSeconds: () => number;
  /** Clears the meter's own maximum register, where it has one that is kept until it is cleared. */
  readonly clearMaximum: () => void;
  /** Something that the page shows has changed. */
  readonly onChange: () => void;
  /** Each step, once it is durable. */
  readonly onDurable: (step: JournalStep) => void;
  readonly onClosed: (record: TestRecord) => void;
}
