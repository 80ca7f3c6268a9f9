import type { FailureView, ProgramFailure } from '#core/record/program-failure.ts';
import type { AuditEvent } from '#core/record/audit-event.ts';
import { failureSentence } from '#core/words/program-failure-words.ts';
import type { AuditLog } from './audit-log.ts';

/** What a log of failures is made of. */
export interface FailureLogParts {
  readonly audit: Pick<AuditLog, 'append'>;
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
  readonly monotonicSeconds: () => number;
  /** Hears of a failure that the log could not take. */
  readonly tell: (error: unknown) => void;
}

/** A failure like the one before is only counted for so long. */
const quietSeconds = 600;
/** So many different failures are told apart; what comes after them shares one. */
const mostKinds = 50;

interface Kind {
  readonly failure: ProgramFailure;
  loggedAtSeconds: number;
  /** Failures that are not in the log yet. */
  waiting: number;
  at: string;
}

/**
 * Writes failures of the program into the log of the bench: the first of its kind at once, others like it counted and told together
 * later, so that one which comes again and again cannot fill the log. Nothing here throws; what the log cannot take is told, kept
 * and tried again.
 */
export class FailureLog {
  readonly #parts: FailureLogParts;
  readonly #kinds = new Map<string, Kind>();
  #count = 0;
  #newest: FailureView['newest'] = null;
  #refused = false;

  constructor(parts: FailureLogParts) {
    this.#parts = parts;
  }

  /** Takes a failure. Never throws. */
  readonly hear = (failure: ProgramFailure): void => {
    const at = this.#parts.now();
    this.#count += 1;
    this.#newest = { ...failure, at };
    const kind = this.#kindOf(failure, at);
    if (kind.waiting === 0) kind.at = at;
    kind.waiting += 1;
    this.#log(kind, quietSeconds);
  };

  /** Tells what was counted for long enough, and tries again what the log refused; to be called now and then. */
  look(): void {
    for (const kind of this.#kinds.values()) this.#log(kind, quietSeconds);
  }

  /** Tells everything that was counted, before the log is closed. */
  end(): void {
    for (const kind of this.#kinds.values()) this.#log(kind, 0);
  }

  view(): FailureView {
    const waiting = [...this.#kinds.values()].reduce((sum, kind) => sum + kind.waiting, 0);
    return { count: this.#count, newest: this.#newest, unlogged: this.#refused ? waiting : 0 };
  }

  #kindOf(failure: ProgramFailure, at: string): Kind {
    const isNew = !this.#kinds.has(nameOf(failure)) && this.#kinds.size >= mostKinds;
    const told = isNew ? { ...failure, place: '...' } : failure;
    const name = nameOf(told);
    const known = this.#kinds.get(name);
    if (known !== undefined) return known;
    const kind: Kind = { failure: told, loggedAtSeconds: -Infinity, waiting: 0, at };
    this.#kinds.set(name, kind);
    return kind;
  }

  #log(kind: Kind, quiet: number): void {
    const seconds = this.#parts.monotonicSeconds();
    if (kind.waiting === 0 || seconds - kind.loggedAtSeconds < quiet) return;
    try {
      this.#parts.audit.append(failureEvent(kind.failure, kind.at, kind.waiting));
      kind.loggedAtSeconds = seconds;
      kind.waiting = 0;
      this.#refused = false;
    } catch (error) {
      if (!this.#refused) this.#parts.tell(error);
      this.#refused = true;
    }
  }
}

/** The event of a failure, or of so many alike. */
export function failureEvent(failure: ProgramFailure, at: string, times = 1): AuditEvent {
  const { code, place, cause } = failure;
  const news = { place, cause, times };
  const why = failureSentence(failure, 'en');
  return { kind: 'program-failed', who: '', at, what: code, old: null, new: news, why };
}

function nameOf({ code, place, cause }: ProgramFailure): string {
  return `${code} ${place} ${cause}`;
}
