import type { AuditEvent, ChainedEvent } from '#core/record/audit-event.ts';

/** What happened on a bench, in order, each event bound to the one before by its hash. Nothing is taken out or changed. */
export interface AuditLog {
  /** Adds an event, durably. */
  append(event: AuditEvent): void;
  /** Events from the newest on, or from before a sequence. */
  list(page: { readonly beforeSequence: number | null; readonly limit: number }): readonly ChainedEvent[];
}
