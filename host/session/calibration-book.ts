import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  calibrationHistory,
  type InstrumentHistory,
  type KeptCheck,
} from '#core/record/calibration-history.ts';
import type { TestSummary } from '#core/record/test-record.ts';
import type { CalibrationHistory } from '../http/contract.ts';
import type { TestStore } from '../store/test-store.ts';
import { calibrationHistoryView } from './calibration-history-view.ts';
import { calibrationPhases, keptChecks } from './kept-checks.ts';
import { testOpeningSchema } from './test-opening.ts';

/** So many tests back: more than a busy year of a laboratory. */
const mostTests = 2000;

/** Looks back at calibration checks. The journals are the only place where they are kept; what they say of closed tests stays. */
export class CalibrationBook {
  readonly #store: TestStore;
  readonly #closed = new Map<string, readonly KeptCheck[]>();

  constructor(store: TestStore) {
    this.#store = store;
  }

  /** All checks by instrument, those of the running test included. */
  history(): CalibrationHistory {
    return calibrationHistoryView(this.compared());
  }

  /** The same as it is kept, for a chart. */
  compared(): readonly InstrumentHistory[] {
    const tests = this.#store.list({ beforeNumber: null, limit: mostTests });
    return calibrationHistory(tests.flatMap((test) => this.#checksOf(test)));
  }

  /** Reads the journals that were not read yet; other work of the bench goes on meanwhile. */
  async readAhead(): Promise<void> {
    const unread = this.#store
      .list({ beforeNumber: null, limit: mostTests })
      .filter(({ id }) => !this.#closed.has(id));
    for (const test of unread) {
      this.#checksOf(test);
      await nextTurn();
    }
  }

  #checksOf(test: TestSummary): readonly KeptCheck[] {
    const known = this.#closed.get(test.id);
    if (known !== undefined) return known;
    const checks = readChecks(this.#store, test);
    if (test.outcome !== 'running') this.#closed.set(test.id, checks);
    return checks;
  }
}

function readChecks(store: TestStore, { id, number, outcome, amends }: TestSummary): readonly KeptCheck[] {
  // An amendment holds the readings of the test whose place it took: its checks were made once.
  if (amends !== null) return [];
  const journalled = store.phases(id, calibrationPhases);
  const opening = testOpeningSchema.safeParse(journalled?.opening);
  // A test of another version that cannot be read any more has its record; here it is left out.
  if (journalled === null || !opening.success) return [];
  const isRunning = outcome === 'running';
  return keptChecks({ id, number, opening: opening.data, isRunning }, journalled.phases);
}
