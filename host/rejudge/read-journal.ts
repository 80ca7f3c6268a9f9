import type { PhaseName } from '#core/procedure/procedure-state.ts';
import { type Amendment, amendmentSchema } from '#core/record/amendment.ts';
import type { TestRecord } from '#core/record/test-record.ts';
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

/**
 * The amendments that led to a record, the first one first; null where a record that was amended is missing, or what stands
 * there is no amendment.
 */
export function readAmendments(
  store: Pick<TestStore, 'find'>,
  record: TestRecord,
): readonly Amendment[] | null {
  const found: Amendment[] = [];
  const seen = new Set<string>();
  for (let current: TestRecord | null = record; current?.amends !== undefined;) {
    const amends = amendmentSchema.safeParse(current.amends);
    if (!amends.success || seen.has(current.id)) return null;
    seen.add(current.id);
    found.unshift(amends.data);
    current = store.find(amends.data.testId);
    if (current === null) return null;
  }
  return found;
}
