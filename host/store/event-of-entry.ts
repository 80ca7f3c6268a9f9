import { z } from 'zod';
import type { AuditEvent, AuditKind } from '#core/record/audit-event.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import type { JournalEntry } from './journal-entry.ts';

/** Steps of a test that stand in the log of the bench too. */
const loggedSteps: Readonly<Record<string, AuditKind>> = {
  'run-voided': 'run-voided',
  paused: 'test-paused',
  resumed: 'test-resumed',
  'handed-over': 'test-handed-over',
  continued: 'test-continued',
};

/** What the log reads in such a step. */
interface LoggedStep {
  readonly phase?: string;
  readonly reason?: string;
  readonly voided?: { readonly reason?: string };
  readonly handOver?: { readonly remark?: string };
}

/** The event that a step of a test's journal is for the log; null for most steps. */
export function eventOfEntry(
  testNumber: string,
  { kind, payload }: Omit<JournalEntry, 'sequence'>,
  noted: { readonly at: string; readonly who: string },
): AuditEvent | null {
  if (kind !== 'end-phase' && loggedSteps[kind] === undefined) return null;
  const step = JSON.parse(canonicalJson(payload)) as LoggedStep;
  const logged = kind === 'end-phase' ? kindOfPhase(step) : loggedSteps[kind];
  if (logged === undefined) return null;
  const why = step.reason ?? step.voided?.reason ?? step.handOver?.remark ?? '';
  return { kind: logged, ...noted, what: testNumber, old: null, new: z.json().parse(step), why };
}

function kindOfPhase({ phase }: LoggedStep): AuditKind | undefined {
  return phase?.startsWith('calibration-') === true ? 'calibration-taken' : undefined;
}
