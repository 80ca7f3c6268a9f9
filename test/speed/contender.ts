/** What one round of one contender took, and what it found: the same figures from every contender of a work. */
export interface Round {
  /** Time by the clock on the wall. */
  readonly seconds: number;
  /** Time of the processor, user and system, all threads of the contender: other load does not enter it. */
  readonly processorSeconds: number;
  /** Levels in dB, in an order that belongs to the work; none where there is nothing to compare. */
  readonly levels: readonly number[];
}

/** Someone who does a piece of work; rounds of several take turns. */
export interface Contender {
  readonly name: string;
  /** Rounds of its own before the warm-up of all, for an engine that compiles what it has seen to be hot. */
  readonly roundsToWarm?: number;
  round(): Promise<Round>;
}

/** After so many rounds the engine has compiled its last; fewer leave part of the compiling in the rounds that count. */
const ROUNDS_TO_WARM = 12;

/** A contender in this process: `work` does it once and returns its levels. */
export function ownContender(name: string, work: () => readonly number[]): Contender {
  return {
    name,
    roundsToWarm: ROUNDS_TO_WARM,
    round() {
      const processor = process.cpuUsage();
      const start = performance.now();
      const levels = work();
      const seconds = (performance.now() - start) / 1000;
      return Promise.resolve({ seconds, processorSeconds: secondsOf(process.cpuUsage(processor)), levels });
    },
  };
}

/** Seconds of processor time, user and system together. */
export function secondsOf({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6;
}
