import type { BenchEvent } from '../session/bench.ts';

/** Order in which events that wait together are sent: a new test before its values. */
const order = ['test', 'live', 'workshop', 'spectrum'] as const satisfies readonly BenchEvent['kind'][];

/**
 * What waits for one listener: the newest event of each kind and nothing older. Every event replaces the whole of
 * what the one before said, so a slow listener misses steps in between but never the present, and memory stays bounded.
 */
export class LatestEvents {
  #waiting = new Map<BenchEvent['kind'], BenchEvent>();
  #woken = false;
  #resume: () => void = () => undefined;

  offer(event: BenchEvent): void {
    this.#waiting.set(event.kind, event);
    this.#resume();
  }

  /** Ends the `next` that waits, or the coming one, with whatever there is. */
  wake(): void {
    this.#woken = true;
    this.#resume();
  }

  /** Waiting events, as soon as there are any; none when woken without one. For one reader at a time. */
  async next(): Promise<readonly BenchEvent[]> {
    if (this.#waiting.size === 0 && !this.#woken) {
      await new Promise<void>((resolve) => {
        this.#resume = resolve;
      });
    }
    this.#woken = false;
    const taken = this.#waiting;
    this.#waiting = new Map();
    return order.flatMap((kind) => taken.get(kind) ?? []);
  }
}
