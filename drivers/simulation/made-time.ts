import type { Cancel, Scheduler } from '../time.ts';

interface Planned {
  readonly atSeconds: number;
  readonly order: number;
  readonly action: () => void;
  isCancelled: boolean;
}

/** Time that stands still until somebody moves it; actions run in order of time, then of planning. */
export class MadeTime implements Scheduler {
  #nowSeconds = 0;
  #order = 0;
  /** Latest first, so that the next one is taken from the end. */
  readonly #planned: Planned[] = [];

  monotonicSeconds(): number {
    return this.#nowSeconds;
  }

  after(delaySeconds: number, action: () => void): Cancel {
    this.#order += 1;
    const atSeconds = this.#nowSeconds + Math.max(0, delaySeconds);
    const planned = { atSeconds, order: this.#order, action, isCancelled: false };
    this.#planned.splice(this.#placeOf(atSeconds), 0, planned);
    return () => {
      planned.isCancelled = true;
    };
  }

  /** How many actions are planned; a bench that has stopped leaves none. */
  get plannedCount(): number {
    return this.#planned.filter(({ isCancelled }) => !isCancelled).length;
  }

  /** Lets time pass; promises that are already settled run between the actions. */
  async advance(seconds: number): Promise<void> {
    const endSeconds = this.#nowSeconds + seconds;
    await settle();
    for (let next = this.#nextUntil(endSeconds); next !== null; next = this.#nextUntil(endSeconds)) {
      this.#nowSeconds = Math.max(this.#nowSeconds, next.atSeconds);
      next.action();
      await settle();
    }
    this.#nowSeconds = endSeconds;
  }

  /** Behind all that come later, before all that come earlier or at the same time: those were planned first. */
  #placeOf(atSeconds: number): number {
    let low = 0;
    let high = this.#planned.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#planned[middle]?.atSeconds ?? 0) > atSeconds) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #nextUntil(endSeconds: number): Planned | null {
    for (let next = this.#planned.at(-1); next !== undefined; next = this.#planned.at(-1)) {
      if (!next.isCancelled && next.atSeconds > endSeconds + 1e-9) return null;
      this.#planned.pop();
      if (!next.isCancelled) return next;
    }
    return null;
  }
}

/** Lets everything that waits for an already settled promise run. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}
