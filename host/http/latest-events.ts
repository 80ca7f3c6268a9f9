import type { BenchEvent } from '../session/bench.ts';

/** Order in which events that wait together are sent: a new test before its values. */
const order = ['test', 'live', 'spectrum'] as const satisfies readonly BenchEvent['kind'][];

/**
 * What waits for one listener: the newest event of each kind and nothing older. Every event replaces the whole of
 * what the one before said, so a slow listener misses steps in between but never the present, and memory stays bounded.
 */
export class LatestEvents {
  #waiting = new Map<BenchEvent['kind'], BenchEvent>();
  #wake: () => void = () => undefined;

  offer(event: BenchEvent): void {
    this.#waiting.set(event.kind, event);
    this.#wake();
  }

  /** Ends a `next` that waits, with whatever there is. */
  wake(): void {
    this.#wake();
  }

  /** Waiting events, as soon as there are any; none when woken without one. For one reader at a time. */
  async next(): Promise<readonly BenchEvent[]> {
    if (this.#waiting.size === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const taken = this.#waiting;
    this.#waiting = new Map();
    return order.flatMap((kind) => taken.get(kind) ?? []);
  }
}
