import type { Scheduler } from '../time.ts';

/** How often a wait looks whether what it waits for has come. */
const lookEverySeconds = 0.05;

/** The time that a search may take and the person's wish to end it. */
export class SearchTime {
  readonly #scheduler: Scheduler;
  readonly #signal: AbortSignal | null;
  readonly #endSeconds: number;

  constructor(scheduler: Scheduler, budgetSeconds: number, signal: AbortSignal | null) {
    this.#scheduler = scheduler;
    this.#signal = signal;
    this.#endSeconds = scheduler.monotonicSeconds() + budgetSeconds;
  }

  get isCancelled(): boolean {
    return this.#signal?.aborted === true;
  }

  /** True if the search was cancelled or something that takes so long would end too late. */
  isOverFor(seconds: number): boolean {
    return this.isCancelled || this.nowSeconds + seconds > this.#endSeconds;
  }

  get nowSeconds(): number {
    return this.#scheduler.monotonicSeconds();
  }

  /** Waits until something holds, at most so long; ends at once when the search is cancelled. */
  async until(holds: () => boolean, atMostSeconds: number): Promise<void> {
    const endSeconds = this.nowSeconds + atMostSeconds;
    while (!holds() && !this.isCancelled) {
      const leftSeconds = endSeconds - this.nowSeconds;
      if (leftSeconds <= 0) return;
      await this.#sleep(Math.min(lookEverySeconds, leftSeconds));
    }
  }

  #sleep(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.#scheduler.after(seconds, resolve);
    });
  }
}
