import type { CheckGroup } from '#core/conformance/check.ts';
import type { ProvenGroup } from '#core/record/validation-sheet.ts';

/** What one step of the proof gave, and of how many groups it is one. */
export interface ProofStep {
  readonly of: number;
  readonly group: ProvenGroup;
}

/**
 * Checks the group at a place, counted from 0; one that throws, or holds no check, has shown nothing.
 * @throws RangeError where there is no such group
 */
export function proofStep(groups: readonly CheckGroup[], place: number): ProofStep {
  const group = groups[place];
  if (group === undefined) throw new RangeError(`there is no group ${place}`);
  return { of: groups.length, group: provenGroup(group) };
}

function provenGroup({ id, title, truth, run }: CheckGroup): ProvenGroup {
  try {
    const results = run();
    const passed = results.filter((result) => result.passed).length;
    return { id, title, truth, checks: Math.max(1, results.length), passed };
  } catch {
    return { id, title, truth, checks: 1, passed: 0 };
  }
}
