import type { PhaseName } from '#core/procedure/procedure-state.ts';
import type { JournalledPhases, TestStore } from '../store/test-store.ts';

const phaseNames: readonly PhaseName[] = [
  'calibration-before',
  'background-before',
  'run',
  'background-after',
  'calibration-after',
];

/** Everything that was journalled of a test from its first phase on; null where it cannot be read. */
export function readJournal(store: Pick<TestStore, 'phases'>, testId: string): JournalledPhases | null {
  try {
    return store.phases(testId, phaseNames);
  } catch {
    // A journal that is damaged is no journal: what it should prove stays unproven.
    return null;
  }
}
