import { parseArgs } from 'node:util';

/** The works of the comparison, in the order they are measured. */
export const WORKS = ['levels', 'bands', 'whole', 'judge', 'fft', 'parsers', 'lines'] as const;

/** A work of the comparison. */
export type BenchWork = (typeof WORKS)[number];

/** What the bench is asked to do. */
export interface BenchOptions {
  readonly works: readonly BenchWork[];
  /** Measured turns of each contender, not counting warm-up. */
  readonly rounds: number;
  /** Measured turns of the long recordings. */
  readonly longRounds: number;
  readonly withLongRecordings: boolean;
  /** A Python to be tried before those of the system. */
  readonly python: string | null;
}

/** Options that cannot be followed; the message says what to write instead. */
export class BenchOptionError extends Error {
  readonly code = 'BENCH_OPTION';
}

/** How to call the bench. */
export const USAGE =
  'npm run bench -- [--rounds N] [--only levels|bands|whole|judge|fft|parsers|lines] [--long] [--python COMMAND]';

const DEFAULT_ROUNDS = 9;
const DEFAULT_LONG_ROUNDS = 3;

/** Reads the words after the command. @throws BenchOptionError */
export function readBenchOptions(words: readonly string[]): BenchOptions {
  const { rounds, only, long = false, python = null } = parse(words);
  const wanted = rounds === undefined ? null : roundsOf(rounds);
  return {
    works: only === undefined ? WORKS : [workOf(only)],
    rounds: wanted ?? DEFAULT_ROUNDS,
    longRounds: wanted ?? DEFAULT_LONG_ROUNDS,
    withLongRecordings: long,
    python,
  };
}

interface RawOptions {
  readonly rounds?: string | undefined;
  readonly only?: string | undefined;
  readonly long?: boolean | undefined;
  readonly python?: string | undefined;
}

function parse(words: readonly string[]): RawOptions {
  try {
    return parseArgs({
      args: [...words],
      options: {
        rounds: { type: 'string' },
        only: { type: 'string' },
        long: { type: 'boolean' },
        python: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new BenchOptionError(`${error instanceof Error ? error.message : String(error)}. Use: ${USAGE}`, {
      cause: error,
    });
  }
}

function roundsOf(word: string): number {
  if (/^[1-9]\d{0,3}$/.test(word)) return Number(word);
  throw new BenchOptionError(`--rounds takes a whole number from 1 to 9999, not "${word}". Use: ${USAGE}`);
}

function workOf(word: string): BenchWork {
  const work = WORKS.find((known) => known === word);
  if (work !== undefined) return work;
  throw new BenchOptionError(`--only takes one of ${WORKS.join(', ')}, not "${word}". Use: ${USAGE}`);
}
