/** What one round of one contender took, and what it found: the same figures from every contender of a work. */
export interface Round {
  readonly seconds: number;
  /** Levels in dB, in an order that belongs to the work. */
  readonly levels: readonly number[];
}

/** Someone who does a piece of work; rounds of several take turns. */
export interface Contender {
  readonly name: string;
  round(): Promise<Round>;
}

/** A contender in this process: `work` does it once and returns its levels. */
export function ownContender(name: string, work: () => readonly number[]): Contender {
  return {
    name,
    round() {
      const start = performance.now();
      const levels = work();
      return Promise.resolve({ seconds: (performance.now() - start) / 1000, levels });
    },
  };
}
