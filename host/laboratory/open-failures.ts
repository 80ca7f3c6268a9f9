import { type ChainedEvent, chainedEventSchema } from '#core/record/audit-event.ts';
import { failureKinds } from '#core/record/log-group.ts';
import type { OpenFailures } from '#core/record/open-failures.ts';
import type { KeptEvidence } from '../store/kept-evidence.ts';
import type { AuditEventTable } from '../store/schema.ts';

/** How many failures are told; all of them stand in the log. */
const mostTold = 50;

/** Failures without a noted action. */
export function openFailures(kept: Pick<KeptEvidence, 'eventsOf'>): OpenFailures {
  const answered = new Set(kept.eventsOf('action-taken').map(({ what }) => what));
  const open = [...failureKinds]
    .flatMap((kind) => kept.eventsOf(kind))
    .filter(({ sequence }) => !answered.has(String(sequence)))
    .toSorted((one, other) => other.sequence - one.sequence);
  return { count: open.length, newest: open.slice(0, mostTold).flatMap((row) => told(row) ?? []) };
}

/** An event that was edited until it is none is told by the check of the data. */
function told({ content }: AuditEventTable): OpenFailures['newest'][number] | null {
  const event = readEvent(content);
  if (event === null) return null;
  const { sequence, kind, at, what, new: news } = event;
  return { sequence, kind, at, what, new: news };
}

function readEvent(content: string): ChainedEvent | null {
  try {
    return chainedEventSchema.parse(JSON.parse(content));
  } catch {
    return null;
  }
}
