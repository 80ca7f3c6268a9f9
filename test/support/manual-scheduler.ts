import type { Cancel, Scheduler } from '#drivers/time.ts';

interface Planned {
  readonly atSeconds: number;
  readonly order: number;
  readonly action: () => void;
}

/** Time that stands still until a test moves it; actions run in order of time, then of planning. */
export class ManualScheduler implements Scheduler {
  #nowSeconds = 0;
  #order = 0;
  #planned: Planned[] = [];

  monotonicSeconds(): number {
    return this.#nowSeconds;
  }

  after(delaySeconds: number, action: () => void): Cancel {
    this.#order += 1;
    const planned = { atSeconds: this.#nowSeconds + Math.max(0, delaySeconds), order: this.#order, action };
    this.#planned.push(planned);
    return () => {
      this.#planned = this.#planned.filter((other) => other !== planned);
    };
  }

  /** How many actions are planned; a bench that has stopped leaves none. */
  get plannedCount(): number {
    return this.#planned.length;
  }

  /** Lets time pass; promises that are already settled run between the actions. */
  async advance(seconds: number): Promise<void> {
    const endSeconds = this.#nowSeconds + seconds;
    await settle();
    for (let next = this.#nextUntil(endSeconds); next !== null; next = this.#nextUntil(endSeconds)) {
      this.#planned = this.#planned.filter((other) => other !== next);
      this.#nowSeconds = Math.max(this.#nowSeconds, next.atSeconds);
      next.action();
      await settle();
    }
    this.#nowSeconds = endSeconds;
  }

  #nextUntil(endSeconds: number): Planned | null {
    const due = this.#planned.filter((planned) => planned.atSeconds <= endSeconds + 1e-9);
    due.sort((one, other) => one.atSeconds - other.atSeconds || one.order - other.order);
    return due[0] ?? null;
  }
}

/** Lets everything that waits for an already settled promise run. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}
