import type { AuditEvent } from '#core/record/audit-event.ts';

/** What a watch of the computer's clock needs. */
export interface ClockWatchParts {
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
  readonly monotonicSeconds: () => number;
  /** Hears of each time that the clock was set back, as an event for the log. @throws StoreError */
  readonly setBack: (event: AuditEvent) => void;
}

/** So far may the clock fall behind by itself; it is drawn to the right time in steps smaller than this. */
const slackSeconds = 2;

/** Notices that the clock of the computer is set back while the program runs: measuring goes by another one, dates do not. */
export class ClockWatch {
  readonly #parts: ClockWatchParts;
  #before: { readonly now: string; readonly monotonicSeconds: number } | null = null;

  constructor(parts: ClockWatchParts) {
    this.#parts = parts;
  }

  /** To be called now and then. A log that cannot be written to now is told with the next look. */
  look(): void {
    const { now, monotonicSeconds, setBack } = this.#parts;
    const seen = { now: now(), monotonicSeconds: monotonicSeconds() };
    const before = this.#before;
    if (before !== null) {
      const expected = Date.parse(before.now) / 1000 + seen.monotonicSeconds - before.monotonicSeconds;
      const isSetBack = Date.parse(seen.now) / 1000 < expected - slackSeconds;
      const old = new Date(expected * 1000).toISOString();
      const event = { kind: 'clock-set-back', who: '', at: seen.now, what: 'running', why: '' } as const;
      if (isSetBack && !isTaken(() => setBack({ ...event, old, new: seen.now }))) return;
    }
    this.#before = seen;
  }
}

function isTaken(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}
