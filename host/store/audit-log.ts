import type { AuditEvent, ChainedEvent } from '#core/record/audit-event.ts';
import type { LogFilter } from '#core/record/log-group.ts';

/** A stretch of the log. */
export interface LogStretch {
  /** It begins before this event; null for the newest. */
  readonly beforeSequence: number | null;
  /** Sequence of the oldest event of it; the first one of the log where it is left out. */
  readonly downTo?: number;
}

/** A page of the log, newest event first. */
export interface LogPage extends LogStretch {
  /** How many events at most; Infinity for all of the stretch. */
  readonly limit: number;
  /** Only events of this kind; all of them where it is left out. */
  readonly filter?: LogFilter;
}

/** What happened on a bench, in order, each event bound to the one before by its hash. Nothing is taken out or changed. */
export interface AuditLog {
  /** Adds an event, durably. */
  append(event: AuditEvent): void;
  list(page: LogPage): readonly ChainedEvent[];
  /** Everybody whom an event of a stretch names as the one who did it; empty for the bench itself. */
  people(stretch: LogStretch): readonly string[];
}
