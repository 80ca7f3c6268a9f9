/** The unit's clock and ours may differ by a rounded second each, and a reply may be late. */
const toleratedSeconds = 2;

/**
 * Notices that a unit has started anew: its seconds, which run over at the end of their bytes, no longer fit the time that
 * has passed since the reading before.
 */
export class RestartWatch {
  readonly #wrap: number;
  #last: { readonly seconds: number; readonly timeSeconds: number } | null = null;

  constructor(secondsBytes: 1 | 2) {
    this.#wrap = 256 ** secondsBytes;
  }

  /** Whether the unit has restarted since the last call. */
  hasRestarted(seconds: number, timeSeconds: number): boolean {
    const last = this.#last;
    this.#last = { seconds, timeSeconds };
    if (last === null) return false;
    const surplus = seconds - last.seconds - (timeSeconds - last.timeSeconds);
    const turns = Math.round(surplus / this.#wrap);
    return Math.abs(surplus - turns * this.#wrap) > toleratedSeconds;
  }

  /** Forgets the unit. */
  forget(): void {
    this.#last = null;
  }
}
